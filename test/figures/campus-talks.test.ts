import { describe, expect, test } from "vitest";
import { paragraph } from "./paragraph.ts";

const talk = (rest: string) => `  - {日期: 2024-10-10, 形式: 案例研讨, ${rest}}\n`;

test("what one campus talked about is not told of all teachers", () => {
  const records = `研修活动:\n${talk("主题: 甲, 参加: 全员")}${talk("主题: 乙, 校区: 东校区, 参加: 何青")}`;
  expect(paragraph("小组研讨", records)).toBe("教师围绕“甲”展开研讨。东校区教师围绕“乙”展开研讨。");
});

describe("what one campus did is told as its own, whatever the form", () => {
  const whole = "参加: 全员";
  const east = "校区: 东校区, 参加: 何青";
  const did = (...rows: readonly string[]) =>
    `研修活动:\n${rows.map((row, i) => `  - {日期: 2024-10-1${i}, ${row}}\n`).join("")}`;

  test.for<readonly [name: string, records: string, said: string]>([
    [
      "小组研讨",
      did(`形式: 工作坊, 主题: 甲, ${whole}`, `形式: 工作坊, 主题: 乙, ${east}`, `形式: 论坛, 主题: 丙, ${east}`),
      "学校举办了“甲”工作坊。东校区举办了“乙”工作坊、“丙”论坛。",
    ],
    [
      "专题学习",
      did(`形式: 专题学习, 主题: 甲, ${whole}`, `形式: 专题学习, 主题: 乙, ${east}`),
      "专题学习的内容有“甲”、“乙”（东校区）。",
    ],
    [
      "主题教研",
      did(`形式: 主题教研, 主题: 甲, ${whole}`, `形式: 主题教研, 主题: 乙, ${east}`),
      "主题教研围绕“甲”、“乙”（东校区）展开。",
    ],
    [
      "网络研修",
      did(
        `形式: 网络研修, 方式: 线上, 主题: 甲, ${whole}`,
        `形式: 网络研修, 方式: 线上, 主题: 乙, ${east}`,
        `形式: 沙龙, 方式: 线上, 主题: 丙, ${east}`,
      ),
      "教师在线参加了“甲”。东校区教师在线参加了“乙”。学校举办了“丙”线上沙龙（东校区）。",
    ],
    [
      "专家讲座",
      did(`形式: 讲座, 主题: 甲, ${east}, 主讲: {姓名: 周砚, 单位: 县进修学校}`),
      "10月10日，东校区邀请县进修学校周砚作《甲》专题讲座。",
    ],
    [
      "专家讲座",
      did(
        `形式: 讲座, 主题: 甲, ${whole}, 主讲: {姓名: 周砚, 单位: 县进修学校}`,
        `形式: 讲座, 主题: 乙, ${east}, 主讲: {姓名: 岑若水, 单位: 云州大学}`,
      ),
      "学校邀请专家作讲座2场：县进修学校周砚讲《甲》（10月10日），云州大学岑若水讲《乙》（东校区，10月11日）。",
    ],
    [
      "系列讲坛",
      did(
        `形式: 讲座, 系列: 大讲堂, 主题: 甲, ${whole}, 主讲: 林秋野`,
        `形式: 讲座, 系列: 东区讲堂, 主题: 乙, ${east}, 主讲: 何青`,
      ),
      "“大讲堂”举办1期：林秋野讲《甲》；东校区“东区讲堂”举办1期：何青讲《乙》。",
    ],
  ])("%s", ([name, records, said]) => {
    expect(paragraph(name, records)).toBe(said);
  });

  test("a group's topic needs no campus beside it", () => {
    const records = did(`形式: 主题教研, 主题: 甲, 教研组: 语文组, ${east}`);
    expect(paragraph("主题教研", records)).toBe("主题教研围绕“甲”展开。");
  });
});
