import { defineMistake, isMistake, type Mistake, noneOrMistake } from "../../diagnostics/define-mistake.ts";
import { allOf } from "../../diagnostics/phrases.ts";
import { type AnyRecord, type KindName, kindOf } from "../../records/kinds/index.ts";
import { splitNames } from "../../records/values/people.ts";
import { groupBy } from "../../school/group-by.ts";
import { prizesInOrder } from "../../school/prize-order.ts";
import type { Facts } from "../facts.ts";
import { type Basis, type FigureResult, figureResult } from "../figure-result.ts";
import { sum } from "../measures.ts";
import { tally } from "../tally.ts";
import { type Attribute, attributeNamed, printedWord, unstated } from "./attributes.ts";
import { unitOfWord } from "./own-unit.ts";
import { typedLevel } from "./typed-level.ts";

export const noBreakdown = defineMistake("query/no-breakdown", "error", {
  message: (a: { what: string; choices: readonly string[] }) => `“${a.what}”不能分项列出`,
  hint: (a) => `可以分项的有：${allOf(a.choices)}。`,
  why: "不是每个数都能分项列出。",
  wrong: '其中{{构成 出勤率 按="形式"}}',
  right: '其中{{构成 研修活动 按="形式"}}',
});

/** One part of a figure: 讲座, and its own number. */
export interface Part {
  readonly label: string;
  readonly figure: FigureResult;
}

/**
 * The parts of a figure by a key of its kind, or by several (级别、等次), in the declared order of their choices, else as they
 * occur, the first key before the second. The parts add up to the figure: records without a value are 未注明, and those with
 * several values are one part (domain.md 7.13). By a key of the entries of a list, each entry is counted: of a 常规检查 those
 * who are 优秀 and those who are 良好 (domain.md 12.27).
 */
export function partsOf(result: FigureResult, by: string, facts: Facts): readonly Part[] | Mistake {
  const { basis } = result;
  if (!basis) return noBreakdown.of({ what: result.label, choices: ["研修活动", "公开课", "获奖", "论文成果"] });
  const keys = noneOrMistake(splitNames(by).map((label) => attributeNamed(basis.kind, label)));
  if (isMistake(keys)) return keys;
  const { pieces, unit, measure } = piecesOf(basis, keys, facts);
  const wordsOf = ({ piece }: Piece) => keys.map((key) => key.valuesOf(piece, facts).join("、") || unstated);
  const typedOf = ({ piece }: Piece) => keys.map((key) => typedLevel(piece, key, facts));
  const found = [...groupBy(pieces, (one) => JSON.stringify([wordsOf(one), typedOf(one)])).values()];
  const parts = inOrder(
    found.map((part) => ({ words: wordsOf(part[0]!), part })),
    keys,
    facts,
  );
  return parts.flatMap(({ words, part }) => {
    const label = labelOf(words, keys, facts, typedOf(part[0]!));
    const value = measure(part);
    const own = basis.isCount && unit === undefined ? unitOfWords(basis.kind, words, keys, facts) : undefined;
    const described = {
      unit: unit ?? own ?? result.unit,
      name: `${result.name} ${by}=${label}`,
      label: `${result.label}·${label}`,
      rule: `${result.rule}其中“${by}”为${label}的；一条记录里写了几项的，分别计${keys.length > 1 ? "，次序先看前一项" : ""}。`,
    };
    const records = part.map(({ piece }) => piece);
    const figure = { ...figureResult(described, records, value), basis: { ...basis, records } };
    return value === 0 ? [] : [{ label, figure }];
  });
}

/** A record, or one of its entries: the record with this entry alone. `counted` is what is measured of it. */
interface Piece {
  readonly piece: AnyRecord;
  readonly counted: AnyRecord;
}

/** What is shared out among the parts, and how it is counted. */
interface Pieces {
  readonly pieces: readonly Piece[];
  /** 人次 where a count of records becomes one of the people in their entries. */
  readonly unit?: "人次";
  measure(part: readonly Piece[]): number;
}

function piecesOf({ kind, records, isCount, measure }: Basis, keys: readonly Attribute[], facts: Facts): Pieces {
  const whole = (record: AnyRecord): Piece => ({ piece: record, counted: record });
  const measured = (part: readonly Piece[]) =>
    measure(
      part.map(({ counted }) => counted),
      facts,
    );
  // People who are named alone are no entries.
  const entry = keys.find((key) => key.entry && kindOf(kind).fields[key.entry.list]?.value.holds !== "people")?.entry;
  if (!entry) return { pieces: records.map(whole), measure: measured };
  const apart = (record: AnyRecord) =>
    entry.within(record, facts).flatMap((one): readonly Piece[] => {
      const piece = { ...record, [entry.list]: [one] } as AnyRecord;
      return one === undefined ? [] : [{ piece, counted: piece }];
    });
  if (isCount && kindOf(kind).people.includes(entry.list)) {
    const times = (part: readonly Piece[]) =>
      tally(
        "人次",
        kind,
        part.map(({ counted }) => counted),
        facts,
      );
    return { pieces: records.flatMap(apart), unit: "人次", measure: times };
  }
  const shared = (record: AnyRecord): readonly Piece[] => {
    const pieces = apart(record);
    if (sum(pieces.map((piece) => measured([piece]))) === measured([whole(record)])) return pieces;
    // A milestone without 等级 says nothing; a project without any is 未注明.
    const stated = pieces.filter(({ piece }) =>
      keys.some(({ entry, valuesOf }) => entry && valuesOf(piece, facts).length > 0),
    );
    return stated.length > 0 ? stated.map(({ piece }) => ({ piece, counted: record })) : [whole(record)];
  };
  return { pieces: records.flatMap(shared), measure: measured };
}

/** The label of a part: 讲座, 县级三等奖; with several keys one without a value is named, as in 县级未注明类别. */
function labelOf(
  words: readonly string[],
  keys: readonly Attribute[],
  facts: Facts,
  typed: readonly (string | undefined)[],
): string {
  if (words.every((word) => word === unstated)) return unstated;
  return words
    .map((word, i) =>
      word === unstated ? `${unstated}${keys[i]!.label}` : (typed[i] ?? printedWord(keys[i], word, facts)),
    )
    .join("");
}

/** The 量词 of a word: 课堂巧招沙龙2期, 专著1部. */
const unitOfWords = (kind: KindName, words: readonly string[], keys: readonly Attribute[], { school }: Facts) =>
  words.map((word, i) => unitOfWord(kind, keys[i]!, word, school.settings)).find((unit) => unit !== undefined);

interface Worded {
  readonly words: readonly string[];
  readonly part: readonly Piece[];
}

/** By the first key, then by the second: declared choices in their order, then other words as they occur, 未注明 last. */
function inOrder(parts: readonly Worded[], keys: readonly Attribute[], { school }: Facts): readonly Worded[] {
  const orders = keys.map(({ field, inOrder: own }, i) => {
    const { ownWords, choices = [] } = field?.value ?? {};
    const declared = ownWords === "prizes" ? prizesInOrder(school.settings) : (own?.(school.settings) ?? choices);
    const order = [...new Set([...declared, ...parts.map(({ words }) => words[i]!)])];
    return (word: string) => (word === unstated ? order.length : order.indexOf(word));
  });
  return parts.toSorted((a, b) => {
    const differences = orders.map((rank, i) => rank(a.words[i]!) - rank(b.words[i]!));
    return differences.find((difference) => difference !== 0) ?? 0;
  });
}
