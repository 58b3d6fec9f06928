const values: { readonly [digit: string]: number } = {
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** A whole number as people write it, 12 十二 二十 一百零五 两, up to 999; `undefined` for anything else, such as 两三. */
export function readNumeral(text: string): number | undefined {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const found = /^(?:([一二两三四五六七八九])百零?)?(?:([一二三四五六七八九]?)十)?([一二两三四五六七八九])?$/.exec(
    text,
  );
  if (!found || text === "") return undefined;
  const [, hundreds, tens, ones] = found;
  const worth = (digit: string | undefined, otherwise: number) =>
    digit === undefined ? 0 : (values[digit] ?? otherwise);
  return worth(hundreds, 0) * 100 + worth(tens, 1) * 10 + worth(ones, 0);
}
