import type { Data, DataMap } from "../../source/document.ts";
import { addDays, type Day } from "../../zh/dates.ts";
import { defineKind, type RecordOf } from "../define-kind.ts";
import { convert, field, needed } from "../field.ts";
import { latest } from "../latest.ts";
import { amount } from "../values/amount.ts";
import { byShape, listOf, map } from "../values/by-shape.ts";
import { choice } from "../values/choice.ts";
import { day, dayLongAgo, dayOrMonth } from "../values/day.ts";
import { names } from "../values/names.ts";
import { severalOf } from "../values/several-choices.ts";
import { campusName, groupName, nameText, personNameText, text } from "../values/text.ts";
import { positionMeanings, positions } from "../words/staff-words.ts";
import { teacherStateMeanings, teacherStates } from "../words/state-words.ts";
import { derivedOfHours } from "./teacher-hours.ts";

/** 身份 of those who count in N, and those of everybody else. */
export const teaching = "专任教师";
export const otherPositions: readonly string[] = ["行政", "教辅", "工勤"];

const statusWord = choice(teacherStates, teacherStateMeanings);
/** The 状态 of who works elsewhere: away, but not on leave. */
export const sentOut: readonly string[] = ["支教", "借调"];
const statusMap = map({ value: needed("值", statusWord), from: field("起", day), to: field("止", day) });
const status = byShape("在职、产假等；有起止的写成 {值: 产假, 起: …, 止: …}", {
  text: convert(statusWord, (value) => ({ value, from: undefined, to: undefined })),
  map: statusMap,
});

/** When somebody came, and their 状态 since. */
interface Employment {
  readonly joined?: Day | undefined;
  readonly status?: readonly ReturnType<typeof status.schema.parse>[] | undefined;
}

const statusOn = ({ status }: Employment, day: Day): string =>
  latest(status?.filter(({ from, to }) => (from ?? day) <= day && day <= (to ?? day)))?.value ?? "在职";

/** Whether somebody was employed here on a day, on leave or not. */
export const inPost = (teacher: Employment, day: Day): boolean =>
  (teacher.joined ?? day) <= day && !["退休", "调出"].includes(statusOn(teacher, day));

/** The word for somebody's leave, if they were away on a day. */
export function awayOn(teacher: Employment, day: Day): string | undefined {
  const status = statusOn(teacher, day);
  return status === "在职" ? undefined : status;
}

interface Rostered extends Employment {
  readonly group?: string | undefined;
  readonly moves?: readonly { readonly date: Day; readonly group: string }[] | undefined;
}

/** What several rosters say of when somebody was here and in which group. Another group in the next roster is a move. */
function employedOver(
  said: readonly { readonly one: Rostered; readonly since: Day }[],
  { from, to }: { readonly from?: Day; readonly to?: Day },
): Rostered {
  const all = said.map(({ one }) => one);
  const leave = new Map(all.flatMap(({ status = [] }) => status).map((one) => [JSON.stringify(one), one]));
  const left = to === undefined ? [] : [{ value: "调出" as const, from: addDays(to, 1), to: undefined }];
  const status = [...leave.values(), ...left];
  const inGroup = said.filter(({ one }) => one.group !== undefined);
  const moved = inGroup
    .filter(({ one }, i) => i > 0 && one.group !== inGroup[i - 1]!.one.group)
    .map(({ one, since }) => ({ date: since, group: one.group! }));
  const moves = [...all.flatMap(({ moves = [] }) => moves), ...moved];
  return {
    joined: all.findLast(({ joined }) => joined !== undefined)?.joined ?? from,
    status: status.length > 0 ? status : undefined,
    group: inGroup[0]?.one.group,
    moves: moves.length > 0 ? moves : undefined,
  };
}

/** 状态 that has ended goes, 调组 that took place becomes the 教研组, and 免修 was for the period. */
function leftOn(
  { status = [], moves = [], exemption }: Rostered & { readonly exemption?: unknown },
  day: Day,
): DataMap {
  const lasting = status.filter(({ to }) => (to ?? day) >= day);
  const group = latest(moves.filter(({ date }) => date <= day))?.group;
  const later = moves.filter(({ date }) => date > day);
  return {
    ...(lasting.length < status.length && { 状态: orNothing(lasting.map(statusAsTyped)) }),
    ...(group !== undefined && {
      教研组: group,
      调组: orNothing(later.map((move) => ({ 日期: move.date, 教研组: move.group }))),
    }),
    ...(exemption !== undefined && { 免修: null }),
  };
}

const orNothing = (items: readonly Data[]): Data => (items.length > 0 ? items : null);

const statusAsTyped = ({ value, from, to }: NonNullable<Employment["status"]>[number]): Data => ({
  值: value,
  ...(from && { 起: from }),
  ...(to && { 止: to }),
});

/** What a roster of the next period says of somebody who is named there but left before it, or goes to another group in it. */
export const changedOn = (
  teacher: Employment,
  day: Day,
  { leaves, group }: { readonly leaves?: "退休" | "调出" | undefined; readonly group?: string | undefined },
): DataMap => ({
  ...(leaves && {
    状态: [
      ...(teacher.status ?? []).filter(({ to }) => (to ?? day) >= day).map(statusAsTyped),
      { 值: leaves, 起: day },
    ],
  }),
  ...(group !== undefined && { 教研组: group }),
});

/** The record of somebody who comes on a day. */
export const newcomer = (name: string, group: string | undefined, day: Day): DataMap => ({
  姓名: name,
  到校: day,
  ...(group && { 教研组: group }),
});

/** 身份, perhaps several. */
const position = field(
  {
    label: "身份",
    help: "不写的为专任教师；应参训人数和“全员”只计专任教师。兼课的行政人员写“行政、专任教师”。",
    example: "行政、专任教师",
  },
  severalOf<string>(choice(positions, positionMeanings)),
);

/** 教师：名册中的人。 */
export const teacherKind = defineKind({
  label: "教师",
  called: "名册 教师名册 教职工 教师名单 花名册 教师信息 教师花名册",
  unit: "人",
  summary: "名册：参加研修的人，别的记录里的姓名都从这里认。",
  fields: {
    name: needed({ label: "姓名", example: "林秋野" }, personNameText),
    distinction: field(
      { label: "区分", help: "同名的人用来区别，别处写成“王芳（语文）”。", example: "语文" },
      nameText,
    ),
    registerNumber: field({ label: "继教号", help: "继续教育登记号。" }, text),
    unit: field({ label: "单位", help: "工作室、教研组里别校的成员写。", example: "栖禾小学" }, nameText),
    gender: field("性别", choice(["男", "女"])),
    born: field({ label: "出生", example: "1988-05-06" }, dayLongAgo),
    startedWork: field({ label: "参加工作", help: "教龄从这一天算起。", example: "2010-08-20" }, dayLongAgo),
    joined: field({ label: "到校", help: "到本校工作的第一天；中途到校的按比例折算应修学时。" }, dayOrMonth),
    position,
    rank: field({ label: "职称", example: "一级教师" }, nameText),
    post: field({ label: "职务", example: "教导主任" }, nameText),
    headTeacher: field({ label: "班主任", help: "写班级，或写是。", example: "四（2）班" }, text),
    backbone: field({ label: "骨干", example: "县学科骨干" }, text),
    subject: field({ label: "学科", example: "语文" }, names),
    group: field({ label: "教研组", example: "中心校语文组" }, groupName),
    campus: field({ label: "校区", example: "中心校" }, campusName),
    status: field({ label: "状态", help: "产假、支教等写起止；不写就是在职。" }, listOf(status)),
    moves: field(
      { label: "调组", help: "时段中间换组：从哪天起在哪个组。" },
      listOf(map({ date: needed("日期", day), group: needed("教研组", nameText) })),
    ),
    exemption: field(
      { label: "免修", help: "写学时的，少修这么多；只写原因的，不计入应参训。" },
      map({
        hours: field("学时", amount("学时")),
        reason: needed({ label: "原因", example: "省级集中培训半年" }, text),
      }),
    ),
  },
  form: { seldom: ["unit", "moves", "exemption"], columns: { status: ["状态", "状态起", "状态止"] } },
  identity: "told apart by a check of its own",
  overYears: {
    same: ({ name, distinction = "" }) => `${name}\n${distinction}`,
    join: (said, listed) => ({ ...said.at(-1)!.one, ...employedOver(said, listed) }),
  },
  derived: {
    身份: { field: position, valuesOf: ({ position = [teaching] }) => position },
    ...derivedOfHours,
  },
  named: "always",
  knownBy: "name",
  belongsTo: { kind: "groups", fields: ["group", "campus", "moves"] },
  describing: ["registerNumber", "unit", "gender", "born", "startedWork", "rank", "headTeacher", "backbone", "subject"],
  existsOn: inPost,
  leftOn,
  owner: "itself",
  example:
    "- {姓名: 林秋野, 性别: 女, 出生: 1988-05-06, 参加工作: 2010-08-20, 学科: 语文, 教研组: 中心校语文组, 校区: 中心校}",
});

export type Teacher = RecordOf<typeof teacherKind>;
