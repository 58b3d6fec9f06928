import { isToWrite } from "../records/field.ts";
import { habitKey } from "../records/read/habit-words.ts";
import { plainName } from "../records/values/text.ts";
import { ignoreColumn } from "../source/ignores/read-ignores.ts";
import { halfWidth } from "../zh/numerals.ts";
import type { Column } from "./columns.ts";

/** Columns of registers that nobody counts; they are left alone with a notice (domain.md 9). */
const uncounted = new Set(
  [
    "星期 周次 节次 过程 活动过程 教学过程 评价 评语 总评 评课情况 反思 教学反思 发言要点 达成共识 改进 汇报情况",
    "签字 签名 签到 审核人 出勤率 班额 检索 证据 目标 应修 差额 达标",
    "民族 籍贯 政治面貌 学历 学位 毕业院校 毕业学校 毕业时间 所学专业 职称 学科 年龄 教龄",
    "第一学历 最高学历 全日制学历 专业 入党时间 工龄 编制 岗位等级 普通话等级",
  ].flatMap((words) => words.split(" ")),
);
/** What identifies or reaches a person, and has no place among the records (domain.md 11). */
const personal =
  /^(?:居民)?身份证(?:件)?(?:号码?)?$|^(?:联系|手机|移动|办公|家庭)?电话(?:号码?)?$|^手机(?:号码?)?$|^联系方式$|^(?:家庭)?(?:住址|地址)$|^(?:银行)?(?:卡号|账号|银行卡)$/;
/** What every register has and nobody asks about, and what the school put aside. */
const running = /^(?:序号|序|编?号码?|No\.?|#.*)$/i;

/** What a header means: a column, nothing that is read, or a word that nobody knows. */
export type HeaderMeaning = Column | "aside" | "uncounted" | "personal" | undefined;

/** A header without what is only for the reader: marks for what is needed, remarks in brackets, spaces and line breaks. */
export const plainHeader = (text: string): string =>
  plainName(halfWidth(text).replace(/[*＊]/g, ""))
    .replace(/[（(【[].*?[）)】\]]/g, "")
    .replace(/[：:]$/, "");

/** Finds the columns that headers mean, of the columns of one table. `words` are the names of its kind: 课题级别 is its 级别. */
export function headerMatcher(
  columns: readonly Column[],
  byWord: readonly Column[],
  words: readonly string[],
): (header: string) => HeaderMeaning {
  const titles = new Map([...byWord, ...columns].map((column) => [column.title, column]));
  const tops = new Map(columns.filter(({ path }) => path.length === 1).map((column) => [column.title, column]));
  const inner = columns.filter(isOfThing).map(({ field }) => field.label);
  // 日期 of a kind that must have a 起 is that, and not the 日期 of its 后续.
  const start = columns.find(({ title, field }) => title === "起" && field.required);
  const day = (plain: string) => (plain === "日期" ? start : undefined) ?? onlyInner(plain, columns);
  // 姓名 in a register of what people did is who did it, unless somebody else must be named.
  const mustName = columns.some(({ field }) => isToWrite(field) && field.value.holds !== undefined);
  const doer = mustName ? undefined : columns.find(({ field }) => field.doing !== undefined);
  return (header) => {
    if (header.trim() === ignoreColumn) return "aside";
    const plain = plainHeader(header);
    if (plain === "姓名" && doer && !titles.has(plain)) return doer;
    const own =
      titles.get(plain) ??
      titles.get(withDate(plain)) ??
      (plain === "日期" ? day(plain) : undefined) ??
      habitColumn(plain, tops) ??
      day(plain);
    if (own) return own;
    if (running.test(plain)) return "aside";
    if (personal.test(plain)) return "personal";
    const deeper = habitKey(plain, inner);
    return (
      (deeper === undefined ? undefined : onlyInner(deeper, columns)) ??
      habitColumn(plain, titles) ??
      (uncounted.has(plain) ? "uncounted" : undefined) ??
      withoutWord(plain, words, tops)
    );
  };
}

const withDate = (header: string): string => header.replace(/(?:时间|年月)$/, "日期");

const habitColumn = (header: string, titles: ReadonlyMap<string, Column>): Column | undefined =>
  titles.get(habitKey(header, [...titles.keys()]) ?? "");

/** 培训级别 is the 级别 of a 外出培训, which is called 培训 too. */
function withoutWord(header: string, words: readonly string[], tops: ReadonlyMap<string, Column>): Column | undefined {
  const rests = words.filter((word) => header.startsWith(word)).map((word) => header.slice(word.length));
  for (const rest of rests) {
    const found = tops.get(rest) ?? tops.get(withDate(rest)) ?? habitColumn(rest, tops);
    if (found) return found;
  }
  return undefined;
}

/** 刊物 is 发表刊物 where no other key has a 刊物. */
function onlyInner(header: string, columns: readonly Column[]): Column | undefined {
  const inner = columns.filter((column) => isOfThing(column) && column.field.label === header);
  return inner.length === 1 ? inner[0] : undefined;
}

/** 单位 or 发证单位 alone is not said to be that of the people, who would then be from outside: 作者单位 is typed out. */
const isOfThing = ({ path, outer }: Column): boolean => path.length > 1 && outer.value.holds !== "people";
