import { habitKey } from "../records/read/habit-words.ts";
import { plainName } from "../records/values/text.ts";
import { ignoreColumn } from "../source/ignores/read-ignores.ts";
import { halfWidth } from "../zh/numerals.ts";
import type { Column } from "./columns.ts";

/** Columns of registers that nobody counts; they are left alone with a notice (domain.md 9). */
const uncounted = new Set(
  "星期 节次 过程 活动过程 教学过程 评价 评语 总评 反思 教学反思 发言要点 达成共识 改进 签字 签名 签到 审核人 出勤率 班额 检索 证据 目标 应修 差额 达标".split(
    " ",
  ),
);
/** What rosters of a school's office hold of a person besides; nothing here asks for it. */
const personal = new Set(
  "民族 籍贯 学历 第一学历 最高学历 全日制学历 学位 毕业院校 毕业学校 毕业时间 所学专业 专业 政治面貌 入党时间 身份证号 身份证号码 身份证 联系电话 联系方式 手机 手机号 手机号码 电话 住址 家庭住址 年龄 教龄 工龄 编制 岗位等级 普通话等级".split(
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
  const inner = columns.filter(({ path }) => path.length > 1).map(({ field }) => field.label);
  return (header) => {
    if (/^\s*#/.test(header) || header.trim() === ignoreColumn) return "aside";
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
      (uncounted.has(plain) || personal.has(plain) ? "uncounted" : undefined)
    );
  };
}

/** 刊物 is 发表刊物 where no other key has a 刊物. */
function onlyInner(header: string, columns: readonly Column[]): Column | undefined {
  const inner = columns.filter(({ path, field }) => path.length > 1 && field.label === header);
  return inner.length === 1 ? inner[0] : undefined;
}
