import { describe, expect, test } from "vitest";
import { hourBandsTable } from "../../src/outline/annexes/hour-bands-table.ts";
import { fill, fillSentences } from "../figures/fill.ts";
import { makeSchool } from "../figures/make-school.ts";
import { computedRows } from "./annex-rows.ts";

// 林秋野 36, 许知行 36.5, 沈一舟 72.5, 顾小满 none, 何青 109, 白杨 0.5; the librarian, who is not in 应参训, 0.5.
const records = `研修活动:
  - {日期: 2024-10-10, 主题: 甲, 形式: 讲座, 学时: 0.5, 参加: 许知行、沈一舟、白杨、管书人}
外出培训:
  - {名称: 甲班, 起: 2024-10-14, 级别: 县级, 学时: 36, 人员: 林秋野、许知行}
  - {名称: 乙班, 起: 2024-10-15, 级别: 市级, 学时: 72, 人员: 沈一舟}
  - {名称: 丙班, 起: 2024-10-16, 级别: 国家级, 学时: 109, 人员: 何青}`;

const rows = (term = "") => computedRows(hourBandsTable, records, undefined, term);

test("每段几人、每级几人；各段相加是应参训人数，一人在几级的各级都列", () => {
  const { headers, rows: all, notes } = rows();
  expect(headers).toBe("分类 项目 人数 占应参训 学时合计 人均学时");
  expect(all).toEqual([
    "_ 应参训 6 100.0% 254.5 42.4",
    "按学时 36学时及以下 2 33.3% 36.5 18.3",
    "按学时 37—72学时 1 16.7% 36.5 36.5",
    "按学时 73—108学时 1 16.7% 72.5 72.5",
    "按学时 109学时及以上 1 16.7% 109 109.0",
    "按学时 没有学时 1 16.7% _ _",
    "按级别 国家级 1 16.7% 109 109.0",
    "按级别 市级 1 16.7% 72 72.0",
    "按级别 县级 2 33.3% 72 36.0",
    "按级别 校级 3 50.0% 1.5 0.5",
  ]);
  expect(notes).toEqual([
    "按学时分段，各段相加为应参训人数；36.5学时这样超过36学时的，归入下一段。",
    "按级别，一人在几级都有学时的，各级都列，相加不一定等于应参训人数；人均学时按有这一级学时的人平均，校级为校本集中、教研和自主研修。",
    "另有不在应参训之列的1人也有学时，没有计入。",
  ]);
});

test("分段写在学期文件里；区里的叫区级", () => {
  const { rows: all, notes } = rows("学时分段: [72, 90]\n所在: {省: 浙江省, 市: 云州市, 县: 云岭区}");
  expect(all.slice(1, 5)).toEqual([
    "按学时 72学时及以下 3 50.0% 73 24.3",
    "按学时 73—90学时 1 16.7% 72.5 72.5",
    "按学时 91学时及以上 1 16.7% 109 109.0",
    "按学时 没有学时 1 16.7% _ _",
  ]);
  expect(all[7]).toBe("按级别 区级 2 33.3% 72 36.0");
  expect(notes[0]).toContain("72.5学时这样超过72学时的，归入下一段");
});

describe("名册按学时分段", () => {
  const school = makeSchool(records);
  test.for<readonly [rule: string, asked: string, answer: string]>([
    [
      "构成，按段的次序",
      '{{构成 应参训 按="学时分段"}}',
      "没有学时1人、36学时及以下2人、37—72学时1人、73—108学时1人、109学时及以上1人",
    ],
    ["一段的人数", '{{计数 应参训 学时分段="37—72学时"}}', "1人"],
    ["占应参训的比例", '{{占 (计数 应参训 学时分段="36学时及以下") 应参训}}', "33.3%（2/6）"],
    ["名册里的人都数，教辅也在内", '{{计数 "教师" 学时分段="36学时及以下"}}', "3人"],
    ["有市级学时的人", '{{计数 应参训 学时来源="市级"}}', "1人"],
    ["没有人有的来源是0", '{{计数 应参训 学时来源="省级"}}', "0人"],
    ["没有这一段", '{{计数 应参训 学时分段="37-72"}}', "query/unknown-value “教师”的“学时分段”没有“37-72”"],
    ["没有这个来源", '{{计数 应参训 学时来源="乡级"}}', "query/unknown-value “教师”的“学时来源”没有“乡级”"],
  ])("%s", ([_, asked, answer]) => {
    expect(fill(school, asked)).toContain(answer);
  });

  test("一句话只在学期文件写了学时分段时印", () => {
    const sentence = '{{当 学时分段}}{{构成 应参训 按="学时分段"}}。';
    expect(fillSentences(school, sentence)).toBe("");
    expect(fillSentences(makeSchool(records, "学时分段: [90]"), sentence)).toBe(
      "没有学时1人、90学时及以下4人、91学时及以上1人。",
    );
  });
});
