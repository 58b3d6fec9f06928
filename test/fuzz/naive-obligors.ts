import { type Fraction, fraction } from "./fraction.ts";
import { amount, isRow, type Row, rowsIn, type Typed, text, words } from "./naive-read.ts";
import type { NaiveSchool } from "./naive-school.ts";
import { decided } from "./rule-counts.ts";

/** Who is meant by 对象 on a day, by name: any part of the roster (12.22). */
export function isObligor(school: NaiveSchool, target: Typed, name: string, day: string): boolean {
  const { roster, calendar } = school;
  const teacher = roster.teacher(name);
  if (typeof target === "string") {
    if (target === "专任教师") return roster.isTeacher(teacher);
    if (target === "青年教师") {
      const young = calendar.row.青年教师 as Row;
      return roster.isTeacher(teacher) && isOfAges(school, young, teacher, day);
    }
    return false;
  }
  const row = target as Row;
  const position =
    row.身份 ?? (row.名称 !== undefined || row.职务 === undefined ? (row.名称 ?? "专任教师") : undefined);
  if (position !== undefined && !words(position).some((one) => roster.positions(teacher).includes(one))) return false;
  if (position !== undefined && position !== "专任教师") decided("12.22");
  if (!isOfAges(school, row, teacher, day)) return false;
  if (row.职务 !== undefined && !words(row.职务).some((post) => hasPost(school, name, post, day))) return false;
  if (row.教研组 !== undefined && roster.groupOf(teacher, day) !== row.教研组) return false;
  if (!isRow(row.除外)) return true;
  const isExcept = isObligor(school, { 身份: roster.positions(teacher), ...row.除外 }, name, day);
  if (isExcept) decided("12.22");
  return !isExcept;
}

function isOfAges(school: NaiveSchool, row: Row, teacher: Row, day: string): boolean {
  return (
    [
      ["年龄", "出生"],
      ["教龄", "参加工作"],
    ] as const
  ).every(([key, from]) => {
    const range = rowsIn(row[key])[0];
    if (range === undefined) return true;
    const since = school.day(teacher[from]);
    if (since === undefined) return false;
    const years = fraction(Number(day.slice(0, 4)) - Number(since.slice(0, 4)) - Number(day.slice(5) < since.slice(5)));
    const is = (key: string, holds: (limit: Fraction) => boolean) =>
      range[key] === undefined || holds(amount(range[key]));
    return (
      is("至少", (limit) => !years.isLess(limit)) &&
      is("至多", (limit) => !limit.isLess(years)) &&
      is("多于", (limit) => limit.isLess(years)) &&
      is("少于", (limit) => years.isLess(limit))
    );
  });
}

/** A post of the roster matches by its ending, never after 副; a leader of a group is ‹类别›长, of a 教研组 also 组长. */
function hasPost(school: NaiveSchool, name: string, post: string, day: string): boolean {
  const { roster } = school;
  const own = roster.postOf(roster.teacher(name), day);
  if (own !== undefined && isPost(own, post)) return true;
  return roster.groups.some((group) => {
    const isThere = (school.day(group.起) ?? day) <= day && day <= (school.day(group.止) ?? day);
    const type = text(group.类别)!;
    const leads = isThere && school.people(group.组长, day).includes(name);
    const is = leads && (`${type}长` === post || (post === "组长" && type === "教研组"));
    if (is) decided("12.22");
    return is;
  });
}

/** 校长 is also 党支部书记、校长; never a deputy. 组长 and 教研组长 are any 组长 but those of another sort of group. */
function isPost(own: string, post: string): boolean {
  if (post === "组长" || post === "教研组长")
    return own.endsWith("组长") && !own.includes("副") && !/(备课|年级|领导小|党小|课题|班主任)组长$/.test(own);
  return own.endsWith(post) && !own.slice(0, -post.length).includes("副");
}
