import type { Content, Inline } from "./content.ts";
import { type Filled, type Slot, token } from "./slots.ts";

const pairs = [
  { open: "《", close: "》", inner: ["〈", "〉"] },
  { open: "“", close: "”", inner: ["‘", "’"] },
] as const;
type Pair = (typeof pairs)[number];

/**
 * Marks inside marks as they are printed: a title that was typed with 《》 has one pair inside 《{{课名}}》, and what has marks of
 * its own in it gets the inner ones: 《〈好老师〉校本研修方案》, “做‘四有’好老师”.
 */
export function nestMarks({ text, slots }: Filled): Filled {
  const nested: Slot[] = [...slots];
  const open: Pair[] = [];
  for (const { index: at, 0: sign, 1: index } of text.matchAll(new RegExp(`${token.source}|[《》“”\\n]`, "g"))) {
    if (sign === "\n") open.length = 0;
    const opened = pairs.find((pair) => pair.open === sign);
    if (opened) open.push(opened);
    else if (open.at(-1)?.close === sign) open.pop();
    if (index === undefined) continue;
    const slot = slots[Number(index)]!;
    const around = open.at(-1);
    if (!around) continue;
    const isWhole = text[at - 1] === around.open && text[at + sign.length] === around.close;
    nested[Number(index)] = { ...slot, content: within(around, slot.content, isWhole) };
  }
  return { text, slots: nested };
}

function within(pair: Pair, content: Content, isWhole: boolean): Content {
  const stripped = isWhole ? withoutOuter(pair, content) : content;
  const { open, close, inner } = pair;
  return stripped.map((inline) =>
    inline.type === "text"
      ? { ...inline, text: inline.text.replaceAll(open, inner[0]).replaceAll(close, inner[1]) }
      : inline,
  );
}

/** 搭石 of 《搭石》. */
function withoutOuter({ open, close }: Pair, content: Content): Content {
  const [only, ...others] = content as readonly (Inline | undefined)[];
  if (only?.type !== "text" || others.length > 0) return content;
  const { text } = only;
  const isOne = text.startsWith(open) && text.indexOf(close) === text.length - close.length;
  return isOne ? [{ ...only, text: text.slice(open.length, -close.length) }] : content;
}
