import type { Field, Fields } from "../field.ts";
import { habitKey } from "./habit-words.ts";

/** Where a key belongs that the map does not have in which it is written: under another key of the map. */
export interface DeeperKey {
  /** The key of the map: 发表. */
  readonly under: string;
  /** What to write there: {级别: …}, or a whole entry of a list. */
  readonly entry: string;
  /** Other keys under which the same may stand: 字号 of 标题, 正文, 表格. */
  readonly orUnder: readonly string[];
}

/**
 * Where a key of a map belongs, if that is under another of its keys: 级别 of a 论文成果 in 发表, 立项时间 of a 课题 in 进程.
 * `beside`: the key of the map itself that it would be by habit. It wins, unless it is the outer key.
 */
export function deeperKey(typed: string, fields: Fields, beside: string | undefined): DeeperKey | undefined {
  // People have keys, too, 姓名 and 单位, which are nobody's but theirs.
  const outers = Object.values(fields).filter(({ value }) => value.fields && value.holds !== "people");
  const isOuter = outers.some(({ label }) => label === beside || restOf(typed, label) !== undefined);
  if (beside !== undefined && !isOuter) return undefined;
  const found = outers.flatMap((outer) => stepOf(typed, outer) ?? innerOf(typed, outer) ?? []);
  const [first, ...others] = found;
  return first && { ...first, orUnder: others.map(({ under }) => under) };
}

type Found = Omit<DeeperKey, "orUnder">;

const entryOf = (outer: Field, keys: readonly string[]): Found => {
  const entry = `{${keys.join(", ")}}`;
  return { under: outer.label, entry: outer.value.syntax.list === undefined ? entry : `[${entry}]` };
};

/** 刊物 as it stands within, 发表时间 with the outer key in front, or as registers call it. */
function innerOf(typed: string, outer: Field): Found | undefined {
  const inner = Object.values(outer.value.fields!);
  const labels = inner.map(({ label }) => label);
  const rest = restOf(typed, outer.label);
  const key = labels.find((label) => label === typed || label === rest) ?? habitKey(rest || typed, labels);
  if (key === undefined || (outer.value.holds === "people with more" && rest === undefined && isName(key, inner)))
    return undefined;
  const needed = inner
    .filter((field) => (field.required || field.orElse) && field.label !== key)
    .map(({ label }) => label);
  return entryOf(
    outer,
    [...needed, key].map((label) => `${label}: …`),
  );
}

/** What a longer key says besides the outer one: 级别 of 发表级别, 主讲 of 主讲学时. */
function restOf(typed: string, outer: string): string | undefined {
  if (typed === outer) return undefined;
  if (typed.startsWith(outer)) return typed.slice(outer.length);
  return typed.endsWith(outer) ? typed.slice(0, -outer.length) : undefined;
}

/** The key under which the person of an entry stands belongs to no one key. */
const isName = (key: string, inner: readonly Field[]): boolean =>
  inner.some((one) => one.label === key && one.required);

/** 立项时间, 结题等级: a step of a list of steps, and a key of it. */
function stepOf(typed: string, outer: Field): Found | undefined {
  const inner = Object.values(outer.value.fields!);
  const step = inner.find(({ value, required }) => required && value.choices !== undefined);
  const words = step?.value.choices?.filter((word) => typed.startsWith(word)) ?? [];
  const [word] = words.toSorted((a, b) => b.length - a.length);
  if (!step || word === undefined) return undefined;
  const labels = inner.map(({ label }) => label);
  const rest = typed.slice(word.length);
  const key = labels.find((label) => label === rest) ?? habitKey(rest, labels);
  const others = inner.filter(({ label, required }) => required && label !== step.label && label !== key);
  if (rest !== "" && key === undefined) return undefined;
  const keys = [...others.map(({ label }) => label), ...(key ? [key] : [])];
  return entryOf(outer, [`${step.label}: ${word}`, ...keys.map((label) => `${label}: …`)]);
}
