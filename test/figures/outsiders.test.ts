import { describe, expect, test } from "vitest";
import { fill, fillSentences } from "./fill.ts";
import { makeSchool } from "./make-school.ts";

const expert = "{姓名: 周砚, 单位: 县教研室}";
const records = `研修活动:
  - {日期: 2024-10-10, 主题: 甲, 形式: 讲座, 学时: 1, 主讲: ${expert}, 参加: 全员}
  - {日期: 2024-11-10, 主题: 乙, 形式: 讲座, 学时: 1, 主讲: [${expert}, {姓名: 闻笛, 单位: 师院}], 参加: 全员}
  - {日期: 2024-12-10, 主题: 丙, 形式: 讲座, 学时: 1, 主讲: 何青, 参加: 全员}
受聘基地:
  - {名称: 校外辅导员, 教师: [{姓名: 甲一, 单位: 社区}, {姓名: 乙二, 单位: 社区}, ${expert}], 起: 2024-09-01}
公开课:
  - {日期: 2025-03-10, 执教: {姓名: 闻笛, 单位: 师院}, 课名: 甲}
考核评选:
  - {名称: 年度考核, 对象: 林秋野、何青、语文组, 等级: 优秀, 日期: 2025-06-25}
  - {名称: 年度考核, 对象: 白杨, 等级: 良好, 日期: 2025-06-25}
  - {名称: 评优, 对象: 林秋野, 等级: 优秀, 日期: 2025-06-26}
制度文件:
  - {名称: 听课制度, 日期: 2024-09-10}`;
const school = makeSchool(records);

describe("12.21 请来的人数得出：人次、人数加上校外", () => {
  test.for<readonly [rule: string, asked: string, said: string]>([
    // 周砚 twice, 闻笛 once
    [
      "专家来校：三人次，两人",
      '{{人次 "研修活动" 角色="主讲" 校外="是"}}，{{人数 "研修活动" 角色="主讲" 校外="是"}}',
      "3人次，2人",
    ],
    ["不写校外，只数本校的", '{{人次 "研修活动" 角色="主讲"}}，{{人数 "研修活动" 角色="主讲"}}', "1人次，1人"],
    ["有校外的人来的活动", '{{计数 "研修活动" 校外="是"}}／{{计数 "研修活动"}}', "2次／3次"],
    ["按单位分", '{{构成 (人次 "研修活动" 角色="主讲" 校外="是") 按="主题"}}', "甲1人次、乙2人次"],
    ["顾问", '{{人次 "受聘基地" 校外="是"}}，{{人数 "受聘基地" 校外="是"}}', "3人次，3人"],
    ["校外=否就是本校的", '{{人次 "研修活动" 角色="主讲" 校外="否"}}', "1人次"],
  ])("%s", ([, asked, said]) => expect(fill(school, asked)).toBe(said));

  test.for<readonly [rule: string, asked: string, finding: string]>([
    [
      "只有校外的人，不说0人次",
      '{{人次 "受聘基地"}}',
      "query/only-outsiders 所查的“受聘基地”里只有校外人员（3人次），没有本校人员",
    ],
    [
      "人数也一样",
      '{{人数 "公开课" 角色="执教"}}',
      "query/only-outsiders 所查的“公开课”里只有校外人员（1人），没有本校人员",
    ],
    ["校外只写是和否", '{{人次 "研修活动" 校外="县教研室"}}', "query/unknown-value “研修活动”的“校外”没有“县教研室”"],
  ])("%s", ([, asked, finding]) => expect(fill(school, asked)).toContain(finding));
});

describe("12.21 人在的，数得出来；记录里没有人的，说明数不出，从不说0人", () => {
  test.for<readonly [rule: string, asked: string, said: string]>([
    // six teachers and the librarian
    ["教师：名册里的人", '{{人数 "教师"}}，{{人次 "教师"}}', "7人，7人次"],
    ["教师也能筛选", '{{人数 "教师" 学科="数学"}}', "3人"],
    // the three of each group, with their leaders
    ["组织：组里的人", '{{人数 "组织"}}，{{人数 "组织" 名称="语文组"}}', "6人，3人"],
    // 林秋野 twice; the group is nobody
    ["考核评选：对象里的教师，组不算人", '{{人次 "考核评选"}}，{{人数 "考核评选"}}', "4人次，3人"],
    ["12.27 考核的等级按人次", '{{构成 (人次 "考核评选") 按="等级"}}', "优秀3人次、良好1人次"],
  ])("%s", ([, asked, said]) => expect(fill(school, asked)).toBe(said));

  test("制度文件里没有人：写错一样说明", () => {
    expect(fill(school, '{{人数 "制度文件"}}')).toContain(
      "query/no-people “制度文件”的记录不涉及具体人员，无法统计人数",
    );
  });

  test("随程序带的句子对每所学校都这样问，没有本校的人就不印", () => {
    const asked = '受聘{{计数 "受聘基地"}}。教师{{人次 "受聘基地"}}受聘。';
    expect(fillSentences(school, asked, {}, true)).toBe("受聘1项。");
    expect(fillSentences(school, asked)).toContain("query/only-outsiders");
  });
});
