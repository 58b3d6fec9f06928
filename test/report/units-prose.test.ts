// 总结 of groups and studios, 述职 and 成长档案 of people: sentences worked out by hand from units-school.ts.
import { describe, expect, test } from "vitest";
import { attributes, paragraphOf } from "../docx/read-docx.ts";
import { unitReports } from "./units-school.ts";

describe("教研组总结", () => {
  const own = {
    "文字/教研组总结/语文组/本组打算.md": "下学期研究作文批改，由许知行负责。\n\n每月开放一节课。\n",
    "文字/教研组总结/本组问题.md": "听课还不均衡。\n\n记录不及时。\n",
  };

  test("组名、组员、本组的活动和课；只有本组教师指导的学生获奖", async () => {
    const { made } = await unitReports("教研组总结", own);
    const { texts } = made.get("语文组教研组总结")!;
    expect(texts[0]).toBe("语文组2024学年工作总结");
    expect(texts).toContain("语文组有教师2名，组长林秋野。现将本学年的工作总结如下。");
    expect(texts).toContain("本学年我组开展教研活动2次，计2学时，均为集体备课。");
    expect(texts.join("\n")).toContain("《搭石》");
    expect(texts.join("\n")).not.toContain("珍珠鸟");
    expect(texts.join("\n")).toContain("小学生作文比赛");
    expect(texts.join("\n")).not.toContain("口算");
    expect(texts.join("\n")).not.toMatch(/我校|未达标|差额/);
  });

  test("文件夹以组命名的话只给这个组，报告文件夹里的话各组都有", async () => {
    const { made } = await unitReports("教研组总结", own);
    const [first, second] = ["语文组", "数学组"].map((group) => made.get(`${group}教研组总结`)!.texts.join("\n"));
    expect([first, second].map((text) => text!.includes("作文批改"))).toEqual([true, false]);
    expect([first, second].map((text) => text!.includes("听课还不均衡"))).toEqual([true, true]);
  });

  test("联系领导写明；落款是学校和组，没有盖章的位置", async () => {
    const { made } = await unitReports("教研组总结", own);
    const { bytes, texts } = made.get("数学组教研组总结")!;
    expect(texts).toContain("数学组有教师1名，组长沈一舟，由林秋野联系。现将本学年的工作总结如下。");
    expect(texts).toContain("槐荫小学数学组");
    // Without a seal one line is left above, with one two.
    expect(attributes(paragraphOf(bytes, "槐荫小学数学组"), "w:spacing")["w:before"]).toBe("579");
  });

  test("文件夹的名称差一点，是警告", async () => {
    const { err, code } = await unitReports("教研组总结", { "文字/教研组总结/语闻组/本组打算.md": "多听课。\n" });
    expect(code).toBe(0);
    expect(err).toContain("文字/教研组总结/语闻组/本组打算.md:1:1 警告 《教研组总结》没有“语闻组”的一份");
  });

  test("没有写的话提醒一次，写明放在哪里", async () => {
    const { err } = await unitReports("教研组总结");
    expect(err.match(/缺“本组打算”/g)).toHaveLength(1);
  });
});

describe("工作室总结", () => {
  test("校外成员算成员，他们的课和获奖也写", async () => {
    const { made } = await unitReports("工作室总结");
    const { texts } = made.get("林秋野名师工作室工作室总结")!;
    const all = texts.join("\n");
    expect(texts[0]).toBe("林秋野名师工作室2024学年工作总结");
    expect(texts).toContain(
      "林秋野名师工作室由林秋野主持，有成员4名，其中校外成员有方晓荷（云岭二小）、温世衡（溪口小学）。现将本学年的工作总结如下。",
    );
    expect(texts).toContain("本学年本工作室开展活动1次，为沙龙。研讨的内容有“把课上慢”。");
    expect(all).toMatch(/方晓荷的《珍珠鸟》（县级）/);
    expect(all).toContain("校外成员方晓荷在市课堂教学评比中获二等奖。");
    expect(all).toContain("小学生作文比赛");
    expect(all).not.toContain("口算");
    expect(texts).toContain("林秋野名师工作室");
  });
});

describe("个人述职", () => {
  test("用“我”写：职务、课、听课、学时、带的组和徒弟", async () => {
    const { made } = await unitReports("个人述职");
    const { texts } = made.get("林秋野个人述职")!;
    const all = texts.join("\n");
    expect(texts[0]).toBe("林秋野2024学年述职报告");
    expect(all).toContain(
      "我是槐荫小学教师林秋野，一级教师，教龄15年，任教语文，担任四（2）班班主任、语文组组长、林秋野名师工作室主持人，联系数学组。",
    );
    expect(all).toContain("我担任主备人1次。我执教公开课《搭石》（校级）。");
    expect(all).toContain("我听课1节。");
    expect(all).toContain("累计5学时。");
    expect(all).toContain("我带领的语文组开展教研活动2次，上公开课1节，指导学生获奖1项。");
    expect(all).toContain("我与许知行结为师徒，担任师傅。");
    expect(all).not.toMatch(/我校|我组|未达标|差/);
    expect(texts.slice(-2)).toEqual(["林秋野", "2025年7月5日"]);
  });

  test("做到的要求写明，没有做到的不写；指导学生的奖只写自己的", async () => {
    const { made } = await unitReports("个人述职");
    const [shen, xu] = ["沈一舟", "许知行"].map((name) => made.get(`${name}个人述职`)!.texts.join("\n"));
    expect(shen).toContain("累计7学时，修满了规定的学时。");
    expect(shen).toContain("口算");
    expect(xu).toContain("累计2学时。");
    expect(xu).toContain("我拜林秋野为师。");
    expect(xu).not.toContain("口算");
  });
});

describe("成长档案", () => {
  test("一个人的全部记录按类列表，没有的不列；没有差额", async () => {
    const { made } = await unitReports("成长档案");
    const { rows, texts } = made.get("林秋野成长档案")!;
    expect(rows).toContain("姓名|林秋野|性别||出生|");
    expect(rows).toContain("参加工作|2010年8月|教龄|15年|到校|");
    expect(rows).toContain("骨干||任职|四（2）班班主任、语文组组长、林秋野名师工作室主持人");
    expect(rows).toContain("11月5日|《搭石》|||校级|");
    expect(rows).toContain("10月10日|备一个单元|集体备课|||林秋野");
    expect(rows).toContain("慢读|论文|林秋野||");
    expect(rows).toContain("林秋野|许知行||9月10日||");
    expect(texts.join("\n")).not.toMatch(/获奖|未达标|差额/);
    const shen = made.get("沈一舟成长档案")!;
    expect(shen.rows).toContain("4月1日|骨干教师研修||县级|4");
    expect(shen.rows).toContain("5月11日|小学生口算比赛|县级|二等奖|");
  });
});
