import { expect, test } from "vitest";
import { type KindName, kinds } from "../../src/records/kinds/index.ts";
import type { School } from "../../src/school/school.ts";
import { figuresOf } from "../figures/make-school.ts";
import { exampleFiles, exampleSchool } from "./example-school.ts";

/** Takes out of the example the one record of a list in which `marker` is written. */
function without(kind: string, file: string, marker: string): School {
  const files = exampleFiles().map((raw) => {
    if (raw.file !== file) return raw;
    const lines = new TextDecoder().decode(raw.bytes).split("\n");
    const found = lines.flatMap((line, i) => (line.includes(marker) ? [i] : []));
    if (found.length !== 1) throw new Error(`${found.length} lines of ${file} hold ${marker}`);
    const start = lines.findLastIndex((line, i) => i <= found[0]! && line.startsWith("  - "));
    const end = lines.findIndex((line, i) => i > start && !line.startsWith("    "));
    expect(lines.findLast((line, i) => i < start && /^\S+:$/.test(line))).toBe(`${kind}:`);
    lines.splice(start, (end < 0 ? lines.length : end) - start);
    return { file, bytes: new TextEncoder().encode(lines.join("\n")) };
  });
  return exampleSchool(files).value;
}

const textsOf = (school: School) => new Map(figuresOf(school).map(({ label, text }) => [label, text]));
const before = textsOf(exampleSchool().value);

// What each record counts for is worked out from central-school-facts.md; every figure not named must stay.
const cases: readonly (readonly [
  kind: string,
  file: string,
  marker: string,
  changes: { readonly [label: string]: string },
])[] = [
  [
    "教师",
    "教师.yaml",
    "姓名: 辛悦然",
    {
      应参训: "58人",
      专任教师: "59人",
      青年教师: "18人",
      平均年龄: "41.1岁", // 60 people have 2449 years, she 26: 2423 ÷ 59 = 41.07
      // due at four planned ones, one outside the plan and 17 of the group's; absent from none: 2581−22, 2539−22
      应到人次: "2559人次",
      实到人次: "2517人次",
      全勤: "54人",
      全勤率: "93.1%", // 54 ÷ 58
      人均学时: "71.0学时", // (4161−44) ÷ 58 = 70.983
      最低学时: "56学时", // then 鲍素芬
      公开课教师: "54人", // the lesson itself stays, and who heard it
      听课: "1423节", // 13 of hers in the second term
      听课教师: "60人",
      应参训听课: "1403节", // 1416−13
      人均听课: "24.2节", // (1416−13) ÷ 58 = 24.189
      开课率: "89.7%", // 52 ÷ 58
      外出培训人次: "43人次",
      外出培训人数: "36人",
      外出培训学时: "436学时", // 448−12
      培训后续率: "7.0%", // three follow-ups of 43
      徒弟: "7人",
      称号证书: "24人次",
      年度学时应达标: "58人",
      年度学时达标: "58人",
      听课应达标: "58人",
      听课达标: "55人",
      听课达标率: "94.8%", // 55 ÷ 58 = 94.827
    },
  ],
  // its activities and its teachers stay
  [
    "组织",
    "组织.yaml",
    "名称: 沙浦校区教研组",
    // every group met in 34 of 39 teaching weeks (not that of 09-30, nor that of 06-30): 6 × 5
    { 教研组: "6个", 期初教研组: "6个", 未教研周数: "30周", 集体备课应达标: "6个", 集体备课达标: "6个" },
  ],
  // the nine activities still say that they are planned
  [
    "计划",
    "计划.yaml",
    "名称: 心育教师成长校本培训方案",
    { 计划次数: "0次", 计划学时: "0学时", 计划完成: "0次", 计划完成率: "—" },
  ],
  [
    "研修活动",
    "记录/2025-05.yaml",
    "主题: 沙盘里的童年",
    {
      主讲单位数: "2个", // of three, each with one lecture
      研修活动: "247次",
      研修学时: "266学时",
      计划外活动: "0次",
      应到人次: "2521人次",
      实到人次: "2480人次", // 59 of 60 had come; the rate stays: 2480 ÷ 2521 = 98.37%
      人均学时: "67.6学时", // 58 of N with 3 each: (4161−174) ÷ 59 = 67.576
      最低学时: "41学时",
    },
  ],
  [
    "公开课",
    "记录/2025-04.yaml",
    "课名: 《飞向蓝天的恐龙》",
    {
      公开课: "56节",
      公开课教师: "54人", // 毛雪莲 taught no other
      听课: "1431节", // five were named as having heard it
      应参训听课: "1411节", // 1416−5
      人均听课: "23.9节", // 1411 ÷ 59 = 23.915
      开课率: "88.1%", // 52 ÷ 59 = 88.135
      听课达标: "55人", // 温慧兰 had exactly 10 in the second term: six open lessons and four more
      听课未达标: "4人",
      听课达标率: "93.2%",
    },
  ],
  [
    "听课",
    "记录/2024-09.yaml",
    "听课人: 戚芳芳, 执教: 汤若彤",
    {
      应参训听课: "1415节",
      听课: "1435节", // the mean stays: 1415 ÷ 59 = 23.98
      听课达标: "55人", // 戚芳芳 had exactly 10 in the first term
      听课未达标: "4人",
      听课达标率: "93.2%", // 55 ÷ 59
    },
  ],
  [
    "论文成果",
    "记录/成果.yaml",
    "题目: 沉默男孩的三次开口",
    { 论文成果: "23篇", 发表: "23篇", 发表人次: "29人次", 论文作者: "27人" }, // 戚芳芳 has others, 邵文静 none
  ],
  [
    "获奖",
    "记录/成果.yaml",
    "获奖人: 欧阳薇",
    { 获奖: "37项", 教师获奖: "19项", 教师获奖人次: "25人次", 获奖教师: "20人" },
  ],
  ["课题", "记录/课题.yaml", "名称: 计算错误的归因与矫正", { 期初在研: "3项", 本期结题: "1项", 本期在研: "5项" }],
  [
    "外出培训",
    "记录/外出培训.yaml",
    "名称: 儿童沙盘游戏初级培训",
    {
      外出培训: "19次",
      外出培训人次: "42人次", // both went to others too: the number of people stays
      外出培训天数: "38天", // three days of 41
      外出培训学时: "400学时",
      培训后续率: "9.5%", // four of 42: none of theirs
      人均学时: "69.7学时", // (4161−48) ÷ 59 = 69.711
    },
  ],
  ["青蓝结对", "记录/教师发展.yaml", "徒弟: 辛悦然", { 青蓝结对: "7对", 师傅: "7人", 徒弟: "7人" }],
  [
    "称号证书",
    "记录/教师发展.yaml",
    "教师: 贺兰芝, 名称: 国家三级心理咨询师",
    { 称号证书: "24人次", 新获称号证书: "15人次", 有效称号证书: "15人次" },
  ],
  // 59 people read it: 61 of that day less one on leave and one who came in February
  [
    "阅读自修",
    "记录/考核与问卷.yaml",
    "书目: 《孩子心里的晴和雨》",
    { 读书: "0本", 读书种数: "0种", 读书心得: "0篇", 人均读书: "0.0本" },
  ],
  ["考核评选", "记录/考核与问卷.yaml", "对象: 中心校综合组", { 考核评选: "1项" }],
  ["问卷调查", "记录/考核与问卷.yaml", "名称: 校本培训满意度调查", { 问卷调查: "0次", 问卷回收率: "—", 满意率: "—" }],
  ["制度文件", "记录/考核与问卷.yaml", "名称: 校本培训考勤制度", { 制度文件: "2项" }],
];

test.for(cases)("%s少一条（%s %s），只变这几个数", ([kind, file, marker, changes]) => {
  const after = textsOf(without(kind, file, marker));
  const changed = [...after].filter(([label, text]) => before.get(label) !== text);
  expect(Object.fromEntries(changed)).toEqual(changes);
  expect([...after.keys()]).toEqual([...before.keys()]);
});

test("例子里有的每一种记录都试过", () => {
  const { records } = exampleSchool().value;
  const used = (Object.keys(kinds) as KindName[]).filter((name) => records[name].length > 0);
  expect(cases.map(([kind]) => kind)).toEqual(used.map((name) => kinds[name].label));
});
