import { expect, test } from "vitest";
import { annexListing } from "../../src/outline/make-annexes.ts";
import { makeSchool, texts } from "../figures/make-school.ts";
import { listed, listedRows, rowsOf } from "./annex-rows.ts";

const figure = (records: string, label: string) => texts(makeSchool(records))[label];

const lessons = `公开课:
  - {日期: 2025-03-05, 执教: 许知行, 课名: 《搭石》, 级别: 县级, 主办: 县教研室, 听课人: [语文组, {姓名: 周砚, 单位: 县教研室}]}
  - {日期: 2024-10-10, 执教: [何青, 白杨], 课名: 认识时间, 学科: 数学, 人数: 30}
  - {日期: 2024-10-12, 执教: 何青, 课名: 不给人看, 不公开: 是}`;

test("公开课一览表：按日期；几位执教各占一行；听课人数里有校外的，没有写听课人就用人数；没有人写的各栏不列", () => {
  const { headers, rows, notes } = listedRows("公开课一览表", { records: lessons });
  expect(headers).toBe("序号 日期 执教 课名 学科 级别 主办 听课人数");
  expect(rows).toEqual([
    "1 2024-10-10 何青\n白杨 认识时间 数学 _ _ 30",
    "2 2025-03-05 许知行 《搭石》 _ 县级 县教研室 3", // 林秋野, 沈一舟 and 周砚: who teaches does not listen
    "_ 合计 _ 3节 _ _ _ _",
  ]);
  expect(figure(lessons, "公开课")).toBe("3节");
  expect(notes).toEqual(["另有1节不公开，已计入合计。"]);
});

test("幼儿园的表题和表头说公开活动、观摩；学校自己的表照学校写的", () => {
  const term = "学校: 向阳幼儿园";
  const { annex } = listed("公开课一览表", { records: lessons, term }).made[0]!;
  expect(annex.title).toBe("向阳幼儿园2024学年公开活动一览表");
  expect(rowsOf(annex).headers).toBe("序号 日期 执教 课名 学科 级别 主办 观摩人数");
  const file = "记录: 公开课\n列:\n  - {标题: 公开课, 写: 课名}\n  - {标题: 听课人数, 写: 听课人数}\n";
  const own = listed("公开课一览表", { records: lessons, term, file }).made[0]!.annex;
  expect(own.title).toBe("向阳幼儿园2024学年公开课一览表");
  expect(rowsOf(own).headers).toBe("公开课 听课人数");
});

test("论文成果一览表：发表的按级别、日期，没有发表的在后，用完成的日期；校外作者也列", () => {
  const records = `论文成果:
  - {题目: 甲, 类别: 案例, 作者: [林秋野, {姓名: 周砚, 单位: 县教研室}], 日期: 2024-11}
  - {题目: 乙, 类别: 论文, 作者: 何青, 发表: {刊物: 云州教育, 期: 2025年第3期, 级别: 市级, 日期: 2025-03-20}}
  - {题目: 丙, 类别: 论文, 作者: 白杨, 发表: {刊物: 江南教育, 级别: 省级, 日期: 2025-05-20}}`;
  const { headers, rows } = listedRows("论文成果一览表", { records });
  expect(headers).toBe("序号 题目 作者 类别 刊物 期 级别 日期");
  expect(rows).toEqual([
    "1 丙 白杨 论文 江南教育 _ 省级 2025-05-20",
    "2 乙 何青 论文 云州教育 2025年第3期 市级 2025-03-20",
    "3 甲 林秋野\n周砚 案例 _ _ _ 2024-11",
    "合计 3篇 _ _ _ _ _ _",
  ]);
});

const awards = `获奖:
  - {奖项: 论文评比, 届次: 第三届, 级别: 县级, 等次: 一等奖, 日期: 2025-05-30, 作品: 甲, 类别: 论文, 获奖人: [林秋野, 许知行, 沈一舟]}
  - {奖项: 论文评比, 级别: 市级, 等次: 二等奖, 日期: 2025-06-01, 类别: 论文, 获奖人: 何青}
  - {奖项: 论文评比, 级别: 县级, 等次: 一等奖, 日期: 2024-12-01, 类别: 论文, 获奖人: 白杨}
  - {奖项: 先进评选, 级别: 校级, 日期: 2025-06-01, 类别: 其他, 获奖组: 语文组}
  - {奖项: 田径, 级别: 县级, 名次: 第4名, 日期: 2025-04-01, 学生人次: 3, 项数: 1, 指导教师: 何青}
  - {奖项: 书法, 级别: 校级, 日期: 2025-04-02, 获奖学生: 小丁, 指导教师: 何青}
  - {奖项: 绘画, 级别: 校级, 日期: 2025-04-03, 项数: 5, 学生人次: 6, 不公开: 是}`;

test("获奖一览表：教师、集体、学生各有小计，按级别、等次、日期；学生不写姓名；合计就是获奖的项数", () => {
  const { headers, rows, notes } = listedRows("获奖一览表", { records: awards });
  expect(headers).toBe("序号 获奖者 作品 类别 奖项 级别 等次 日期 指导教师");
  expect(rows).toEqual([
    "1 何青 _ 论文 论文评比 市级 二等奖 2025-06-01 _",
    "2 白杨 _ 论文 论文评比 县级 一等奖 2024-12-01 _",
    "3 林秋野\n许知行\n沈一舟 甲 论文 第三届论文评比 县级 一等奖 2025-05-30 _",
    "_ 小计 _ _ 教师获奖3项 _ _ _ _",
    "4 语文组 _ 其他 先进评选 校级 _ 2025-06-01 _",
    "_ 小计 _ _ 集体获奖1项 _ _ _ _",
    "5 学生3人次 _ _ 田径 县级 第4名 2025-04-01 何青",
    "6 学生1人次 _ _ 书法 校级 _ 2025-04-02 何青",
    "_ 小计 _ _ 学生获奖7项 _ _ _ _",
    "_ 合计 _ _ 11项 _ _ _ _",
  ]);
  expect(figure(awards, "获奖")).toBe("11项");
  expect(notes).toEqual(["另有5项不公开，已计入合计。"]);
});

test("获奖一览表：一条记几项的，另有项数一栏；区里的写区级", () => {
  const records = awards.replace(", 不公开: 是", "");
  const { rows } = listedRows("获奖一览表", { records, term: "所在: {县: 江宁区}" }, "获奖者 级别 项数");
  expect(rows.slice(0, 3)).toEqual(["何青 市级 1", "白杨 区级 1", "林秋野\n许知行\n沈一舟 区级 1"]);
  expect(rows.slice(8, 9)).toEqual(["学生6人次 校级 5"]);
});

test("课题一览表：立项在以前的也写立项日期；本期没有进程的写在研；表下写期初、期末", () => {
  const records = `课题:
  - {名称: 甲, 级别: 市级, 负责人: 沈一舟, 主研: [林秋野, 许知行], 进程: [{状态: 立项, 日期: 2023-10-20}, {状态: 结题, 日期: 2025-06-12, 等级: 良好}]}
  - {名称: 乙, 级别: 县级, 负责人: 何青, 进程: [{状态: 立项, 日期: 2024-03-01}, {状态: 结题, 日期: 2025-09-12}]}
  - {名称: 丙, 级别: 县级, 负责人: 白杨, 进程: [{状态: 立项, 日期: 2024-11-01}, {状态: 开题, 日期: 2025-01-05}]}
  - {名称: 丁, 级别: 校级, 负责人: 白杨, 进程: [{状态: 立项, 日期: 2020-11-01}, {状态: 结题, 日期: 2022-01-05}]}`;
  const { headers, rows, notes } = listedRows("课题一览表", { records });
  expect(headers).toBe("序号 名称 级别 负责人 主研 立项日期 结题日期 本期进展 等级");
  expect(rows).toEqual([
    "1 甲 市级 沈一舟 林秋野、许知行 2023-10-20 2025-06-12 结题 良好",
    "2 丙 县级 白杨 _ 2024-11-01 _ 立项\n开题 _",
    "3 乙 县级 何青 _ 2024-03-01 _ 在研 _",
    "合计 3项 _ _ _ _ _ _ _",
  ]);
  expect(notes).toEqual(["期初在研2项，立项1项，结题1项，期末在研2项。"]);
});

test("课题一览表：各项都写了类别的，表下分类说立项、结题", () => {
  const project = (name: string, kind: string, steps: string) =>
    `  - {名称: ${name}, 级别: 县级, 类别: ${kind}, 负责人: 白杨, 进程: [${steps}]}\n`;
  const opened = "{状态: 立项, 日期: 2024-11-01}";
  const closed = `${opened}, {状态: 结题, 日期: 2025-06-12}`;
  const records = `课题:\n${[project("甲", "规划课题", opened), project("乙", "微课题", closed), project("丙", "微课题", closed)].join("")}`;
  expect(listedRows("课题一览表", { records }).notes).toEqual([
    "期初在研0项，立项3项（规划课题1项、微课题2项），结题2项（微课题2项），期末在研1项。",
  ]);
});

test("青蓝结对一览表：一条两对的另有对数一栏；考核只列本期的", () => {
  const records = `青蓝结对:
  - {师傅: 林秋野, 徒弟: [许知行, 沈一舟], 起: 2024-09-10, 类别: 教学, 考核: [{日期: 2025-06-20, 等级: 优秀}]}
  - {师傅: 何青, 徒弟: 白杨, 起: 2023-09-10, 考核: [{日期: 2024-06-20, 等级: 合格}]}`;
  const { headers, rows } = listedRows("青蓝结对一览表", { records });
  expect(headers).toBe("序号 师傅 徒弟 类别 起 考核 对数");
  expect(rows).toEqual([
    "1 何青 白杨 _ 2023-09-10 _ 1",
    "2 林秋野 许知行、沈一舟 教学 2024-09-10 优秀 2",
    "_ 合计 3对 _ _ _ _",
  ]);
  expect(figure(records, "青蓝结对")).toBe("3对");
});

test("外出培训一览表：人数多的几个姓名一行；合计有次数和人次，人次一栏不重复写单位", () => {
  const records = `外出培训:
  - {名称: 骨干培训, 起: 2024-10-14, 止: 2024-10-16, 级别: 县级, 学时: 18, 人员: [林秋野, 许知行, 沈一舟], 后续: [{教师: 林秋野, 形式: 汇报课}]}
  - {名称: 新教材培训, 起: 2024-09-20, 方式: 线上, 人员: [{教师: 何青, 结果: 合格, 认定学时: 6}, {教师: 白杨, 结果: 优秀, 认定学时: 8}]}`;
  const { headers, rows } = listedRows("外出培训一览表", { records });
  expect(headers).toBe("序号 起止 名称 级别 方式 参加人员 人次 每人学时 结果 后续");
  expect(rows).toEqual([
    "1 2024-09-20 新教材培训 _ 线上 何青、白杨 2 6、8 合格\n优秀 _",
    "2 2024-10-14\n至2024-10-16 骨干培训 县级 _ 林秋野、许知行\n沈一舟 3 18 _ 汇报课",
    "_ 合计 2次 _ _ _ 5 _ _ _",
  ]);
});

test("考核结果汇总表：同一项考核排在一起", () => {
  const records = `考核评选:
  - {名称: 教研组考核, 对象: 语文组, 日期: 2025-06-25, 等级: 优秀}
  - {名称: 教师考核, 对象: [林秋野, 许知行], 日期: 2025-06-26, 等级: 优秀}
  - {名称: 教研组考核, 对象: 数学组, 日期: 2025-06-27, 得分: 88.5}`;
  expect(listedRows("考核结果汇总表", { records }, "序号 日期 名称 对象 等级 得分").rows).toEqual([
    "1 2025-06-25 教研组考核 语文组 优秀 _",
    "2 2025-06-27 教研组考核 数学组 _ 88.5",
    "3 2025-06-26 教师考核 林秋野、许知行 优秀 _",
    "_ 合计 3项 _ _ _",
  ]);
});

test("常规检查汇总表：一次检查里每个等级一行，没有写结果的一行；合计是次数", () => {
  const records = `常规检查:
  - {日期: 2024-11-30, 内容: 听课本}
  - {日期: 2024-10-30, 内容: [备课本, 作业], 结果: [{教师: 林秋野、许知行, 等级: 优秀}, {教师: 何青, 等级: 良好, 次数: 3}]}`;
  const { headers, rows } = listedRows("常规检查汇总表", { records });
  expect(headers).toBe("序号 日期 内容 等级 教师 检查次数");
  expect(rows).toEqual([
    "1 2024-10-30 备课本、作业 优秀 林秋野、许知行 _",
    "2 2024-10-30 备课本、作业 良好 何青 3",
    "3 2024-11-30 听课本 _ _ _",
    "_ 合计 2次 _ _ _",
  ]);
});

test("没有记录，或记录都不公开，就没有这张表；表里写错的照样说", () => {
  const hidden = "公开课: [{日期: 2025-03-05, 执教: 许知行, 课名: 甲, 不公开: 是}]";
  for (const records of [hidden, "听课: []"]) {
    const { made, found } = listed("公开课一览表", { records });
    expect([made, found]).toEqual([[], []]);
  }
  const file = '统计量: 公开课\n列: [{标题: 课名, 写: "{{课明}}"}]';
  expect(listed("课表", { records: hidden, file }).found).toEqual([
    "2:20 template/unknown-name 没有“课明”这个名称 是否想写“课名”？",
  ]);
});

test("正文说的附件：列了全部那些记录的那一张；只列一部分的不算；只有一张附件就不编号", () => {
  const county = "统计量: 获奖\n条件: {级别: 县级}\n列: [{标题: 奖项, 写: 奖项}]";
  const { made: some } = listed("县级", { records: awards, file: county });
  const { made: all } = listed("获奖一览表", { records: awards });
  const ofAll = all[0]!.listed;
  const ofSchool = ofAll.filter((record) => "level" in record && record.level === "校级");
  expect(annexListing([...some, ...all], ofAll)).toBe("附件2");
  expect(annexListing([...some, ...all], some[0]!.listed)).toBe("附件1");
  expect(annexListing(all, ofAll)).toBe("附件");
  expect(annexListing(some, ofSchool)).toBeUndefined();
  expect(annexListing(all, [])).toBeUndefined();
});
