import { expect, test } from "vitest";
import { shortText, statsText } from "../../src/cli/commands/stats/print-stats.ts";
import { statsJson } from "../../src/cli/commands/stats/stats-json.ts";
import { computeStats } from "../../src/pipeline.ts";
import { minus, over } from "../../src/records/exact.ts";
import { makeSchool } from "../figures/make-school.ts";

const lessons = {
  type: "figure",
  name: "lessons",
  label: "公开课",
  value: 23,
  unit: "节",
  text: "23节",
  rule: "每节计一次。",
  records: [{ file: "记录/公开课.yaml", line: 2, column: 5, length: 4 }],
} as const;
const rate = {
  ...lessons,
  name: "rate",
  label: "全勤率",
  value: Number.NaN,
  unit: "%",
  text: "—",
  rule: "全勤人数除以应参训人数；看的是面向全员的活动。",
  records: [],
};
const short = {
  requirement: "听课",
  item: undefined,
  who: "林秋野",
  period: "第一学期",
  required: "10节",
  actual: "8节",
  gap: "2节",
  numbers: { required: 10, actual: 8, gap: 2, unit: "节", isOver: false },
};

const nobody = { progress: [], shortfalls: [], pending: [], unjudged: [] };
const none = { ...lessons, name: "surveys", label: "问卷", value: 0, text: "0次", rule: "一次计1次。" };
const topics = [
  { label: "研修", recorded: [rate], unrecorded: [] },
  { label: "公开课", recorded: [lessons], unrecorded: [] },
  { label: "问卷调查", recorded: [], unrecorded: [none, rate] },
];

test("with --all what the school has no records of is listed, too", () => {
  const lines = statsText("云岭小学", { topics, ...nobody }, {}, true).split("\n");
  expect(lines.slice(9, 14)).toEqual([
    "",
    "【问卷调查】",
    "问卷          0次   一次计1次。",
    "全勤率        —     全勤人数除以应参训人数；看的是面向全员的活动。",
    "",
  ]);
  expect(lines.join("\n")).not.toContain("没有列出");
});

test("a table whose columns line up, then who falls short", () => {
  expect(statsText("云岭小学", { topics, ...nobody, shortfalls: [short] }, { group: "语文组" })).toBe(
    [
      "云岭小学（语文组）",
      "",
      "统计量      数值  怎么数的",
      "",
      "【研修】",
      "全勤率      —     全勤人数除以应参训人数；看的是面向全员的活动。",
      "",
      "【公开课】",
      "公开课      23节  每节计一次。",
      "",
      "另有2项没有列出：学校没有登记这些种类的记录。加 --all 全部列出",
      "",
      "未达到要求（1项）",
      "要求  对象    时段      应达到  实际  还差",
      "听课  林秋野  第一学期  10节    8节   2节",
    ].join("\n"),
  );
});

test("nobody falls short; nothing is asked of anybody", () => {
  const progress = [
    { requirement: "听课", per: "学期", windows: [{ ...first, state: "ended" as const }], obligors: [] },
  ];
  expect(statsText("云岭小学", { topics: [], ...nobody, progress }, {})).toContain("没有未达到要求的");
  expect(statsText("云岭小学", { topics: [], ...nobody }, {})).toContain("学期文件里没有写各人各组的要求");
});

test("JSON gives each figure with its rule and the places of its records", () => {
  const { version, figures, shortfalls } = JSON.parse(
    statsJson("云岭小学", { figures: [lessons, rate], ...nobody, shortfalls: [short], sets: [] }, {}),
  );
  expect(figures[0]).toEqual({
    name: "lessons",
    label: "公开课",
    value: 23,
    unit: "节",
    text: "23节",
    rule: "每节计一次。",
    records: [{ file: "记录/公开课.yaml", line: 2, column: 5 }],
  });
  expect(figures[1].value).toBeNull();
  expect(version).toBe(1);
  expect(shortfalls).toEqual([
    {
      requirement: "听课",
      who: "林秋野",
      period: "第一学期",
      required: 10,
      actual: 8,
      gap: 2,
      unit: "节",
      isOver: false,
      text: { required: "10节", actual: "8节", gap: "2节" },
    },
  ]);
});

test("JSON: a number that no decimal is has its fraction beside it; a rate has what it is of", () => {
  const third = over(10, 3);
  const numbers = { required: 4, actual: third, gap: minus(4, third), unit: "学时", isOver: false };
  const whole = { ...rate, value: 0.5, text: "50.0%", ratio: { n: 1, of: 2 } };
  const { figures, shortfalls } = JSON.parse(
    statsJson("云岭小学", { figures: [whole], ...nobody, shortfalls: [{ ...short, numbers }], sets: [set] }, {}),
  );
  expect(shortfalls[0]).toMatchObject({ actualExact: "10/3", gapExact: "2/3" });
  expect(shortfalls[0].actual).toBeCloseTo(3.3333, 4);
  expect(figures[0].ratio).toEqual({ n: 1, of: 2 });
});

const set = {
  requirement: "两个一",
  items: ["公开课", "论文"],
  until: undefined,
  rows: [
    { who: "林秋野", cells: ["✓", "✓"], done: "2/2", reached: 2, owed: 2, outcome: "met" as const, word: "达标" },
    { who: "许知行", cells: ["✓", "0"], done: "1/2", reached: 1, owed: 2, outcome: "short" as const, word: "未达标" },
  ],
};
const running = { ...set, until: "2025-08-31", rows: [{ ...set.rows[1]!, outcome: "open" as const, word: "未到期" }] };
const ofSet = { ...short, requirement: "两个一", item: "论文", who: "许知行" };

test("only who falls short; a set as a table of person and item", () => {
  expect(
    shortText("云岭小学", { ...nobody, shortfalls: [short, ofSet], sets: [set] }, {}, undefined).split("\n"),
  ).toEqual([
    "云岭小学",
    "",
    "未达到要求（1项）",
    "要求  对象    时段      应达到  实际  还差",
    "听课  林秋野  第一学期  10节    8节   2节",
    "",
    "两个一：2人，1人达标",
    "姓名    公开课  论文  合计  结果",
    "林秋野  ✓       ✓     2/2   达标",
    "许知行  ✓       0     1/2   未达标",
  ]);
});

test("a set that is not due yet says its last day", () => {
  const lines = shortText("云岭小学", { ...nobody, sets: [running] }, {}, undefined).split("\n");
  expect(lines.slice(2)).toEqual([
    "两个一：1人，0人达标，到2025-08-31，未到期的不算未达标",
    "姓名    公开课  论文  合计  结果",
    "许知行  ✓       0     1/2   未到期",
  ]);
});

test("one requirement alone", () => {
  const said = shortText("云岭小学", { ...nobody, shortfalls: [short, ofSet], sets: [set] }, {}, "听课");
  expect(said).toContain("听课  林秋野");
  expect(said).not.toContain("许知行");
});

test("a name with · in it is not taken for a requirement and its item", () => {
  const requirements = `要求:
  - {名称: 两个一·青年, 对象: {名称: 数学组}, 每: 学年, 各项: [{指标: 公开课}, {指标: 论文成果}]}
  - {名称: 两个一, 对象: {名称: 数学组}, 每: 学年, 各项: [{指标: 公开课}, {指标: 论文成果}]}
  - {名称: 两个一·课题, 对象: {名称: 数学组}, 指标: 课题, 每: 学年}`;
  const school = makeSchool("公开课:\n  - {日期: 2024-10-10, 执教: 何青、白杨, 课名: 甲}", requirements);
  const stats = computeStats(school, {}).value!;
  const said = (only?: string) => shortText("槐荫小学", stats, {}, only).split("\n");
  const table = [
    "姓名    公开课  论文成果  合计  结果",
    "顾小满  0       0         0/2   未达标",
    "何青    ✓       0         1/2   未达标",
    "白杨    ✓       0         1/2   未达标",
  ];
  expect(said("两个一·青年")).toEqual(["槐荫小学", "", "两个一·青年：3人，0人达标", ...table]);
  expect(said("两个一·课题")).toHaveLength(7);
  expect(said()).toEqual([
    ...["槐荫小学", "", "未达到要求（3项）", ...said("两个一·课题").slice(3)],
    ...["", "两个一·青年：3人，0人达标", ...table],
    ...["", "两个一：3人，0人达标", ...table],
  ]);
  expect(statsText("槐荫小学", stats, {})).toMatch(/\n两个一·青年·公开课 +顾小满/);
});

const second = { name: "第二学期", from: "2025-02-10", to: "2025-06-30" };
const first = { name: "第一学期", from: "2024-09-01", to: "2025-01-18" };
const left = {
  requirement: "听课",
  periods: [
    { ...second, reason: "asked in part" as const },
    { ...first, reason: "records lacking" as const, why: "没有2024-09-01至2025-01-10的记录" },
    { name: "2021—2025年周期", from: "2021-01-01", to: "2025-12-31", reason: "other years" as const },
  ],
};

test("what is not judged is told with the reason, of the one requirement or of all", () => {
  const said = [
    "未判的要求",
    "要求  时段                                       原因",
    "听课  第二学期（2025-02-10至2025-06-30）         只查了其中一部分日期",
    "听课  第一学期（2024-09-01至2025-01-18）         没有2024-09-01至2025-01-10的记录",
    "听课  2021—2025年周期（2021-01-01至2025-12-31）  不在统计时段内",
  ];
  const windows = [{ ...first, state: "ended" as const }];
  const progress = [{ requirement: "听课", per: "学期", windows, obligors: [] }];
  const stats = { topics, figures: [lessons], ...nobody, progress, sets: [], unjudged: [left] };
  expect(statsText("云岭小学", stats, {}).split("\n").slice(-7)).toEqual(["已判定的没有未达到要求的", "", ...said]);
  expect(shortText("云岭小学", stats, {}, "听课").split("\n").slice(-6)).toEqual(["", ...said]);
  expect(shortText("云岭小学", stats, {}, "公开课")).not.toContain("没有判");
  expect(JSON.parse(statsJson("云岭小学", stats, {})).unjudged).toEqual([left]);
  // Where nothing else was judged, nobody can say that it is still to come.
  const unknown = [{ ...first, state: "unjudged" as const }];
  const only = [{ requirement: "听课", per: "学期", windows: unknown, obligors: [] }];
  expect(shortText("云岭小学", { ...stats, progress: only }, {}, undefined)).not.toContain("未到期");
  const alone = shortText("云岭小学", { ...stats, progress: [] }, {}, undefined).split("\n");
  expect(alone).toEqual(["云岭小学", "", ...said]);
});

test("who still has time is told apart from who falls short (domain.md 12.1)", () => {
  const of = { requirement: "年度学时", item: undefined, who: "林秋野", period: "2024学年" };
  const pending = [{ ...of, until: "2025-08-31", standing: "已修18学时，到2025-08-31应满24学时" }].map((one) => ({
    ...one,
    numbers: { actual: 18, atLeast: 24, atMost: undefined, unit: "学时" },
  }));
  const windows = [{ name: "2024学年", from: "2024-09-01", to: "2025-08-31", state: "open" as const }];
  const progress = [{ requirement: "年度学时", per: "学年", windows, obligors: [] }];
  const stats = { topics, figures: [lessons], ...nobody, sets: [], pending, progress };
  const said = [
    "各项要求都未到期",
    "",
    "未到期（1项，不算未达标）",
    "要求      对象    时段      完成情况",
    "年度学时  林秋野  2024学年  已修18学时，到2025-08-31应满24学时",
  ];
  expect(statsText("云岭小学", stats, {}).split("\n").slice(-5)).toEqual(said);
  expect(shortText("云岭小学", stats, {}, undefined).split("\n").slice(-5)).toEqual(said);
  const printed = JSON.parse(statsJson("云岭小学", stats, {}));
  const text = { standing: "已修18学时，到2025-08-31应满24学时" };
  const still = { ...of, until: "2025-08-31", actual: 18, atLeast: 24, unit: "学时", text };
  expect([printed.pending, printed.requirements]).toEqual([[still], progress]);
});

test.each([
  [{ group: "语文组", from: "2024-09-01", to: "2024-12-31" }, "云岭小学（语文组 2024-09-01至2024-12-31）"],
  [{ from: "2024-09-01" }, "云岭小学（2024-09-01起）"],
  [{ to: "2024-12-31" }, "云岭小学（至2024-12-31）"],
  [{}, "云岭小学"],
])("the heading says what is counted: %j", (narrowing, heading) => {
  const nothing = { topics: [], ...nobody };
  expect(statsText("云岭小学", nothing, narrowing).split("\n")[0]).toBe(heading);
});

test("a requirement per term is shown term by term", () => {
  const apart = [
    { requirement: "听课", period: "第一学期", due: "58人", met: "56人", rate: "96.6%" },
    { requirement: "听课", period: "第二学期", due: "59人", met: "0人", rate: "—" },
  ];
  const stats = { topics: [], apart, progress: [], shortfalls: [], pending: [], unjudged: [] };
  expect(statsText("云岭中心小学", stats, {})).toContain(`各项要求分学期、学年看
要求  时段      应达标  达标  达标率
听课  第一学期  58人    56人  96.6%
听课  第二学期  59人    0人   —`);
});

test("what the school itself has not reached stands with what people have not", () => {
  const ofUnit = {
    name: "unit by requirement",
    title: "学校完成各项要求的情况",
    head: ["要求", "时段", "应达到", "已有", "结果"],
    rows: [
      ["课堂开放", "2024学年", "不少于90%", "62.5%", "未达标"],
      ["两个目标·公开课", "2024学年", "不少于20节", "12节", "未达标"],
    ],
    instead: "",
  };
  const short = (only?: string) => shortText("云岭小学", { ...nobody, sets: [], ofUnit }, {}, only).split("\n");
  expect(short().slice(-4)).toEqual([
    "学校完成各项要求的情况（没有达到的）",
    "要求             时段      应达到      已有   结果",
    "课堂开放         2024学年  不少于90%   62.5%  未达标",
    "两个目标·公开课  2024学年  不少于20节  12节   未达标",
  ]);
  expect(short("两个目标").join()).not.toContain("课堂开放");
  expect(short("听课").join()).not.toContain("学校完成");
});
