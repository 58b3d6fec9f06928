import { describe, expect, test } from "vitest";
import { writeWorkbook } from "../../src/excel/write-workbook.ts";
import { readBytes } from "./read-fixture.ts";

/** A sheet as its data and findings. */
const sheet = async (name: string, ...rows: string[][]) =>
  readBytes(await writeWorkbook([{ name, rows }]), "登记.xlsx");
const hints = ({ found }: Awaited<ReturnType<typeof sheet>>) => found.map(({ hint }) => hint);

describe("names of sheets and files", () => {
  const rows = [
    ["日期", "执教", "课名"],
    ["2024-11-05", "林秋野", "《搭石》"],
  ];
  test.each([
    "公开课情况登记表",
    "公开课登记册",
    "公开课情况",
    "公开课名单",
    "公开课记录汇总",
    "公开课统计表",
    "公开课台账",
    "公开课-语文组",
    "公开课 2024秋",
    "公开课9月",
    "公开课2024.9",
    "公开课第一学期",
    "公开课登记表（语文组）",
    "01公开课",
    "附件2：公开课一览表",
    "2024年公开课",
    "2024-2025学年第一学期公开课登记表",
    "9月份公开课",
    "云岭中心小学公开课登记表",
    "云岭中心小学2024年教师公开课情况统计表",
  ])("%s", async (name) => {
    const { data, said } = await sheet(name, ...rows);
    expect(said).toEqual([]);
    expect(data.公开课).toHaveLength(1);
  });

  test.each(["学生获奖", "未开课", "公开课计划", "公开课通知"])("%s is none of them", async (name) => {
    expect((await sheet(name, ...rows)).said).toEqual([`${name}!1,1 sheet/unknown-kind`]);
  });

  test("每月一张表：文件名是种类；别的表名要改", async () => {
    const names = ["9月", "十月", "2024年11月份", "第一学期", "五年级", "语文组", "Sheet1", "课程表"];
    const bytes = await writeWorkbook(names.map((name) => ({ name, rows })));
    const { data, said } = await readBytes(bytes, "登记/2024年公开课登记表.xlsx");
    expect(data.公开课).toHaveLength(7);
    expect(said).toEqual(["课程表!1,1 sheet/unknown-kind"]);
    const none = await readBytes(bytes, "登记/登记.xlsx");
    expect(none.said).toHaveLength(8);
    const aside = await writeWorkbook(["公开课", "填表说明", "目录", "封面", "说明"].map((name) => ({ name, rows })));
    const read = await readBytes(aside, "登记.xlsx");
    expect([read.data.公开课.length, read.said]).toEqual([1, []]);
  });

  test("一张表的工作簿：文件名也算；csv 说文件名", async () => {
    const only = await writeWorkbook([{ name: "甲", rows }]);
    expect((await readBytes(only, "公开课.xlsx")).data.公开课).toHaveLength(1);
    const two = await writeWorkbook(["甲", "乙"].map((name) => ({ name, rows })));
    expect((await readBytes(two, "公开课.xlsx")).said).toHaveLength(2);
    const [wrong] = (await readBytes(Buffer.from("日期,执教\n"), "甲.csv")).found;
    expect(wrong?.message).toBe("从文件名“甲”看不出登记的是哪一种记录");
  });
});

describe("columns", () => {
  test.each(["发证单位", "单位"])("%s of a paper is not where its author works", async (header) => {
    const read = await sheet(
      "论文",
      ["题目", "类别", "作者", header],
      ["班主任的一次家访", "案例", "林秋野", "云岭县教育局"],
    );
    expect(read.data.论文成果[0].作者).toBe("林秋野");
    expect(read.said).toEqual(["论文!1,4 sheet/unknown-column"]);
  });

  test("身份证号、电话不读，要删去；加了 # 的、空着的不说", async () => {
    const read = await sheet(
      "教师花名册",
      ["姓名", "身份证号码", "联系电话", "#手机号", "家庭住址", "民族", "学科"],
      ["林秋野", "甲", "乙", "丙", "", "汉", "语文"],
    );
    expect(read.data.教师).toEqual([{ 姓名: "林秋野", 学科: "语文" }]);
    expect(read.said).toEqual([
      "教师花名册!1,2 sheet/personal-column",
      "教师花名册!1,3 sheet/personal-column",
      "教师花名册!1,6 sheet/column-left",
    ]);
    expect(hints(read)[0]).toBe("删去这一列；这张表另有用处、要留着的，列名前加 #。");
  });

  test("课题级别、培训级别：种类的名称加上项；结题等次", async () => {
    const projects = await sheet(
      "课题一览表",
      ["编号", "课题名称", "课题级别", "课题负责人", "课题组成员", "立项年月", "结题时间", "结题等次"],
      ["YL-1", "识字教学", "县级", "林秋野", "许知行", "2023.10", "2024.12", "良好"],
    );
    expect(projects.said).toEqual([]);
    expect(projects.data.课题).toEqual([
      {
        编号: "YL-1",
        名称: "识字教学",
        级别: "县级",
        负责人: "林秋野",
        主研: "许知行",
        进程: [
          { 状态: "立项", 日期: "2023.10" },
          { 状态: "结题", 日期: "2024.12", 等级: "良好" },
        ],
      },
    ]);
    const trainings = await sheet(
      "外出培训",
      ["日期", "教师", "培训名称", "培训级别", "外出时间"],
      ["2024-10-14", "林秋野", "骨干班", "县级", ""],
    );
    expect(trainings.data.外出培训).toEqual([{ 起: "2024-10-14", 人员: "林秋野", 名称: "骨干班", 级别: "县级" }]);
    expect(trainings.said).toEqual(["外出培训!1,5 sheet/column-twice"]);
  });

  test("年级 beside 班级, 时间 beside 日期: what is called exactly so is read", async () => {
    const read = await sheet(
      "公开课",
      ["时间", "日期", "年级", "班级", "执教", "课名", "听课人数"],
      ["8:30", "2024-11-05", "五年级", "五（2）班", "林秋野", "《搭石》", "12"],
    );
    expect(read.data.公开课).toEqual([
      { 日期: "2024-11-05", 班级: "五（2）班", 执教: "林秋野", 课名: "《搭石》", 人数: "12" },
    ]);
    expect(read.said).toEqual(["公开课!1,1 sheet/column-left", "公开课!1,3 sheet/column-twice"]);
    expect(read.found[1]?.message).toBe("“年级”和“班级”两列都是“班级”");
  });

  test("姓名 in 听课 is who listened, in 公开课 who taught", async () => {
    const monthly = await sheet("听课", ["月份", "姓名", "听课节数"], ["2024-10", "林秋野", "4"]);
    expect(monthly.data.听课).toEqual([{ 月份: "2024-10", 节数: { 林秋野: "4" } }]);
    const one = await sheet("听课", ["日期", "姓名", "执教者"], ["2024-10-10", "林秋野", "许知行"]);
    expect(one.data.听课).toEqual([{ 日期: "2024-10-10", 听课人: "林秋野", 执教: "许知行" }]);
    const lesson = await sheet("公开课", ["日期", "姓名", "课名"], ["2024-10-10", "林秋野", "《搭石》"]);
    expect(lesson.data.公开课).toEqual([{ 日期: "2024-10-10", 执教: "林秋野", 课名: "《搭石》" }]);
  });

  test("日期 of the single 进程 of a 课题 stays that", async () => {
    const { data } = await sheet(
      "课题",
      ["名称", "级别", "负责人", "状态", "日期"],
      ["识字教学", "县级", "林秋野", "立项", "2024-10-20"],
    );
    expect(data.课题[0].进程).toEqual({ 状态: "立项", 日期: "2024-10-20" });
    expect(data.课题[0]).not.toHaveProperty("起");
  });

  test("称号证书：荣誉称号、授予时间；集体荣誉：荣誉名称", async () => {
    const { data, said } = await sheet(
      "荣誉称号",
      ["姓名", "荣誉称号", "级别", "授予时间"],
      ["林秋野", "县优秀教师", "县级", "2024.9"],
    );
    expect(said).toEqual([]);
    expect(data.称号证书).toEqual([{ 教师: "林秋野", 名称: "县优秀教师", 级别: "县级", 日期: "2024.9" }]);
    const group = await sheet("集体荣誉", ["荣誉名称", "级别", "时间"], ["示范校", "县级", "2024.12"]);
    expect(group.data.集体荣誉).toEqual([{ 名称: "示范校", 级别: "县级", 日期: "2024.12" }]);
  });

  test("星期、周次、节次说一声，不当成别的", async () => {
    const { said } = await sheet(
      "教研活动",
      ["周次", "星期", "节次", "日期", "主题", "序号", "编号", "No."],
      ["1", "二", "3", "2024-09-10", "学期计划", "1", "1", "1"],
    );
    expect(said).toEqual(["A", "B", "C"].map((_, i) => `教研活动!1,${i + 1} sheet/column-left`));
  });
});

describe("rows that are no records", () => {
  const head = ["日期", "执教", "课名", "主办"];
  const record = ["2024-11-05", "林秋野", "《搭石》", ""];

  test.each([
    [["合计", "3人", "", ""]],
    [["合 计", "3人", "", ""]],
    [["总计：", "3", "", ""]],
    [["本页小计", "3", "", ""]],
    [["累计（节）", "3", "", ""]],
    [["共计", "3", "", ""]],
    [["总课时", "", "6", ""]],
    [["", "", "本学期共4节", ""]],
    [["注：本表一式两份", "", "", ""]],
    [["备注：本表一式两份", "", "", ""]],
    [["说明：本表一式两份", "", "", ""]],
    [["填表人：林秋野", "", "审核人：许知行", ""]],
    [["填报时间：2025-01-15", "", "", ""]],
    [["填表人 林秋野", "", "审核人 许知行", ""]],
    [["校长签字：", "", "2025年1月15日", ""]],
    [["单位（盖章）：", "", "", ""]],
    [["日期", "执教", "课名", "主办"]],
    [["", "许知行", "", ""]],
    [["", "／", "—", "暂无"]],
    [["", "-", "～", "、"]],
  ])("%j", async (row) => {
    const { data, said } = await sheet("公开课", head, record, row, record);
    expect(said).toEqual([]);
    expect(data.公开课).toHaveLength(2);
  });

  test.each([
    [["共同体", "林秋野", "", ""]],
    [["说明文教学", "林秋野", "", ""]],
    [["", "", "日期", ""]],
    [["", "林秋野", "", "云岭县"]],
    [["", "", "", "学校"]],
  ])("%j is one, and what it lacks is said", async (row) => {
    expect((await sheet("公开课", head, record, row)).data.公开课).toHaveLength(2);
  });
});
