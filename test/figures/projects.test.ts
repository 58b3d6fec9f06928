import { describe, expect, test } from "vitest";
import { judge, type Row } from "./judge-row.ts";
import { figuresOf, makeSchool } from "./make-school.ts";

let number = 0;
const project = (...stages: readonly string[]) => {
  const progress = stages.map((stage) => {
    const [state, date] = stage.split(" ");
    return `{状态: ${state}, 日期: ${date}}`;
  });
  return `  - {名称: 课题${++number}号, 级别: 县级, 负责人: 林秋野, 进程: [${progress.join(", ")}]}`;
};

/** 期初在研 本期立项 本期结题 本期中止 期末在研 · 本期在研. */
const cases: readonly (readonly [rule: string, project: string, numbers: string])[] = [
  ["早已立项、还在做", project("立项 2023-10-20", "中期 2024-10-20"), "1 0 0 0 1 · 1"],
  ["本期立项", project("立项 2024-11-06", "开题 2024-12-24"), "0 1 0 0 1 · 1"],
  ["第一天立项是本期立项", project("立项 2024-09-01"), "0 1 0 0 1 · 1"],
  ["前一天立项是期初在研", project("立项 2024-08-31"), "1 0 0 0 1 · 1"],
  ["本期结题", project("立项 2023-10-20", "结题 2025-05-30"), "1 0 1 0 0 · 1"],
  ["第一天结题是本期结题", project("立项 2023-10-20", "结题 2024-09-01"), "1 0 1 0 0 · 1"],
  ["最后一天结题是本期结题", project("立项 2023-10-20", "结题 2025-08-31"), "1 0 1 0 0 · 1"],
  ["时段以前就结题的都不算", project("立项 2022-10-20", "结题 2024-08-31"), "0 0 0 0 0 · 0"],
  ["时段以后才结题的仍在研", project("立项 2023-10-20", "结题 2025-09-01"), "1 0 0 0 1 · 1"],
  ["时段以后才立项的都不算", project("申报 2025-06-01", "立项 2025-09-10"), "0 0 0 0 0 · 0"],
  ["立项和结题都在本期", project("立项 2024-10-20", "结题 2025-06-20"), "0 1 1 0 0 · 1"],
  ["中止", project("立项 2023-10-20", "中止 2025-02-10"), "1 0 0 1 0 · 1"],
  ["撤销也是中止", project("立项 2024-10-20", "撤销 2025-02-10"), "0 1 0 1 0 · 1"],
  ["延期、换负责人不改变", project("立项 2023-10-20", "延期 2025-02-10", "换负责人 2025-03-01"), "1 0 0 0 1 · 1"],
  ["先结题后鉴定，只结一次", project("立项 2023-10-20", "结题 2025-05-30", "鉴定 2025-06-30"), "1 0 1 0 0 · 1"],
  [
    "上期结题、本期鉴定和推广，不再算",
    project("立项 2022-10-20", "结题 2024-06-30", "鉴定 2024-12-30"),
    "0 0 0 0 0 · 0",
  ],
  ["鉴定等于结题", project("立项 2023-10-20", "鉴定 2025-06-30"), "1 0 1 0 0 · 1"],
  ["申报未中，不算", project("申报 2024-10-01", "未立项 2024-12-01"), "0 0 0 0 0 · 0"],
  ["申报了还没有结果，不算", project("申报 2025-06-01"), "0 0 0 0 0 · 0"],
  ["没写立项只写结题的，按早已在研", project("结题 2025-06-12"), "1 0 1 0 0 · 1"],
  ["没写立项只写中期的，按早已在研", project("中期 2025-06-12"), "1 0 0 0 1 · 1"],
  ["没写立项而有起的，从起那天算", `${project("中期 2025-03-01").slice(0, -1)}, 起: 2024-10-08}`, "0 1 0 0 1 · 1"],
  ["有起而未立项的，不算", `${project("未立项 2024-12-01").slice(0, -1)}, 起: 2024-10-08}`, "0 0 0 0 0 · 0"],
  ["写错先后的结题（早于立项）不算结题", project("立项 2024-10-20", "结题 2024-03-01"), "0 1 0 0 1 · 1"],
];

describe("课题的进出（7.8）", () => {
  test.for(cases)("%s", ([_, written, numbers]) => {
    const figures = figuresOf(makeSchool(`课题:\n${written}`));
    const value = (label: string) => figures.find((figure) => figure.label === label)!.value;
    const [before, opened, closed, stopped, after, all] = [
      "期初在研",
      "本期立项",
      "本期结题",
      "本期中止",
      "期末在研",
      "本期在研",
    ].map(value) as [number, number, number, number, number, number];
    expect(`${before} ${opened} ${closed} ${stopped} ${after} · ${all}`).toBe(numbers);
    expect(before + opened - closed - stopped).toBe(after);
  });

  test.for<Row>([
    [
      "全部放在一起，等式仍成立：期初＋立项−结题−中止＝期末",
      `课题:\n${cases.map(([, written]) => written).join("\n")}`,
      `期初在研${sumOf(0)}项 本期立项${sumOf(1)}项 本期结题${sumOf(2)}项 本期中止${sumOf(3)}项 期末在研${sumOf(0) + sumOf(1) - sumOf(2) - sumOf(3)}项`,
    ],
    [
      "按立项、结题的日期算，不看止：第二学期里结题1项",
      `课题:\n${project("立项 2024-11-06", "结题 2025-03-30")}\n${project("立项 2025-03-18")}`,
      "期初在研1项 本期立项1项 本期结题1项 期末在研1项",
      { from: "2025-02-10", to: "2025-06-30" },
    ],
  ])("%s", judge);
});

function sumOf(column: number): number {
  return cases.reduce((total, [, , numbers]) => total + Number(numbers.split(" ")[column]), 0);
}
