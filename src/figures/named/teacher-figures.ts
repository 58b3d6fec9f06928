import type { Teacher } from "../../records/kinds/teacher.ts";
import { oncePer } from "../../school/once-per.ts";
import type { School } from "../../school/school.ts";
import { wholeYears } from "../../zh/dates.ts";
import { eachRecord } from "../across/parts.ts";
import { defineFigure, type Figure } from "../define-figure.ts";
import type { Facts } from "../facts.ts";
import { type Mean, mean, sum } from "../measures.ts";
import { isYoung } from "../requirements/part-of-roster.ts";

/** 专任教师 in post on the 基准日, on leave or not. */
const staff = ({ school, scope, covers }: Facts): readonly Teacher[] =>
  staffOf(school).filter((teacher) => covers(teacher, scope.to));

const staffOf = oncePer(({ roster, settings }: School) =>
  roster.teachers.filter((teacher) => roster.isStaff(teacher) && roster.inPost(teacher, settings.baseDay)),
);

const teacherFigure = (
  name: string,
  label: string,
  rule: string,
  where: (teacher: Teacher, school: School) => boolean,
): Figure =>
  defineFigure({
    name,
    label,
    unit: "人",
    kind: "teachers",
    addsUp: true,
    rule,
    select: (facts) => staff(facts).filter((teacher) => where(teacher, facts.school)),
  });

const isWritten = (value: string | undefined): boolean => value !== undefined && value !== "否" && value !== "无";

/** Until 2015 小学高级 and 幼儿园高级 were 中级, and 小学一级 was 初级. */
const oldPrimary = /^(?:小学|小教|小|幼儿园|幼教|幼)(?=[高一])/;
const isSenior = ({ rank = "" }: Teacher): boolean => rank.includes("高") && !oldPrimary.test(rank);
const isMiddle = ({ rank = "" }: Teacher): boolean => rank.includes(oldPrimary.test(rank) ? "高" : "一");

const meanYears = (teachers: readonly Teacher[], { school }: Facts): Mean => ({
  ...mean(sum(teachers.map(({ born }) => wholeYears(born!, school.settings.baseDay))), teachers.length),
  isShort: true,
});

/** Who the teachers are: how many, how old, of which rank. */
export const teacherFigures: readonly Figure[] = [
  teacherFigure("teachers", "专任教师", "基准日在职的专任教师，在假、免修的也在内。", () => true),
  teacherFigure(
    "youngTeachers",
    "青年教师",
    "专任教师中，基准日在学期文件“青年教师”所定年龄或教龄以内的；没有定的，为35周岁及以下。",
    (teacher, school) => isYoung(teacher, school.settings.baseDay, school),
  ),
  teacherFigure("backbones", "骨干教师", "专任教师中，名册写了“骨干”的。", ({ backbone }) => isWritten(backbone)),
  teacherFigure("headTeachers", "班主任", "专任教师中，名册写了“班主任”的。", ({ headTeacher }) =>
    isWritten(headTeacher),
  ),
  teacherFigure(
    "seniorRanks",
    "高级职称",
    "专任教师中，职称为高级、正高级的；旧制的小学高级、幼儿园高级为中级，不计。",
    isSenior,
  ),
  teacherFigure("middleRanks", "中级职称", "专任教师中，职称为一级以及旧制的小学高级、幼儿园高级的。", isMiddle),
  defineFigure({
    name: "meanAge",
    label: "平均年龄",
    unit: "岁",
    rule: "写了出生日期的专任教师，基准日的周岁之和除以人数，四舍五入到一位小数，是整数的不写小数。",
    select: (facts) => staff(facts).filter(({ born }) => born !== undefined),
    measure: meanYears,
    across: eachRecord(meanYears),
  }),
];
