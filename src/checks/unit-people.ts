import { defineMistake } from "../diagnostics/define-mistake.ts";
import { hasCampuses, unitTypeOf } from "../records/settings/unit.ts";
import type { UnitType } from "../records/words/unit-type-words.ts";
import type { Check } from "./define-check.ts";

const unitNotUsed = defineMistake("check/member-unit", "error", {
  message: (a: { type: UnitType; name: string; unit: string }) =>
    `${a.type}的名册不写“单位”，“${a.name}”写了“${a.unit}”`,
  hint: (a) => insteadOf(a),
  why: "只有工作室、教研组的成员可以来自几所学校，名册里要写各人的单位。",
  wrong: "教师:\n  - {姓名: 方晓荷, 单位: 栖禾小学}",
  right: "教师:\n  - {姓名: 方晓荷}",
});

function insteadOf({ type, name, unit }: { readonly type: UnitType; readonly name: string; readonly unit: string }) {
  if (type === "集团" || type === "学区") return `所在的成员校写在“校区”里：校区: ${unit}。`;
  if (type === "教研机构")
    return `本单位的教研员不写单位；兼职教研员写进“组织”的“成员”：{姓名: ${name}, 单位: ${unit}}。`;
  return `本单位的人不写单位；外单位的人不写进“教师”，记录里写成 {姓名: ${name}, 单位: ${unit}}；工作室的名册，在学期文件里写“单位类别: 工作室”。`;
}

const noClasses = defineMistake("check/no-classes", "error", {
  message: (a: { value: string }) => `教研机构没有班级，不能写“班主任: ${a.value}”`,
  hint: () => "删去“班主任”；联系学校、联系学科等职责写在“职务”里。",
  why: "班主任带班，只有学校、幼儿园有；写了，班主任的人数和要求就不对。",
  wrong: "教师:\n  - {姓名: 方晓荷, 班主任: 四（2）班}   # 学期文件写了“单位类别: 教研机构”",
  right: "教师:\n  - {姓名: 方晓荷, 职务: 小学语文教研员}",
});

const noCampus = defineMistake("check/no-campus", "error", {
  message: (a: { type: UnitType; campus: string }) => `${a.type}没有校区，不能写“校区: ${a.campus}”`,
  hint: (a) =>
    a.type === "教研机构" ? "删去“校区”。" : `删去“校区”；成员所在的学校，在名册里写成“单位: ${a.campus}”。`,
  why: "校区是学校、幼儿园的校区（园区），或集团、学区的成员校。",
  wrong: "教师:\n  - {姓名: 方晓荷, 校区: 栖禾小学}   # 学期文件写了“单位类别: 工作室”",
  right: "教师:\n  - {姓名: 方晓荷, 单位: 栖禾小学}",
});

/** What is said of people and their places that a unit of this type does not have. */
export const unitPeople: Check = {
  needs: [],
  *run({ school: { settings, legible } }) {
    const type = unitTypeOf(settings);
    const hasMembers = type === "工作室" || type === "教研组";
    // Of somebody without a name the missing name is told.
    for (const teacher of legible.teachers.filter((one) => one.name !== undefined)) {
      const { name, unit, headTeacher = "否" } = teacher;
      if (unit !== undefined && !hasMembers) yield unitNotUsed.at(teacher.place("单位"), { type, name, unit });
      if (type === "教研机构" && !["否", "无"].includes(headTeacher))
        yield noClasses.at(teacher.place("班主任"), { value: headTeacher });
    }
    if (hasCampuses(type)) return;
    for (const record of [...legible.teachers, ...legible.groups, ...legible.activities])
      if (record.campus !== undefined) yield noCampus.at(record.place("校区"), { type, campus: record.campus });
  },
};
