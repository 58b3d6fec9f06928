/** Marks that stand inside each other take turns: “ ”, within them ‘ ’, within these “ ” again (GB/T 15834-2011, 4.8 and 4.15). */
const families = { quotes: ["“”", "‘’"], titles: ["《》", "〈〉"] } as const;
type Family = keyof typeof families;

/** How many pairs of each family stand around a text. */
export type Around = Readonly<Record<Family, number>>;

interface Pair {
  readonly family: Family;
  readonly open: number;
  readonly close: number;
}
type Opened = Pick<Pair, "family" | "open"> & { readonly closing: string };

const openings = new Map<string, readonly [Family, closing: string]>(
  Object.entries(families).flatMap(([family, levels]) =>
    levels.map(([open, close]) => [open!, [family as Family, close!]] as const),
  ),
);
const closings = new Set([...openings.values()].map(([, closing]) => closing));
const anyMark = /["'“”‘’《》〈〉]/;
const han = /[\u3400-\u9fff]/;

/**
 * A text with its marks as they are printed where so many stand around it; its length stays the same. A family of which none
 * stands around stays as typed, and so does a mark without its other half. English quotes around Chinese are marks there, too.
 */
export function nestedMarks(text: string, around: Around): string {
  if (!anyMark.test(text)) return text;
  const signs = text.split("");
  const pairs = pairsIn(text);
  for (const pair of pairs) {
    const { family, open, close } = pair;
    if (around[family] === 0) continue;
    const outer = pairs.filter((one) => one.family === family && one.open < open && one.close > close).length;
    [signs[open], signs[close]] = families[family][(around[family] + outer) % 2]!.split("") as [string, string];
  }
  return signs.join("");
}

/** “做‘四有’好老师”: a text in quotes, its own marks inside them. */
export const inQuotes = (text: string): string =>
  `“${nestedMarks(withinMarks(text, "quotes"), { quotes: 1, titles: 0 })}”`;

/** How many characters at the start and at the end of a text say again what stands around the whole of it: 1 and 1 of 《搭石》, 1 and 0 of 《搭石. */
export function doubledMarks(text: string, family: Family): readonly [start: number, end: number] {
  if (!anyMark.test(text)) return [0, 0];
  const [outer] = families[family];
  const pairs = pairsIn(text);
  const last = text.length - 1;
  if (pairs.some(({ open, close, ...pair }) => pair.family === family && open === 0 && close === last))
    return text[0] === outer[0] || text[0] === '"' ? [1, 1] : [0, 0];
  const isLone = (at: number, sign: string) =>
    text[at] === sign && pairs.every(({ open, close }) => open !== at && close !== at);
  return [isLone(0, outer[0]!) ? 1 : 0, isLone(last, outer[1]!) ? 1 : 0];
}

/** A text without the marks that stand around the whole of it anyway. */
function withinMarks(text: string, family: Family): string {
  const [start, end] = doubledMarks(text, family);
  return text.slice(start, text.length - end);
}

/** The pairs of a text, each on one line. */
function pairsIn(text: string): readonly Pair[] {
  const pairs: Pair[] = [];
  let open: Opened[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    const own = open.findLastIndex(({ closing }) => closing === sign);
    if (sign === "\n") open = [];
    else if (own >= 0) {
      const { family, open: from } = open[own]!;
      if (closings.has(sign) || han.test(text.slice(from, at))) pairs.push({ family, open: from, close: at });
      open = open.slice(0, own);
    } else if (openings.has(sign)) {
      const [family, closing] = openings.get(sign)!;
      open.push({ family, open: at, closing });
    } else if (sign === '"' || (sign === "'" && !/\w/.test(text[at - 1] ?? "")))
      open.push({ family: "quotes", open: at, closing: sign });
  }
  return pairs;
}
