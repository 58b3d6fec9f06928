import { lazily } from "../school/once-per.ts";
import { type Around, doubledMarks, nestedMarks } from "../zh/nested-marks.ts";
import { type Content, plainText } from "./content.ts";
import { type Filled, type LateSlot, token } from "./slots.ts";

const signs = [
  { open: "《", close: "》", family: "titles" },
  { open: "〈", close: "〉", family: "titles" },
  { open: "“", close: "”", family: "quotes" },
  { open: "‘", close: "’", family: "quotes" },
] as const;
type Sign = (typeof signs)[number];
const wanted = new RegExp(`${token.source}|[${signs.map(({ open, close }) => open + close).join("")}\\n]`, "g");

/**
 * Marks inside marks as they are printed: a title that was typed with 《》 has one pair inside 《{{课名}}》, and what has marks of
 * its own in it gets the inner ones: 《〈好老师〉校本研修方案》, “做‘四有’好老师”.
 */
export function nestMarks({ text, slots }: Filled): Filled {
  const nested: LateSlot[] = [...slots];
  let open: Sign[] = [];
  for (const { index: at, 0: sign, 1: index } of text.matchAll(wanted)) {
    if (sign === "\n") open = [];
    const opened = signs.find((one) => one.open === sign);
    const closed = open.findLastIndex(({ close }) => close === sign);
    if (opened) open.push(opened);
    else if (closed >= 0) open = open.slice(0, closed);
    const around = open.at(-1);
    if (index === undefined || !around) continue;
    const slot = slots[Number(index)]!;
    const isWhole = text[at - 1] === around.open && text[at + sign.length] === around.close;
    const inside = countOf(open);
    nested[Number(index)] = lazily(() => {
      const { content } = slot();
      const stripped = isWhole ? withoutDoubled(content, around.family) : content;
      return { ...slot(), content: within(stripped, inside) };
    });
  }
  return { text, slots: nested };
}

const countOf = (open: readonly Sign[]): Around => ({
  quotes: open.filter(({ family }) => family === "quotes").length,
  titles: open.filter(({ family }) => family === "titles").length,
});

/** The marks of a content that may be in several pieces: they keep their places. */
function within(content: Content, around: Around): Content {
  const printed = nestedMarks(plainText(content, "\n"), around);
  let at = 0;
  return content.map((inline) => {
    const from = at;
    at += inline.type === "break" ? 1 : inline.text.length;
    return inline.type === "break" ? inline : { ...inline, text: printed.slice(from, at) };
  });
}

/** 搭石 of 《搭石》. */
function withoutDoubled(content: Content, family: Sign["family"]): Content {
  const [start, end] = doubledMarks(plainText(content, "\n"), family);
  return content.map((inline, i) => {
    if (inline.type === "break") return inline;
    const from = i === 0 ? start : 0;
    const to = inline.text.length - (i === content.length - 1 ? end : 0);
    return { ...inline, text: inline.text.slice(from, to) };
  });
}
