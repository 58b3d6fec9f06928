import { expect, test } from "vitest";
import { groupTable } from "../../src/outline/annexes/group-table.ts";
import { makeSchool, texts } from "../figures/make-school.ts";
import { computedRows } from "./annex-rows.ts";

const rows = (records: string, headers?: string, term = "") => computedRows(groupTable, records, headers, term);

const work = `研修活动:
  - {日期: 2024-10-10, 主题: 甲, 形式: 集体备课, 教研组: 语文组}
  - {日期: 2024-10-17, 主题: 乙, 形式: 沙龙, 教研组: 语文组}
  - {日期: 2024-10-11, 主题: 丙, 形式: 讲座, 教研组: 数学组}
  - {日期: 2024-10-12, 主题: 丁, 形式: 讲座, 参加: 全员}
公开课:
  - {日期: 2025-03-05, 执教: 许知行, 课名: 《搭石》, 听课人: [林秋野, 何青, 管书人]}
论文成果:
  - {题目: 合作, 类别: 论文, 作者: [林秋野, 何青], 日期: 2025-03-01}
获奖:
  - {奖项: 作文, 级别: 县级, 日期: 2025-04-12, 获奖学生: 小丁, 指导教师: 何青}
  - {奖项: 论文, 级别: 县级, 日期: 2025-04-12, 类别: 论文, 获奖人: 何青}
课题:
  - {名称: 情绪识别, 级别: 市级, 负责人: 沈一舟, 进程: [{状态: 立项, 日期: 2023-10-20}]}`;

test("每组一行；几个组合作的各组都列，合计只计一次，不在组里的人也在合计里", () => {
  const headers = "教研组 组长 人数 活动 集体备课 公开课 听课 论文成果 获奖 其中学生 在研课题";
  const { headers: printed, rows: all, notes } = rows(work, headers);
  expect(printed).toBe(`序号 教研组 校区 ${headers.slice(4)} 未教研周数`);
  expect(all).toEqual([
    "语文组 林秋野 3 2 1 1 1 1 _ _ 1",
    "数学组 顾小满 3 1 _ _ 1 1 2 1 _",
    "合计 _ 6 3 1 1 3 1 2 1 1",
  ]);
  const { 听课, 论文成果, 公开课 } = texts(makeSchool(work));
  expect([听课, 论文成果, 公开课]).toEqual(["3节", "1篇", "1节"]);
  expect(notes).toHaveLength(1);
});

test("幼儿园的教研组统计表说公开活动、观摩、幼儿", () => {
  const { headers, notes } = rows(work, undefined, "学校: 向阳幼儿园");
  expect(headers).toBe(
    "序号 教研组 园区 组长 人数 活动 集体备课 公开活动 观摩 论文成果 获奖 其中幼儿 在研课题 未教研周数",
  );
  expect(notes[0]).toMatch(/^公开活动等各项的合计为总数/);
});

test("没有人做过的各项不列；四周里两组各活动过几周，未教研周数相加", () => {
  const term = `时段: {类型: 学期, 名称: 2024学年第一学期, 起: 2024-09-02, 止: 2024-09-29}\n基准日: 2024-09-29`;
  const records = `研修活动:
  - {日期: 2024-09-03, 主题: 甲, 形式: 沙龙, 教研组: 语文组}
  - {日期: 2024-09-10, 主题: 乙, 形式: 沙龙, 教研组: 语文组}
  - {日期: 2024-09-11, 主题: 丙, 形式: 沙龙, 教研组: 语文组}`;
  const { headers, rows: all } = rows(records, "教研组 活动 未教研周数", term);
  expect(headers).toBe("序号 教研组 校区 组长 人数 活动 未教研周数");
  expect(all).toEqual(["语文组 3 2", "数学组 _ 4", "合计 3 6"]);
});

test("备课组不列；撤并的组列到撤并时，那时的成员；不公开的组不列名、计入合计；学科组叫学科组", () => {
  const records = `教师:
  - {姓名: 谢雨, 教研组: 音乐组, 校区: 本部, 调组: {日期: 2025-01-02, 教研组: 语文组}}
组织:
  - {名称: 一年级备课组, 类别: 备课组, 成员: 林秋野}
  - {名称: 音乐组, 类别: 教研组, 组长: 谢雨, 止: 2025-01-01}
  - {名称: 机密组, 类别: 教研组, 不公开: 是}
研修活动:
  - {日期: 2024-09-10, 主题: 乙, 形式: 沙龙, 教研组: 音乐组}
  - {日期: 2024-09-10, 主题: 丙, 形式: 沙龙, 教研组: 机密组}`;
  const { rows: all, notes } = rows(records, "学科组 组长 人数 活动", "用语: {教研组: 学科组}");
  expect(all).toEqual(["语文组 林秋野 4 _", "数学组 顾小满 3 _", "音乐组 谢雨 1 1", "合计 _ 7 2"]);
  expect(notes.at(-1)).toBe("另有1个学科组不公开，已计入合计。");
});
