import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { makeFolder } from "../cli/make-folder.ts";
import { runYanxiu } from "../cli/run-yanxiu.ts";
import { smallSchool } from "./small-school.ts";

interface Figure {
  readonly name: string;
  readonly label: string;
  readonly value: number | null;
  readonly unit: string;
  readonly text: string;
  readonly rule: string;
  readonly records: readonly {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly id?: string;
  }[];
}

let folder: string;
beforeAll(() => {
  const records = smallSchool["记录.yaml"]!.replace("听课人: 语文组", "听课人: 语文组, 标识: 课-1");
  folder = makeFolder({ ...smallSchool, "记录.yaml": records });
});

async function stats(...args: string[]) {
  const { out, code } = await runYanxiu(folder, "stats", "term.yaml", "--format", "json", ...args);
  expect(code).toBe(0);
  return JSON.parse(out) as {
    readonly school: string;
    readonly unitType: string;
    readonly period: object;
    readonly narrowing: object;
    readonly figures: readonly Figure[];
  };
}

const differing = ["读书种数", "刊物种数", "主讲单位数"];

test("每个统计量有名称、数、单位、文字、规则和记录的位置", async () => {
  const { school, narrowing, figures } = await stats();
  expect([school, narrowing]).toEqual(["槐荫小学", {}]);
  for (const figure of figures) {
    const ratio = figure.unit === "%" ? ["ratio"] : [];
    const values = differing.includes(figure.label) ? ["values"] : [];
    const keys = ["name", "label", "value", "unit", "text", ...ratio, "rule", ...values, "records"];
    expect(Object.keys(figure)).toEqual(keys);
    expect(figure.value === null || Number.isFinite(figure.value)).toBe(true);
    expect(figure.text === "—" || figure.text.endsWith(figure.unit)).toBe(true);
    expect(figure.rule).toMatch(/^\P{ASCII}.*。$/u);
    for (const place of figure.records) expect(Object.keys(place).slice(0, 3)).toEqual(["file", "line", "column"]);
  }
  expect(new Set(figures.map(({ name }) => name)).size).toBe(figures.length);
  expect(new Set(figures.map(({ label }) => label)).size).toBe(figures.length);
});

// 记录.yaml: 林秋野 is on line 2, 许知行 on 3, the group on 5, the activity from 7, the lesson on 14, the award from 16
test.for<readonly [label: string, value: number, text: string, lines: readonly number[]]>([
  ["应参训", 2, "2人", [2, 3]],
  ["教研组", 1, "1个", [5]],
  ["研修活动", 1, "1次", [7]],
  ["出勤率", 50, "50.0%", [7]],
  ["公开课", 1, "1节", [14]],
  ["听课", 1, "1节", [14]],
  ["教师获奖人次", 2, "2人次", [16]],
  ["听课应达标", 2, "2人", [2, 3]],
  ["听课达标", 0, "0人", []],
])("%s的记录在哪一行", async ([label, value, text, lines]) => {
  const { figures } = await stats();
  const figure = figures.find((one) => one.label === label);
  expect([figure?.value, figure?.text]).toEqual([value, text]);
  expect(figure?.records.map(({ file, line }) => `${file}:${line}`)).toEqual(lines.map((line) => `记录.yaml:${line}`));
  const written = readFileSync(join(folder, "记录.yaml"), "utf8").split("\n");
  for (const { line, column } of figure?.records ?? []) expect(written[line - 1]?.slice(0, column - 1)).toBe("  - ");
});

test("哪类单位、哪段时间；记录的标识跟着位置", async () => {
  const { unitType, period, figures } = await stats();
  expect([unitType, period]).toEqual(["学校", { name: "2024学年", from: "2024-09-01", to: "2025-08-31" }]);
  const ids = (label: string) => figures.find((one) => one.label === label)!.records.map(({ id }) => id);
  expect([ids("公开课"), ids("教研组")]).toEqual([["课-1"], [undefined]]);
});

test("只看一个人", async () => {
  const { narrowing, figures } = await stats("--teacher", "许知行");
  expect(narrowing).toEqual({ teacher: "许知行" });
  const text = (label: string) => figures.find((figure) => figure.label === label)?.text;
  expect(["应参训", "公开课", "听课", "教师获奖人次", "出勤率"].map(text)).toEqual([
    "1人",
    "0节",
    "1节",
    "1人次",
    "0.0%",
  ]);
});

test("每项要求：各个时段到哪天、到期没有，每人做了多少、欠多少、结果是什么", async () => {
  const { out } = await runYanxiu(
    makeFolder({
      "term.yaml": `学校: 槐荫小学
时段: {类型: 学期, 名称: 2024学年第一学期, 起: 2024-09-01, 止: 2025-01-18}
包含: [记录.yaml]
要求:
  - {名称: 年度学时, 对象: 专任教师, 指标: 学时, 至少: 24, 每: 学年}`,
      "记录.yaml": `教师: [{姓名: 林秋野}, {姓名: 许知行}]
研修活动:
  - {日期: 2024-10-10, 主题: 甲, 形式: 讲座, 学时: 3, 参加: 林秋野}`,
    }),
    ...["stats", "term.yaml", "--format", "json"],
  );
  const { requirements, pending } = JSON.parse(out);
  const amount = {
    item: "年度学时",
    window: "2024学年",
    until: "2025-08-31",
    outcome: "open",
    atLeast: 24,
    unit: "学时",
  };
  expect(requirements).toEqual([
    {
      requirement: "年度学时",
      per: "学年",
      windows: [{ name: "2024学年", from: "2024-09-01", to: "2025-08-31", state: "open" }],
      obligors: [
        { who: "林秋野", outcome: "open", amounts: [{ ...amount, actual: 3 }] },
        { who: "许知行", outcome: "open", amounts: [{ ...amount, actual: 0 }] },
      ],
    },
  ]);
  expect(pending[0]).toMatchObject({
    ...{ who: "林秋野", actual: 3, atLeast: 24, until: "2025-08-31" },
    text: { standing: "已修3学时，到2025-08-31应满24学时" },
  });
});
