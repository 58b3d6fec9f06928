import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { defineKind } from "../define-kind.ts";
import { field, needed } from "../field.ts";
import { whole } from "../values/amount.ts";
import { listOf, map } from "../values/by-shape.ts";
import { day } from "../values/day.ts";
import { names } from "../values/names.ts";
import { people } from "../values/people.ts";
import { text } from "../values/text.ts";

const gradedTwice = defineMistake("record/graded-twice", "warning", {
  message: (a: { name: string; grades: readonly string[] }) =>
    `“${a.name}”在这次检查里写了两个等级：${a.grades.join("、")}`,
  hint: () => "只留一个等级；是两次检查的，各写一条记录。",
  why: "一次检查里一个人只有一个等级。",
  wrong:
    "常规检查:\n  - {日期: 2024-10-30, 内容: 备课本, 结果: [{教师: 林秋野, 等级: 优秀}, {教师: 林秋野, 等级: 良好}]}",
  right:
    "常规检查:\n  - {日期: 2024-10-30, 内容: 备课本, 结果: [{教师: 林秋野, 等级: 优秀}, {教师: 许知行, 等级: 良好}]}",
});

const result = map({
  teachers: needed({ label: "教师", example: "林秋野、许知行" }, people),
  grade: field({ label: "等级", example: "优秀" }, text),
  times: field({ label: "次数", unit: "次", help: "检查到的篇数、次数。" }, whole()),
});

/** 常规检查：备课本、听课本、作业等的检查。 */
export const inspectionKind = defineKind({
  label: "常规检查",
  called: "常规检查情况 教学常规检查 检查",
  unit: "次",
  summary: "备课本、听课本、作业批改等的检查；结果写各人的等级。",
  fields: {
    date: needed({ label: "日期", example: "2024-10-30" }, day),
    objects: needed({ label: "内容", example: "备课本、听课本" }, names),
    results: field({ label: "结果", example: "[{教师: 林秋野, 等级: 优秀}]" }, listOf(result)),
  },
  allYear: true,
  identity: "every field",
  people: ["results"],
  // Those with a lower grade are never named in a text.
  derived: {
    优秀: {
      valuesOf: ({ results = [] }) =>
        results.flatMap(({ grade = "", teachers }) => (grade.startsWith("优") ? teachers.map(({ name }) => name) : [])),
    },
  },
  *rules({ objects, results = [] }) {
    if (objects.length > 1) return;
    const grades = new Map<string, string>();
    for (const { teachers, grade } of results) {
      for (const { name, notes } of grade === undefined ? [] : teachers) {
        const full = [name, ...notes].join("、");
        const before = grades.get(full) ?? grade!;
        if (before !== grade) yield gradedTwice.of({ name, grades: [before, grade!] }, ["结果"]);
        grades.set(full, before);
      }
    }
  },
  example: "- 日期: 2024-10-30\n  内容: 备课本、听课本\n  结果:\n    - {教师: 林秋野, 等级: 优秀}",
});
