import { expect, test } from "vitest";
import { activitySummary } from "../../src/outline/annexes/activity-summary.ts";
import type { AnnexKind } from "../../src/outline/annexes/define-annex.ts";
import { hoursTable } from "../../src/outline/annexes/hours-table.ts";
import type { Table } from "../../src/outline/blocks.ts";
import type { Content } from "../../src/template/content.ts";
import { computedOf, factsOf, makeSchool } from "../figures/make-school.ts";
import { makeAnnex } from "./make-annex.ts";

const textOf = (content: Content) => content.map((one) => (one.type === "break" ? "\n" : one.text)).join("");

/** The rows of an annex by the headers asked for, and its notes. */
function made(kind: AnnexKind, records: string, headers: string, term = "") {
  const school = makeSchool(records, term);
  const { blocks, notes } = makeAnnex(kind, factsOf(school), computedOf(school))!;
  const table = blocks[0] as Table;
  const columns = headers.split(" ").map((header) => table.columns.findIndex((column) => column.header === header));
  const rows = table.rows.map(({ cells }) => columns.map((at) => textOf(cells[at]!) || "_").join(" "));
  const printed = table.columns.map(({ header }) => header).join(" ");
  return { headers: printed, rows, notes: notes.map(textOf) };
}

test.for([
  ["没有落款的，到时段的止", "", "2025年8月31日", ""],
  ["七月填的表，不写到八月底", "落款: {日期: 2025-07-05}", "2025年7月5日", "2025年7月5日"],
  ["九月填的，还是到止", "落款: {日期: 2025-09-05}", "2025年8月31日", "2025年9月5日"],
  ["落款在时段以前，多半打错，照时段写", "落款: {日期: 2024-07-05}", "2025年8月31日", "2024年7月5日"],
] as const)("统计时段：%s", ([_, term, until, filled]) => {
  const school = makeSchool("研修活动:\n  - {日期: 2024-10-10, 主题: 甲, 形式: 讲座, 学时: 2, 参加: 全员}", term);
  const { frame } = makeAnnex(activitySummary, factsOf(school), computedOf(school))!;
  expect(frame.slice(1)).toEqual([`统计时段：2024年9月1日至${until}`, `填表日期：${filled}`]);
});

const twoTerms = `研修活动:
  - {日期: 2024-10-10, 主题: 甲, 形式: 讲座, 学时: 20, 参加: 全员, 缺席: 何青（病假）}
  - {日期: 2025-03-10, 主题: 乙, 形式: 讲座, 学时: 12, 参加: 全员, 缺席: [白杨（病假）, 何青（病假）]}`;

test("学时要求每学期的：一个学期多出来的补不了另一个学期", () => {
  const term = "要求:\n  - {名称: 学时, 对象: 专任教师, 指标: 学时, 至少: 12, 每: 学期}";
  expect(made(hoursTable, twoTerms, "姓名 合计 应修 差额 达标", term).rows).toEqual([
    "林秋野 32 12＋12 0 达标",
    "许知行 32 12＋12 0 达标",
    "沈一舟 32 12＋12 0 达标",
    "顾小满 32 12＋12 0 达标",
    "何青 0 12＋12 24 未达标",
    "白杨 20 12＋12 12 未达标",
    "合计 148 _ _ 4/6",
  ]);
});

const autumn = "时段: {类型: 学期, 名称: 2024学年第一学期, 起: 2024-09-01, 止: 2025-01-18}\n基准日: 2025-01-18";
const yearly = "要求:\n  - {名称: 年度学时, 对象: {名称: 数学组}, 指标: 学时, 至少: 24, 每: 学年}";

test("12.1 学年没有到期：写未到期和还要修的，不写未达标，合计没有比", () => {
  const records = `研修活动:
  - {日期: 2024-10-10, 主题: 甲, 形式: 讲座, 学时: 12, 参加: 全员}
  - {日期: 2024-10-11, 主题: 乙, 形式: 讲座, 学时: 12, 参加: 何青}`;
  const { headers, rows, notes } = made(hoursTable, records, "姓名 合计 应修 差额 达标", `${yearly}\n${autumn}`);
  expect(headers).not.toContain("已修");
  expect(rows.slice(3)).toEqual([
    "顾小满 12 24 12 未到期",
    "何青 24 24 0 达标",
    "白杨 12 24 12 未到期",
    "合计 84 _ _ —",
  ]);
  expect(notes.at(-1)).toBe(
    "应修按“年度学时”的要求（2024学年，2024年9月1日至2025年8月31日）计算，中途到校、离校的按在校的天数折算；差额为到2025年8月31日尚需修满的学时。尚未到期、未修满的记“未到期”，不算未达标。",
  );
});

test("12.2 第二学期的表：学年里已修的另有一栏，以前的记录一并判", () => {
  const spring = "时段: {类型: 学期, 名称: 2024学年第二学期, 起: 2025-02-10, 止: 2025-06-30}\n记录齐全自: 2024-09-01";
  const { headers, rows, notes } = made(hoursTable, twoTerms, "姓名 合计 已修 应修 差额 达标", `${yearly}\n${spring}`);
  expect(headers).toContain("合计 已修 应修 差额 达标");
  expect(rows.slice(3)).toEqual([
    "顾小满 12 32 24 0 达标",
    "何青 0 0 24 24 未达标",
    "白杨 0 20 24 4 未达标",
    "合计 48 _ _ _ 1/3",
  ]);
  expect(notes.join()).toContain("（2024学年，2024年9月1日至2025年8月31日）");
});

test("12.2 没有以前的记录：写未判，不写差额", () => {
  const spring = "时段: {类型: 学期, 名称: 2024学年第二学期, 起: 2025-02-10, 止: 2025-06-30}";
  const records = "研修活动:\n  - {日期: 2025-03-10, 主题: 乙, 形式: 讲座, 学时: 12, 参加: 全员}";
  const { rows, notes } = made(hoursTable, records, "姓名 合计 应修 差额 达标", `${yearly}\n${spring}`);
  expect(rows.slice(3)).toEqual(["顾小满 12 24 _ 未判", "何青 12 24 _ 未判", "白杨 12 24 _ 未判", "合计 72 _ _ —"]);
  expect(notes.join()).toContain("缺以前的记录、无法判定的记“未判”。");
});

test("12.1 前一个学期到期了，应修、差额只说到期的", () => {
  const march = "统计截止: 2025-03-31\n基准日: 2025-03-31";
  const term = `要求:\n  - {名称: 学时, 对象: {名称: 数学组}, 指标: 学时, 至少: 15, 每: 学期}\n${march}`;
  const { rows } = made(hoursTable, twoTerms, "姓名 合计 已修 应修 差额 达标", term);
  expect(rows.slice(3)).toEqual([
    "顾小满 32 20 15 0 达标",
    "何青 0 0 15 15 未达标",
    "白杨 20 20 15 0 达标",
    "合计 148 _ _ _ 2/3",
  ]);
});

test("没有学时要求的学校，没有应修、差额、达标；谁都没有的来源、职称和继教号也不列", () => {
  const { headers, rows, notes } = made(hoursTable, twoTerms, "姓名 合计");
  expect(headers).toBe("序号 姓名 任教 教研组 校本集中 合计 签字");
  expect(rows[0]).toBe("林秋野 32");
  expect(notes).toEqual(["校本集中为全校性活动，补学计入原活动。"]);
});

test("一个校区自己的活动：学时统计表不说成全校性的，活动汇总表在校区名下小计", () => {
  const on = (day: string, rest: string) => `\n  - {日期: ${day}, 主题: 题${day}, 形式: 讲座, 学时: 1, ${rest}}`;
  const records = `研修活动:${on("2024-10-10", "校区: 东校区, 参加: 何青")}${on("2024-10-11", "参加: 全员")}${on("2024-10-12", "校区: 东校区, 教研组: 数学组, 参加: 何青")}`;
  expect(made(hoursTable, records, "姓名").notes[0]).toBe(
    "校本集中为全校性活动和校区活动，校本教研为教研组活动，补学计入原活动。",
  );
  expect(made(activitySummary, records, "主题 教研组").rows).toEqual([
    "题2024-10-11 全校",
    "全校性活动1次 _",
    "题2024-10-10 东校区",
    "东校区1次 _",
    "题2024-10-12 数学组",
    "数学组1次 _",
    "3次 _",
  ]);
  // Of a plan, all that is beside it is one figure.
  const planned = `计划:\n  - {名称: 甲方案, 日期: 2024-09-01, 安排: [{形式: 讲座, 次数: 1, 每次学时: 1}]}\n${records}`;
  expect(made(activitySummary, planned, "日期 主题").rows.filter((row) => row.startsWith("小计"))).toEqual([
    "小计 计划外活动2次",
    "小计 数学组1次",
  ]);
});

// As in the text: 参加110人次.
test("面向外校教师的活动：应到、实到按所写，合计里没有，说明里说共几人次", () => {
  const on = (day: string, rest: string) => `\n  - {日期: ${day}, 主题: 题${day}, 形式: 讲座, ${rest}}`;
  const records = `研修活动:${on("2024-10-10", "对象: 外校教师, 实到: 62")}${on("2024-10-11", "对象: 外校教师, 应到: 60, 实到: 48")}${on("2024-10-12", "参加: 全员")}${on("2024-10-13", "对象: 学生")}`;
  const { rows, notes } = made(activitySummary, records, "主题 应到 实到 出勤率");
  expect(rows).toEqual([
    "题2024-10-10 _ 62 _",
    "题2024-10-11 60 48 80.0%",
    "题2024-10-12 6 6 100.0%",
    "题2024-10-13 _ _ _",
    "4次 6 6 100.0%",
  ]);
  expect(notes.at(-1)).toContain("面向外校教师的活动，应到、实到为外校教师，实到共110人次，不计入合计。");
});

test("幼儿园：园本、全园、年级组；有继教号就列", () => {
  const records = `教师:\n  - {姓名: 谢雨, 继教号: "0017", 教研组: 语文组, 校区: 本部}\n${twoTerms}`;
  const term = "用语: {学校: 幼儿园, 教研组: 年级组}";
  const { headers, rows } = made(hoursTable, records, "姓名 继教号", term);
  expect(headers).toBe("序号 姓名 继教号 任教 年级组 园本集中 合计 签字");
  expect(rows).toContain("谢雨 0017");
  expect(made(activitySummary, twoTerms, "年级组", term).rows[0]).toBe("全园");
});

test("有一位登记了职称就列职称，谁都不任教、不在组里就不列", () => {
  const records = `教师:\n  - {姓名: 谢雨, 职称: 一级教师, 校区: 本部}\n${twoTerms}`;
  expect(made(hoursTable, records, "姓名").headers).toBe("序号 姓名 职称 任教 教研组 校本集中 合计 签字");
});

test.each([
  ["几位各占一行，姓名不断开", "主讲: [林秋野, 许知行], 主持: 何青", "林秋野\n许知行"],
  ["没有主讲，写明是主备", "主备: 林秋野, 主持: 何青", "林秋野（主备）"],
  ["没有主讲，写明是执教", "执教: [林秋野, 何青]", "林秋野（执教）\n何青（执教）"],
  ["只有主持，写明是主持", "主持: 何青", "何青（主持）"],
  ["校外的人写出单位", "主讲: [{姓名: 周砚, 单位: 县进修学校}, 许知行]", "周砚\n（县进修学校）\n许知行"],
  ["单位长的分几行，地名不断开", "主讲: {姓名: 周砚, 单位: 云州市心理卫生中心}", "周砚\n（云州市\n心理卫生中心）"],
  [
    "单位里的部门另起一行",
    "主讲: {姓名: 周砚, 单位: 临湖区教师发展中心教科室}",
    "周砚\n（临湖区\n教师发展中心\n教科室）",
  ],
  ["姓名更长的，角色另起一行", "主持: {姓名: 阿依古丽买买提, 单位: 二小}", "阿依古丽买买提\n（主持）\n（二小）"],
  ["校外的人主持", "主持: {姓名: 周砚, 单位: 二小}", "周砚（主持）\n（二小）"],
])("主讲一栏：%s", (_, people, expected) => {
  const records = `研修活动:\n  - {日期: 2024-10-10, 主题: 甲, 形式: 讲座, 参加: 全员, ${people}}`;
  expect(made(activitySummary, records, "主讲").rows[0]).toBe(expected);
});

test("一次活动也没有登记主讲、主持的，不列这一栏", () => {
  expect(made(activitySummary, twoTerms, "主题").headers).toBe("序号 日期 主题 形式 教研组 应到 实到 出勤率 学时");
});

test("活动分计划内、计划外、各教研组，各有小计；不计学时的写明；只知道人数的照写", () => {
  const records = `计划:\n  - {名称: 方案}
研修活动:
  - {日期: 2024-10-12, 主题: 丙, 形式: 例会, 学时: 1, 应到: 50, 实到: 48, 计入学时: 否}
  - {日期: 2024-10-10, 主题: 甲, 形式: 讲座, 学时: {参加: 2, 主讲: 6}, 计划: 方案, 参加: 全员, 缺席: 何青（病假）}
  - {日期: 2024-10-11, 主题: 乙, 形式: 集体备课, 学时: 1, 教研组: 语文组}`;
  const { rows } = made(activitySummary, records, "日期 主题 教研组 应到 实到 出勤率 学时 计划");
  expect(rows).toEqual([
    "2024-10-10 甲 全校 6 5 83.3% 2 计划内",
    "小计 计划内活动1次 _ 6 5 83.3% 2 _",
    "2024-10-12 丙 _ 50 48 96.0% 不计 计划外",
    "小计 计划外活动1次 _ 50 48 96.0% 0 _",
    "2024-10-11 乙 语文组 3 3 100.0% 1 _",
    "小计 语文组1次 _ 3 3 100.0% 1 _",
    "合计 3次 _ 59 56 94.9% 3 _",
  ]);
});

test("只有一部分人参加的不写全校，家长课堂也不写；家长人数不算教师的应到", () => {
  const records = `研修活动:
  - {日期: 2024-10-10, 主题: 甲, 形式: 讲座, 参加: 语文组、数学组}
  - {日期: 2024-10-11, 主题: 乙, 形式: 工作坊, 参加: [林秋野, 何青]}
  - {日期: 2024-10-12, 主题: 丙, 形式: 讲座, 对象: 家长, 主讲: 林秋野, 实到: 200}`;
  const { rows } = made(activitySummary, records, "主题 教研组 应到 实到 出勤率");
  expect(rows).toEqual(["甲 全校 6 6 100.0%", "乙 _ 2 2 100.0%", "丙 _ _ _ _", "3次 _ 8 8 100.0%"]);
});

test("免参训的人参加过的学时，也在表下写明", () => {
  const away = "状态: {值: 产假, 起: 2024-11-01, 止: 2025-06-30}";
  const records = `教师:\n  - {姓名: 谢雨, 教研组: 语文组, 校区: 本部, ${away}}\n${twoTerms}`;
  expect(made(hoursTable, records, "姓名").notes).toContain("另有不在应参训之列的人参加，学时为：谢雨20学时。");
});

test("不公开的活动不列，但计入合计，表下说明", () => {
  const records = `研修活动:
  - {日期: 2024-10-10, 主题: 甲, 形式: 讲座, 学时: 2, 参加: 全员}
  - {日期: 2024-10-11, 主题: 乙, 形式: 例会, 学时: 1, 参加: 全员, 不公开: 是}`;
  const { rows, notes } = made(activitySummary, records, "主题 应到 学时");
  expect(rows).toEqual(["甲 6 2", "2次 12 3"]);
  expect(notes.join()).toContain("另有1次不公开，已计入合计");
});

test("不在应参训之列的人，各有下落", () => {
  const records = `教师:
  - {姓名: 谢雨, 教研组: 语文组, 校区: 本部, 状态: [{值: 产假, 起: 2024-09-01, 止: 2025-04-30}]}
  - {姓名: 蓝启, 教研组: 数学组, 校区: 东校区, 状态: [{值: 调出, 起: 2025-02-10}]}
${twoTerms}`;
  const { rows, notes } = made(hoursTable, records, "姓名");
  expect(rows).toHaveLength(7);
  expect(notes).toContain("不计入应参训：谢雨（产假）。");
  expect(notes).toContain("另有不在应参训之列的人参加，学时为：蓝启20学时。");
});

const leaders = `教师:
  - {姓名: 秦望, 身份: 行政, 职务: 校长, 校区: 本部}
  - {姓名: 康平, 身份: 行政, 校区: 本部}`;

test("12.22 应修学时的行政也列在表里，各按自己的要求；合计的达标是几项要求合起来", () => {
  const term =
    "要求:\n  - {名称: 教师学时, 对象: 专任教师, 指标: 学时, 至少: 24, 每: 学年}\n  - {名称: 校长学时, 对象: 校长, 指标: 学时, 至少: 40, 每: 学年}";
  const records = `${leaders}
研修活动:
  - {日期: 2024-10-10, 主题: 甲, 形式: 讲座, 学时: 30, 参加: [全员, 秦望, 康平]}`;
  const { rows, notes } = made(hoursTable, records, "姓名 合计 应修 差额 达标", term);
  expect(rows.slice(5)).toEqual(["白杨 30 24 0 达标", "秦望 30 40 10 未达标", "合计 210 _ _ 6/7"]);
  expect(notes).toContain("另有不在应参训之列的人参加，学时为：康平30学时。");
  expect(notes.filter((note) => note.startsWith("应修按"))).toHaveLength(2);
});

test("12.22 只要求行政的，专任教师没有应修", () => {
  const term = "要求:\n  - {名称: 校长学时, 对象: 校长, 指标: 学时, 至少: 40, 每: 学年}";
  const records = `${leaders}\n研修活动:\n  - {日期: 2024-10-10, 主题: 甲, 形式: 讲座, 学时: 40, 参加: [全员, 秦望]}`;
  const { rows } = made(hoursTable, records, "姓名 应修 差额 达标", term);
  expect(rows.slice(5)).toEqual(["白杨 _ _ _", "秦望 40 0 达标", "合计 _ _ 1/1"]);
});

test("12.23 备课组的活动不叫教研组活动", () => {
  const records = `组织:\n  - {名称: 一年级备课组, 类别: 备课组, 成员: 林秋野}
研修活动:
  - {日期: 2024-10-10, 主题: 甲, 形式: 集体备课, 教研组: 一年级备课组, 学时: 1, 参加: 林秋野}`;
  expect(made(hoursTable, records, "姓名").notes[0]).toBe("校本教研为各组活动，补学计入原活动。");
});

test("12.27 学校自己的量词，附表的小计、合计也用", () => {
  const salon = (day: string, rest: string) => `\n  - {日期: ${day}, 主题: 题${day}, 形式: 课堂巧招沙龙, ${rest}}`;
  const own = "形式: {课堂巧招沙龙: {归入: 沙龙, 量词: 期}}";
  const both = `研修活动:${salon("2024-10-10", "参加: 全员")}${salon("2024-10-11", "教研组: 语文组")}`;
  const { rows } = made(activitySummary, both, "日期 主题", own);
  expect(rows).toEqual([
    "2024-10-10 题2024-10-10",
    "小计 全校性活动1期",
    "2024-10-11 题2024-10-11",
    "小计 语文组1期",
    "合计 2期",
  ]);
  const lecture = "\n  - {日期: 2024-10-12, 主题: 讲, 形式: 讲座, 参加: 全员}";
  expect(made(activitySummary, `${both}${lecture}`, "日期 主题", own).rows.at(-1)).toBe("合计 3次");
});
