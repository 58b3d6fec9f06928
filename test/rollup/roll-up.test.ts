// The example group, worked out by hand from its records: 卢千帆 and 钟明岸 are on the roster of every campus, and one paper
// is recorded by two.
import { describe, expect, test } from "vitest";
import { rollUp } from "../../src/rollup/roll-up.ts";
import {
  bandsTable,
  comparisonTable,
  figureOf,
  figuresTable,
  returnTable,
  rollUpTables,
  shortfallTable,
  topicTables,
} from "../../src/rollup/rollup-tables.ts";
import { groupSummaries } from "./summaries.ts";

const summaries = await groupSummaries();
const rolled = rollUp(summaries);

// In natural order: 城南 文峰 望湖 河西 青禾.
describe("各校的数和合计", () => {
  test("学校按名称排", () => {
    expect(rolled.schools.map((name) => name.replace("云渡小学", ""))).toEqual([
      "城南校区",
      "文峰校区",
      "望湖校区",
      "河西校区",
      "青禾校区",
    ]);
  });

  test.each([
    ["共用名册上的两个人只计一次：4+3+3+3+3，加2", "staff", ["6人", "5人", "5人", "5人", "5人"], "18人"],
    ["活动是各校自己的", "activities", ["2次", "2次", "2次", "2次", "2次"], "10次"],
    ["公开课是各校自己的", "lessons", ["2节", "2节", "1节", "1节", "0节"], "6节"],
    ["卢千帆在两处上了公开课，是一个人", "lessonTeachers", ["2人", "2人", "1人", "1人", "0人"], "5人"],
    ["5÷18", "lessonCoverage", ["33.3%", "40.0%", "20.0%", "20.0%", "0.0%"], "27.8%"],
    ["两个校区都记了的论文是一篇", "papers", ["2篇", "0篇", "0篇", "1篇", "0篇"], "2篇"],
    ["卢千帆、白若溪各1人次", "publishedTimes", ["2人次", "0人次", "0人次", "1人次", "0人次"], "2人次"],
    ["同一种刊物", "journals", ["1种", "0种", "0种", "1种", "0种"], "1种"],
    ["卢千帆是一个人", "authors", ["3人", "0人", "0人", "1人", "0人"], "3人"],
    ["奖各是各的", "teacherAwards", ["1项", "0项", "1项", "1项", "0项"], "3项"],
    ["10+5+4+6+2", "observations", ["10节", "5节", "4节", "6节", "2节"], "27节"],
    ["自己的13人，加钟明岸、卢千帆", "observers", ["6人", "4人", "4人", "4人", "2人"], "15人"],
    ["(24+32+20+18+20)÷18", "meanHours", ["4.0学时", "6.4学时", "4.0学时", "3.6学时", "4.0学时"], "6.3学时"],
    ["韩听雨病假少一次", "leastHours", ["4学时", "4学时", "4学时", "2学时", "4学时"], "2学时"],
    ["51÷52", "attendanceRate", ["100.0%", "100.0%", "100.0%", "90.0%", "100.0%"], "98.1%"],
  ])("%s", (_, name, texts, total) => {
    const figure = figureOf(rolled, name)!;
    expect(figure.texts).toEqual(texts);
    expect(figure.total.text).toBe(total);
  });

  test("没有哪所学校登记的，不列", () => {
    expect(figureOf(rolled, "projectsAll")).toBeUndefined();
  });
});

test("学时分段：每人只在一段", () => {
  expect(bandsTable(rolled).rows).toEqual([
    ["36学时及以下", "18人", "100.0%"],
    ["37—72学时", "0人", "0.0%"],
    ["73—108学时", "0人", "0.0%"],
    ["109学时及以上", "0人", "0.0%"],
    ["没有学时", "0人", "0.0%"],
    ["合计", "18人", ""],
  ]);
});

test("各校的学时分段不同，按通常的分，并说明", () => {
  const [first, ...others] = summaries as [(typeof summaries)[0], ...typeof summaries];
  const own = bandsTable(rollUp([{ ...first, hourBands: [3, 19] }]));
  expect(own.rows.slice(0, 3)).toEqual([
    ["3学时及以下", "0人", "0.0%"],
    ["4—19学时", "6人", "100.0%"],
    ["20学时及以上", "0人", "0.0%"],
  ]);
  expect(own.note).toBeUndefined();
  expect(bandsTable(rollUp([{ ...first, hourBands: [3, 19] }, ...others])).note).toBe(
    "各校的学时分段不同，这里按36、72、108学时分。",
  );
});

test("培训统计：康一苇参加县级培训，12学时", () => {
  expect(returnTable(rolled).rows).toEqual([
    ["国家级", "0", "", "—", "—", "—", "—"],
    ["省级", "0", "", "—", "—", "—", "—"],
    ["市级", "0", "", "—", "—", "—", "—"],
    ["区级", "1", "12.0", "—", "—", "—", "—"],
  ]);
});

test("有错误的、时段不同的、没有记录的，不计入，说明原因", () => {
  const [first, second, third, ...others] = summaries as [
    (typeof summaries)[0],
    (typeof summaries)[0],
    (typeof summaries)[0],
  ];
  const changed = rollUp([
    { ...first, errors: 2 },
    { ...second, period: { name: "2024学年", from: "2024-09-01", to: "2025-08-31" } },
    { ...third, handedIn: false },
    ...others,
  ]);
  expect(changed.schools).toEqual(["云渡小学望湖校区", "云渡小学青禾校区"]);
  expect(figureOf(changed, "staff")?.total.text).toBe("8人");
  expect(rollUpTables(changed, [{ school: "城北校区", reason: "未报送，没有学期文件" }]).at(-1)?.rows).toEqual([
    ["云渡小学城南校区", "记录有2处错误，待改正"],
    ["云渡小学文峰校区", "未报送，没有记录"],
    ["云渡小学河西校区", "时段不同：2024学年（2024-09-01至2025-08-31）"],
    ["城北校区", "未报送，没有学期文件"],
  ]);
});

test("只是统计截止不同的，说出是哪一天", () => {
  const [first, ...others] = summaries as [(typeof summaries)[0], ...typeof summaries];
  const earlier = { ...first, period: { ...first.period, to: "2025-12-31" } };
  expect(rollUpTables(rollUp([earlier, ...others]), []).at(-1)?.rows).toEqual([
    ["云渡小学城南校区", `统计截止不同：到2025-12-31，别的学校到${first.period.to}`],
  ]);
});

const [first, second, third] = summaries as [(typeof summaries)[0], (typeof summaries)[0], (typeof summaries)[0]];
const year = (from: string, to = "2026-08-31") => ({ name: "另一期", from, to });

describe("按哪一期合计", () => {
  test.each([
    ["多数学校的", [year("2024-09-01"), first.period, first.period], "2025学年第一学期"],
    ["一样多的，按晚的", [year("2024-09-01"), first.period], "2025学年第一学期"],
    ["一样多的，按晚的，次序不论", [first.period, year("2026-02-10")], "另一期"],
  ])("%s", (_, periods, called) => {
    const all = periods.map((period, i) => ({ ...first, id: String(i), period }));
    expect(rollUp(all).period?.name).toBe(called);
  });

  test("有错误的学校不作数，除非都有错误", () => {
    const wrong = [1, 2].map((id) => ({ ...first, id: String(id), errors: 1, period: year("2024-09-01") }));
    expect(rollUp([...wrong, second]).schools).toEqual([second.school]);
    expect(rollUp(wrong).period?.name).toBe("另一期");
  });

  test("起相同、止不同的，是两期", () => {
    const longer = { ...first, period: { ...first.period, to: "2026-08-31" } };
    expect(rollUp([longer, second, third]).left.map(({ reason }) => reason)).toEqual(["another period"]);
  });
});

test("同名的学校编上号，哪一所在前总是一样", () => {
  const all = ["乙", "甲"].map((id) => ({ ...first, id }));
  expect(rollUp(all).schools).toEqual(["云渡小学城南校区（1）", "云渡小学城南校区（2）"]);
  expect(rollUp(all).summaries.map(({ id }) => id)).toEqual(rollUp(all.toReversed()).summaries.map(({ id }) => id));
});

describe("一个统计量", () => {
  const lessons = first.figures.lessons!;
  const withLessons = (...all: readonly Partial<typeof lessons>[]) =>
    rollUp(
      all.map((one, i) => ({
        ...first,
        id: String(i),
        figures: { ...first.figures, lessons: { ...lessons, ...one } },
      })),
    );
  const unitOf = (...all: readonly Partial<typeof lessons>[]) => figureOf(withLessons(...all), "lessons")?.total.unit;

  test("各校的量词一样的照用，不一样的用通常的，没有登记的学校不作数", () => {
    expect(unitOf({ unit: "堂" }, { unit: "堂" })).toBe("堂");
    expect(unitOf({ unit: "堂" }, { unit: "节" })).toBe("节");
    expect(unitOf({ unit: "堂" }, { unit: "课" })).toBe("节");
    expect(unitOf({ unit: "堂" }, { unit: "节", isRecorded: false })).toBe("堂");
  });

  test("都是0的、没有一所登记的，不列", () => {
    expect(unitOf({ value: 0 }, { value: 0 })).toBeUndefined();
    expect(unitOf({ isRecorded: false }, { isRecorded: false })).toBeUndefined();
  });

  test("没有数的学校写“—”，不是0", () => {
    const { lessons: _, ...others } = second.figures;
    const rolledTwo = rollUp([first, { ...second, figures: others }]);
    expect(figureOf(rolledTwo, "lessons")?.texts).toEqual(["2节", "—"]);
    expect(comparisonTable(rolledTwo).rows.map((row) => row[4])).toEqual(["2", "—", "2"]);
  });
});

test("学校多的，一屏只列合计；一所学校的，不说怎样去重", () => {
  const many = (count: number) => rollUp(Array.from({ length: count }, (_, id) => ({ ...first, id: String(id) })));
  expect(topicTables(many(8))[0]!.head).toHaveLength(10);
  expect(topicTables(many(9))[0]!.head).toEqual(["统计量", "合计"]);
  expect(topicTables(many(2)).map(({ note }) => note !== undefined)).toEqual(
    topicTables(many(2)).map((_, i, all) => i === all.length - 1),
  );
  expect([...topicTables(many(1)), figuresTable(many(1))].filter(({ note }) => note !== undefined)).toEqual([]);
});

test("没有继教号、不在共用名册上的，各是一个人；没有人的，没有学时分段", () => {
  const [person] = first.people as [(typeof first.people)[0]];
  const alone = { ...person, keys: [] };
  expect(rollUp([{ ...first, people: [alone, { ...alone }] }]).people).toHaveLength(2);
  expect(bandsTable(rollUp([{ ...first, people: [] }])).rows).toEqual([]);
});

test("要求按名称的次序，未判的也列出，没有人要达到的不列", () => {
  const asked = { unit: "人", due: 5, met: 3, short: 1, open: 0, unjudged: 1, shared: [] };
  const requirements = ["第10条", "第2条", "第3条"].map((name) => ({ ...asked, name, due: name === "第3条" ? 0 : 5 }));
  expect(shortfallTable(rollUp([{ ...first, requirements }])).rows).toEqual([
    ["第2条", "云渡小学城南校区", "5人", "3人", "1人", "1人"],
    ["第2条", "合计", "5人", "3人", "1人", "1人"],
    ["第10条", "云渡小学城南校区", "5人", "3人", "1人", "1人"],
    ["第10条", "合计", "5人", "3人", "1人", "1人"],
  ]);
});
