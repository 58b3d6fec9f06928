import { describe, expect, test } from "vitest";
import { fill } from "./fill.ts";
import { judge, type Row } from "./judge-row.ts";
import { figuresOf, makeSchool } from "./make-school.ts";
import { paragraph } from "./paragraph.ts";

const certificate = (rest: string) => `  - {名称: 普通话证书, 类别: 资格证, 日期: 2025-04-20, ${rest}}\n`;
const pair = (rest: string) => `  - {起: 2024-09-10, ${rest}}\n`;
const award = (rest: string) => `  - {奖项: 作文大赛, 级别: 县级, 日期: 2025-04-12, 项数: 1, 学生人次: 3, ${rest}}\n`;

describe("不知道姓名的，写总数", () => {
  test.for<Row>([
    [
      "称号证书：12人没有姓名，加写了姓名的2人",
      `称号证书:\n${certificate("人数: 12")}${certificate("教师: 林秋野、何青")}`,
      "称号证书14人次 新获称号证书14人次",
    ],
    ["受聘", "受聘基地:\n  - {名称: 县评委, 起: 2024-10-08, 人数: 5}\n", "受聘5人次 基地0项"],
    [
      "外出培训：人次有，学时和人数算不出",
      "外出培训:\n  - {名称: 骨干班, 起: 2024-10-14, 人数: 30, 学时: 6}\n  - {名称: 校长班, 起: 2024-10-15, 人员: 何青, 学时: 6}\n",
      "外出培训2次 外出培训人次31人次 外出培训人数1人 外出培训学时6学时",
    ],
    [
      "师傅只写单位：1位师傅带两个徒弟，2对；徒弟算2人",
      `青蓝结对:\n${pair("校外单位: 县实验小学, 徒弟: 许知行、何青")}`,
      "青蓝结对2对 师傅0人 徒弟2人",
    ],
    ["只写对数", `青蓝结对:\n${pair("对数: 43")}`, "青蓝结对43对 师傅0人 徒弟0人"],
    ["知道徒弟，不知道师傅：写对数", `青蓝结对:\n${pair("徒弟: 许知行, 对数: 1")}`, "青蓝结对1对 师傅0人 徒弟1人"],
    [
      "指导教师：写了姓名的2人次，加没有姓名的43人次；校外的不计",
      `获奖:\n${award("指导教师: [林秋野, 何青, {姓名: 周砚, 单位: 县小}]")}${award("指导人次: 43")}${award("备注: 没有指导教师")}`,
      "指导获奖人次45人次 学生获奖3项",
    ],
  ])("%s", judge);
});

test("名单里写成人数、单位", () => {
  const gained = certificate("人数: 12, 状态: 获得").replace("资格证", "骨干").replace("普通话证书", "县教坛新秀");
  expect(paragraph("教师称号", `称号证书:\n${gained}`)).toBe("12名教师被评为县教坛新秀。");
  expect(paragraph("青蓝结对", `青蓝结对:\n${pair("校外单位: 县实验小学, 徒弟: 许知行")}`)).toBe(
    "师徒结对的有县实验小学的教师带许知行。",
  );
  expect(paragraph("受聘", "受聘基地:\n  - {名称: 县评委, 起: 2024-10-08, 人数: 5}")).toContain("5名教师受聘为县评委");
});

test("只知道对数的一类，说几对，不说其余见附件", () => {
  const pairs = `青蓝结对:
  - {师傅: 林秋野, 徒弟: 许知行, 起: 2024-09-10, 类别: 教学}
  - {对数: 3, 起: 2024-09-10, 类别: 班主任}
`;
  expect(paragraph("青蓝结对", pairs)).toBe("师徒结对4对，其中教学1对：林秋野带许知行；班主任3对。");
});

test("人次里有，人数里没有，规则写明", () => {
  const school = makeSchool(
    `称号证书:\n${certificate("人数: 12")}考核评选:\n  - {名称: 年度考核, 日期: 2025-06-25, 人数: 8, 等级: 优秀}\n`,
  );
  expect(fill(school, '{{人次 "考核评选"}} {{人次 "称号证书"}} {{人数 "称号证书"}}')).toBe("8人次 12人次 0人");
  const rule = figuresOf(school).find(({ label }) => label === "称号证书")!.rule;
  expect(rule).toContain("没有写姓名的，计人次，不计人数和学时。");
});

test("证书只知道人数的，也说", () => {
  const only = (state: string) =>
    `称号证书:\n  - {人数: 4, 名称: 写字教学证, 类别: 资格证, 日期: 2025-04-20, 状态: ${state}}`;
  expect(paragraph("教师证书", only("获得"))).toContain("4名教师取得写字教学证。");
  expect(paragraph("教师证书", only("参考"))).toContain("4名教师参加写字教学证考试");
  expect(paragraph("培训结业", only("参训"))).toContain("4名教师参加写字教学证培训");
});
