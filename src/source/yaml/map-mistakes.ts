import { isScalar, type Pair, type YAMLMap } from "yaml";
import { defineMistake } from "../../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { At } from "../../diagnostics/phrases.ts";
import { endOfLine, type PlaceAt, startOfLine } from "../places-in.ts";
import { shorten } from "../slips/line.ts";

const looseWord = defineMistake("source/loose-word", "error", {
  message: (a: { words: readonly string[]; field: string | undefined; value: string | undefined }) =>
    `“${a.words[0]}”单独成了一项，不知道是什么`,
  hint(a) {
    const key = /^([^\s；;=＝]{1,8})[\s\u3000；;=＝]+(.+)$/.exec(a.words[0]!);
    if (key) return `缺了冒号就写成“${key[1]}: ${key[2]}”；几个人的姓名用顿号隔开。`;
    return a.field && a.value
      ? `几个人用顿号隔开：${[`${a.field}: ${a.value}`, ...a.words].join("、")}；一句话里的逗号用全角的“，”。`
      : "写成“名称: 内容”；几个人用顿号隔开。";
  },
  why: "花括号里半角逗号隔开各项，逗号后面的姓名或半句话就从前一项里掉了出来。",
  wrong: "听课:\n  - {日期: 2024-11-12, 听课人: 林秋野, 备注: 听了两节, 有记录}",
  right: "听课:\n  - {日期: 2024-11-12, 听课人: 林秋野, 备注: 听了两节，有记录}",
});

const duplicateKey = defineMistake("source/duplicate-key", "error", {
  message: (a: { key: string; first: At; top: boolean }) => `“${a.key}”写了两次，第一次在第${a.first.line}行`,
  hint: (a) =>
    a.top
      ? `把这里的内容接到第${a.first.line}行的“${a.key}”下面，再删去这一行。`
      : "删去其中一个；如果是另一条记录，就另起一行，以“- ”开头。",
  why: "同一个名称写两次，不知道以哪一个为准。",
  wrong: "听课:\n  - 日期: 2024-11-12\n    听课人: 许知行\n    日期: 2024-11-13",
  right: "听课:\n  - {日期: 2024-11-12, 听课人: 许知行}\n  - {日期: 2024-11-13, 听课人: 许知行}",
});

const recordWithoutDash = defineMistake("source/record-without-dash", "error", {
  message: (a: { key: string; fixed: string; firstLine: number }) =>
    `“${a.key}”在这条记录里已经写过，这一行起像是另一条记录，前面缺少“- ”`,
  hint: (a) => `这一行改成“${a.fixed}”，“-”与第${a.firstLine}行的“-”对齐；确是同一条的，删去重复的各行。`,
  why: "每条记录以“- ”开头；忘了写，下一条就和上一条连成了一条。",
  wrong: "听课:\n  - 日期: 2024-11-12\n    听课人: 许知行\n    日期: 2024-11-13\n    听课人: 许知行",
  right: "听课:\n  - 日期: 2024-11-12\n    听课人: 许知行\n  - 日期: 2024-11-13\n    听课人: 许知行",
});

/** The parts of a map, in the order of writing. */
export const partsOf = ({ items }: YAMLMap): readonly Pair<unknown, unknown>[] => items;

/** Whether a part of `{…}` is a word alone: 马文骏 in {听课人: 丁若兰, 马文骏}. With a colon in it, it is another slip. */
export const isLooseWord = ({ flow }: YAMLMap, { key, value }: Pair<unknown, unknown>): boolean =>
  flow === true && value === null && isScalar(key) && typeof key.value === "string" && !/[:：]/.test(key.value);

/** Reports every run of words alone, with the value that a half-width comma cut them off from. */
export function reportLooseWords(node: YAMLMap, placeAt: PlaceAt): Diagnostic[] {
  const parts = partsOf(node);
  return parts.flatMap((part, i) => {
    const before = parts[i - 1];
    if (!isLooseWord(node, part) || (before && isLooseWord(node, before))) return [];
    const next = parts.findIndex((other, j) => j > i && !isLooseWord(node, other));
    const words = parts.slice(i, next < 0 ? undefined : next).map(keyOf);
    const [start, end] = (part.key as { range: [number, number] }).range;
    const args = { words, field: before && keyOf(before), value: before && textOf(before.value) };
    return [looseWord.at(placeAt(start, end - start), args)];
  });
}

const textOf = (node: unknown): string | undefined => (isScalar(node) ? String(node.value ?? "") : undefined);
const keyOf = ({ key }: Pair<unknown, unknown>): string => textOf(key) ?? "";

/** Reports keys written twice. Where the first keys of an item begin again, it is another record whose dash was forgotten. */
export function reportRepeatedKeys(node: YAMLMap, text: string, placeAt: PlaceAt): Diagnostic[] {
  const keys = partsOf(node).flatMap((part) =>
    isScalar(part.key) && !isLooseWord(node, part) ? [{ key: keyOf(part), offset: part.key.range![0] }] : [],
  );
  const [top] = keys;
  const isItem = !node.flow && top && /^ *- +$/.test(text.slice(startOfLine(text, top.offset), top.offset));
  let seen = new Map<string, number>();
  return keys.flatMap(({ key, offset }, i): Diagnostic[] => {
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, offset);
      return [];
    }
    const place = placeAt(offset, key.length);
    const firstPlace = placeAt(first, key.length);
    const next = keys[i + 1];
    if (isItem && key === top.key && next && seen.has(next.key)) {
      seen = new Map([[key, offset]]);
      const fixed = shorten(`- ${text.slice(offset, endOfLine(text, offset)).trimEnd()}`, 0);
      return [recordWithoutDash.at(place, { key, fixed, firstLine: placeAt(top.offset).line }, [firstPlace])];
    }
    const args = { key, first: firstPlace, top: firstPlace.column === 1 };
    return [duplicateKey.at(place, args, [firstPlace])];
  });
}
