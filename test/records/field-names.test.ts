import { expect, test } from "vitest";
import { kinds } from "../../src/records/kinds/index.ts";
import { schoolOf } from "./small-school.ts";

test("no field hides where a record was written", () => {
  const names = Object.values(kinds).flatMap(({ fields }) => Object.keys(fields));
  const hidden = names.filter((name) => name === "place" || name === "origin");
  expect(hidden, "give the field another English name: record.place() would be hidden").toEqual([]);
});

test("地点和名次读得出来", () => {
  const { records } = schoolOf(`研修活动: [{日期: 2024-09-12, 主题: 倾听, 形式: 讲座, 地点: 报告厅}]
外出培训: [{名称: 观摩, 起: 2024-10-14, 人员: 林秋野, 地点: 松坪小学}]
获奖: [{奖项: 接力, 级别: 县级, 日期: 2025-04-12, 名次: 第4名, 学生人次: 4}]
`);
  expect(records.activities[0]).toMatchObject({ venue: "报告厅" });
  expect(records.trainings[0]).toMatchObject({ venue: "松坪小学" });
  expect(records.awards[0]).toMatchObject({ ranking: "第4名" });
});
