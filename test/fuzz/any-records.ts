import fc from "fast-check";
import type { Typed } from "../figures/any-school.ts";
import { elsewhere, entries, honours, offices, pairs, projects, readings, works } from "./any-results.ts";
import {
  day,
  dayNear,
  hours,
  hoursClass,
  level,
  listOf,
  many,
  map,
  person,
  plan,
  record,
  school,
  small,
  some,
  title,
  yes,
} from "./any-values.ts";

const absent = fc.constantFrom(
  "林秋野（病假）",
  "何青（公出）、白杨（迟到）",
  "管书人",
  "许知行（早退，1学时）、顾小满（早退）",
  "沈一舟（监考）、林秋野（因公外出）",
  "白杨（家访）",
  "许知行（出差）、何青（事假）",
  "白杨（旷会）、何青（无故缺席）、林秋野（迟到早退）",
  "沈一舟（旷会）、许知行（迟到）",
);
/** 学时 of one person or one group. */
const withHours = fc.oneof(
  { weight: 5, arbitrary: many },
  {
    weight: 1,
    arbitrary: fc.constantFrom("全员、许知行（1.5学时）", "白杨（3学时）、语文组（0.5学时）、林秋野（2学时）"),
  },
);
const audience = fc.constantFrom("教师", "教师", "学生", "家长");
const form = fc.constantFrom("讲座", "沙龙", "集体备课", "自主研修");

const activities = [
  record(
    "研修活动",
    { 日期: day, 主题: title, 形式: form },
    {
      教研组: fc.constantFrom("语文组", "数学组", "语文备课组"),
      校区: fc.constantFrom("本部", "东校区"),
      承办: school,
      主持: person,
      主讲: some,
      主备: some,
      记录: person,
      学时: fc.oneof(hours, fc.constant("{参加: 1, 主讲: 4}")),
      学时类别: hoursClass,
      参加: withHours,
      缺席: absent,
      补学: some,
      计划: plan,
      对象: audience,
      栏目: fc.constantFrom("师德", "班主任论坛", "课堂"),
      佐证: fc.constantFrom("照片.jpg", "[甲.jpg, 乙.jpg]"),
      不公开: fc.constantFrom("否", "是"),
      来访单位: fc.constantFrom("县小", "县小、乡小"),
      校外人数: small,
    },
  ),
  record(
    "研修活动",
    { 日期: day, 主题: title, 形式: form, 学时: hours },
    { 主讲: person, 应到: small, 实到: small, 缺席: absent, 计入学时: yes },
  ),
  record(
    "研修活动",
    { 日期: day, 主题: title, 形式: form, 学时: hours, 参加: fc.constant("全员") },
    { 缺席: absent, 对象: audience },
  ),
  record(
    "研修活动",
    { 起: day, 止: dayNear(401, 405), 主题: title, 形式: fc.constant("讲座") },
    { 参加: many, 学时: hours },
  ),
  record("研修活动", {
    起: fc.constantFrom("2025-01-16", "2024-12-30"),
    止: fc.constantFrom("2025-01-20", "2025-02-11"),
    主题: title,
    形式: form,
    参加: many,
    学时: hours,
  }),
  record(
    "研修活动",
    { 主题: title, 形式: form, 场次: listOf(map({ 日期: day }, { 缺席: person, 参加: many })) },
    { 学时: hours, 教研组: fc.constantFrom("语文组", "数学组"), 计划: plan },
  ),
];

const lessons = [
  record(
    "公开课",
    { 日期: day, 执教: some, 课名: fc.constantFrom("《搭石》", "搭石") },
    { 类别: fc.constant("磨课"), 听课人: many, 计节: fc.constantFrom("每次", "一次"), 级别: level },
  ),
  record(
    "公开课",
    {
      日期: dayNear(-30, 200),
      执教: fc.constantFrom("[林秋野]", "[何青]"),
      课名: fc.constantFrom("分数", "《分数》", "搭石"),
      类别: fc.constant("磨课"),
    },
    { 听课人: many },
  ),
  record("公开课", { 日期: dayNear(30, 34), 执教: some, 课名: title }, { 听课人: many, 级别: level, 校外人数: small }),
  record("公开课", { 日期: day, 节数: small }, { 级别: level }),
  record("听课", { 日期: dayNear(30, 34), 听课人: many, 执教: some }, { 级别: level }),
  record("听课", { 日期: day, 听课人: many, 执教: fc.constantFrom("林秋野", "何青") }),
  record("听课", {
    月份: fc.constantFrom("2024-08", "2024-09", "2025-01", "2025-02", "2025-06"),
    节数: fc.constantFrom("{林秋野: 3, 何青: 2}", "{许知行: 0, 白杨: 4}", "{管书人: 0}"),
  }),
];

const families = [activities, lessons, works, projects, elsewhere, pairs, honours, readings, offices, entries];
const ofFamily = families.map((family, i) => ({
  weight: [6, 4, 4, 2, 2, 1, 2, 1, 2, 2][i]!,
  arbitrary: fc.oneof(...family),
}));

/** Any record of any kind. */
export const anyRecord: fc.Arbitrary<Typed> = fc.oneof(...ofFamily);
