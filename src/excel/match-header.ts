import { habitKey } from "../records/read/habit-words.ts";
import { plainName } from "../records/values/text.ts";
import { halfWidth } from "../zh/numerals.ts";
import type { Column } from "./columns.ts";

/** Columns of registers that nobody counts; they are left alone with a notice (domain.md 9). */
const uncounted = new Set(
  "星期 节次 过程 活动过程 教学过程 评价 评语 总评 反思 教学反思 发言要点 达成共识 改进 签字 签名 签到 审核人 出勤率 班额 检索 证据 目标 应修 差额 达标".split(
    " ",
  ),
);
/** What every register has and nobody asks about. */
const running = /^(?:序号|序|编?号码?|No\.?|#.*)$/i;

/** What a header means: a column, nothing that is read, or a word that nobody knows. */
export type HeaderMeaning = Column | "aside" | "uncounted" | undefined;

/** A header without what is only for the reader: marks for what is needed, remarks in brackets, spaces and line breaks. */
export const plainHeader = (text: string): string =>
  plainName(halfWidth(text.replace(/\s+/g, "")).replace(/[*＊]/g, ""))
    .replace(/[（(【[].*?[）)】\]]/g, "")
    .replace(/[：:]$/, "");

/** Finds the columns that headers mean, of the columns of one table. */
export function headerMatcher(
  columns: readonly Column[],
  byWord: readonly Column[],
): (header: string) => HeaderMeaning {
  const titles = new Map([...byWord, ...columns].map((column) => [column.title, column]));
  const labels = columns.map(({ title }) => title);
  const tops = columns.filter(({ path }) => path.length === 1).map(({ title }) => title);
  const inner = columns.filter(isOfThing).map(({ field }) => field.label);
  return (header) => {
    if (/^\s*#/.test(header)) return "aside";
    const plain = plainHeader(header);
    const withDate = plain.replace(/(?:时间|年月)$/, "日期");
    const known = titles.get(plain) ?? titles.get(withDate) ?? onlyInner(plain, columns);
    if (known) return known;
    if (running.test(plain)) return "aside";
    const key = habitKey(plain, tops);
    const deeper = habitKey(plain, inner);
    const found = key ?? habitKey(plain, labels);
    return (
      (key === undefined && deeper !== undefined ? onlyInner(deeper, columns) : undefined) ??
      (found === undefined ? undefined : titles.get(found)) ??
      (uncounted.has(plain) ? "uncounted" : undefined)
    );
  };
}

/** 刊物 is 发表刊物 where no other key has a 刊物. */
function onlyInner(header: string, columns: readonly Column[]): Column | undefined {
  const inner = columns.filter((column) => isOfThing(column) && column.field.label === header);
  return inner.length === 1 ? inner[0] : undefined;
}

/** 单位 or 发证单位 alone is not said to be that of the people, who would then be from outside: 作者单位 is typed out. */
const isOfThing = ({ path, outer }: Column): boolean => path.length > 1 && outer.value.holds !== "people";
