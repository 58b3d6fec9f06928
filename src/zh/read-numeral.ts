/** A whole number as people write it, 12 十二 二十 一百零五 两, up to 999; `undefined` for anything else, such as 两三. */
export function readNumeral(text: string): number | undefined {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const found = /^(?:([一二两三四五六七八九])百零?)?(?:([一二三四五六七八九]?)十)?([一二两三四五六七八九])?$/.exec(
    text,
  );
  if (!found || text === "") return undefined;
  const [, hundreds, tens, ones] = found;
  return worth(hundreds) * 100 + worth(tens === "" ? "一" : tens) * 10 + worth(ones);
}

const worth = (digit = "零"): number => "零一二三四五六七八九".indexOf(digit === "两" ? "二" : digit);
