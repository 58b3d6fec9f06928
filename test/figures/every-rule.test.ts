// Section 12 of the domain, rule by rule: each has rows worked out by hand, and stands in a sentence that is printed.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { mistakes } from "../../src/mistakes.ts";
import { computedOf, makeSchool } from "./make-school.ts";

const rules = Array.from({ length: 30 }, (_, i) => i + 1);

test("每一条规则都有照着手算的例", () => {
  const texts = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith(".test.ts") && name !== "every-rule.test.ts")
    .map((name) => readFileSync(join(import.meta.dirname, name), "utf8"));
  const titles = texts.flatMap((text) =>
    [...text.matchAll(/(?:describe|test)[.\w]*\(\s*"([^"]+)"|^\s*\[\s*"([^"]+)"/gm)].map(
      ([, title, row]) => title ?? row!,
    ),
  );
  const named = new Set(titles.flatMap((title) => [...title.matchAll(/12\.(\d+)/g)].map(([, rule]) => Number(rule))));
  expect(rules.filter((rule) => !named.has(rule))).toEqual([]);
});

const term = `折算表:
  - {名称: 学分, 项目: [{名称: 课题, 指标: 课题, 每次: 2, 每: 学年}]}
要求:
  - {名称: 每周, 对象: 每个教研组, 指标: 研修活动, 至少: 1, 每: 周}
  - {名称: 听课, 对象: 专任教师, 指标: 听课, 至少: 1, 每: 学期}
  - {名称: 年度, 对象: 专任教师, 指标: 学时, 至少: 1, 每: 学年, 折减: 按周}
  - {名称: 学分, 对象: 专任教师, 指标: 学分, 折算表: 学分, 至少: 1, 每: 学年}`;

const records = `研修活动:
  - {起: 2024-10-10, 止: 2024-10-11, 主题: 甲, 形式: 讲座, 学时: 3, 参加: 全员}
公开课:
  - {日期: 2024-10-12, 执教: 林秋野, 课名: 乙, 类别: 磨课, 计入: 第一学期}
论文成果:
  - {题目: 丙, 类别: 论文, 作者: 林秋野, 日期: 2024-10}
课题:
  - {名称: 丁, 级别: 县级, 负责人: 林秋野, 进程: [{状态: 立项, 日期: 2024-10-20}]}`;

describe("每一条规则写在用它的统计量、要求或检查里", () => {
  const { figures, requirements } = computedOf(makeSchool(records, term));
  const sentences = new Map<string, string>([
    ...figures.map(({ label, rule }) => [label, rule] as const),
    ...requirements.flatMap(({ due, met }) => [due, met].map(({ label, rule }) => [label, rule] as const)),
    ...[...mistakes.values()].map(({ code, why }) => [code, why] as const),
  ]);

  test.for<readonly [rule: number, where: string, ...said: readonly string[]]>([
    [1, "听课达标", "没有到期", "不超过31天"],
    [2, "年度达标", "时段以前开始的", "以前的记录一并计入"],
    [3, "年度达标", "学年从9月1日到次年8月31日"],
    [4, "check/other-years", "年"],
    [5, "每周达标", "上课满三天", "放假"],
    [6, "学分达标", "每结束一个年度或学年"],
    [7, "听课达标", "两个学期之间的日期归前一个学期"],
    [8, "论文成果", "只写月份的"],
    [10, "论文成果", "没有日期的不计"],
    [11, "本期立项", "各按自己的日期计入"],
    [12, "公开课", "补录的", "计入"],
    [13, "研修活动", "最后一天"],
    [13, "听课", "磨课听几次计几节"],
    [14, "听课", "执教人自己不计"],
    [14, "听课教师", "0节的不算"],
    [14, "青蓝结对", "自己和自己不成对"],
    [15, "应到人次", "没有写明参加人员的", "不计"],
    [16, "应到人次", "公出"],
    [16, "全勤", "公出不影响全勤", "早退"],
    [17, "应到人次", "校区名的为当日全体成员", "全员为专任教师"],
    [18, "应参训", "不在岗", "教学日过半"],
    [18, "年度应达标", "不在岗过半的周"],
    [19, "听课应达标", "按在校的教学日折算", "0.5"],
    [20, "获奖", "没有注明获奖者的也计入", "不计项数"],
    [23, "未教研周数", "成立前、撤并后的周", "备课组"],
    [24, "全勤", "全员"],
    [25, "学分达标", "按准确的数比较"],
    [26, "人均学时", "一位小数", "口径不同"],
  ])("12.%i 在“%s”里", ([, where, ...said]) => {
    for (const words of said) expect(sentences.get(where)).toContain(words);
  });
});
