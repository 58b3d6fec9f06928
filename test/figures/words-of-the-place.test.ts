import { describe, expect, test } from "vitest";
import { annexKinds } from "../../src/outline/annexes/index.ts";
import { plainText } from "../../src/template/content.ts";
import { makeAnnex } from "../report/make-annex.ts";
import { fill } from "./fill.ts";
import { computedOf, factsOf, figuresOf, makeSchool } from "./make-school.ts";

const records = `获奖:
  - {奖项: 县级甲评, 级别: 区级, 等次: 一等奖, 日期: 2025-05-30, 类别: 论文, 获奖人: 林秋野}
  - {奖项: 乙评, 级别: 县, 等次: 三等奖, 日期: 2025-05-30, 类别: 论文, 获奖人: 林秋野}
  - {奖项: 丙评, 级别: 校级, 日期: 2025-05-30, 类别: 论文, 获奖人: 何青}
  - {奖项: 丁评, 级别: 市级, 日期: 2025-05-30, 类别: 论文, 获奖人: 何青}
外出培训:
  - {名称: 甲班, 起: 2024-10-14, 级别: 县级, 学时: 6, 人员: 何青}
`;
const inDistrict = "所在: {省: 浙江省, 市: 云州市, 县: 云岭区}";
const school = (term: string, more = "") => makeSchool(`${records}${more}`, term);
const levels = '{{构成 获奖 按="级别"}}';

describe("12.28 县级印成本地的叫法", () => {
  // 区级 and 县 are one level: 2
  test.for<readonly [rule: string, term: string, printed: string]>([
    ["没有写所在、用语的，印县级", "", "市级1项、县级2项、校级1项"],
    ["所在的县是区，印区级", inDistrict, "市级1项、区级2项、校级1项"],
    ["所在也可以写“区”", "所在: {市: 云州市, 区: 云岭区}", "市级1项、区级2项、校级1项"],
    ["所在是县，印县级", "所在: {县: 云岭县}", "市级1项、县级2项、校级1项"],
    ["用语写了县级的叫法", "用语: {县级: 旗级}", "市级1项、旗级2项、校级1项"],
    ["所在是区的，先于用语", `${inDistrict}\n用语: {县级: 旗级}`, "市级1项、区级2项、校级1项"],
    ["用语里学校是园，校级印园级", "用语: {学校: 园}", "市级1项、县级2项、园级1项"],
    ["名称就是幼儿园的也一样", "学校: 槐荫幼儿园", "市级1项、县级2项、园级1项"],
    ["区里的幼儿园", `${inDistrict}\n用语: {学校: 园}`, "市级1项、区级2项、园级1项"],
  ])("%s", ([_, term, printed]) => expect(fill(school(term), levels)).toBe(printed));

  test("两项合起来分的，也用本地的叫法", () =>
    expect(fill(school(inDistrict), '{{构成 获奖 按="级别、等次"}}')).toBe(
      "市级未注明等次1项、区级一等奖1项、区级三等奖1项、校级未注明等次1项",
    ));

  test("怎么写都数得到：区级就是县级", () => {
    const asked = ["县级", "区级", "县", "区"].map((word) => `{{计数 "获奖" 级别="${word}"}}`).join("");
    expect(fill(school(inDistrict), asked)).toBe("2项2项2项2项");
  });

  test("记录里写的原样印：奖项的名称不改", () =>
    expect(fill(school(inDistrict), '{{构成 获奖 按="奖项"}}')).toBe("县级甲评1项、乙评1项、丙评1项、丁评1项"));

  test("学时统计表的表头", () => {
    const facts = factsOf(school(inDistrict));
    const annex = makeAnnex(
      annexKinds.find(({ name }) => name === "学时统计表")!,
      facts,
      computedOf(school(inDistrict)),
    );
    const [table] = annex!.blocks;
    expect(table!.type === "table" && table!.columns.map(({ header }) => header)).toContain("区级");
    expect(annex!.notes.map((note) => plainText(note, "")).join("")).not.toContain("县级");
  });

  test("stats 里没有一处县级；采用的要求也用本地的叫法", () => {
    const all = figuresOf(school(`${inDistrict}\n采用: [江苏]`));
    expect(all.map(({ label, rule }) => label + rule).join("")).not.toMatch(/县级/);
    const items = computedOf(school(`${inDistrict}\n采用: [江苏]`)).requirements.flatMap(({ evaluation }) =>
      (evaluation.requirement.items ?? []).map(({ name }) => name),
    );
    expect(items).toContain("区级以上");
  });

  test("要求里的来源写区级，也是县级", () => {
    const term = `${inDistrict}\n要求: [{名称: 区培, 对象: 专任教师, 指标: 学时, 来源: 区级, 至少: 6, 每: 学年}]`;
    // 何青 alone has the 6 hours
    expect(fill(school(term), '{{达标 "区培"}}')).toBe("1人");
  });

  test("用语的标签印本地的叫法", () =>
    expect(fill(school(`${inDistrict}\n用语: {学校: 园}`), '{{用语 "县级"}}{{用语 "校级"}}')).toBe("区级园级"));
});

describe("12.30 用语里不认识的词是错误", () => {
  test("标签里的", () =>
    expect(fill(school(""), '{{用语 "教研祖"}}')).toBe(
      "query/unknown-wording “用语”里没有“教研祖” 是否想写“教研组”？",
    ));
  test("标签里的，没有相近的就列出来", () =>
    expect(fill(school(""), '{{用语 "食堂"}}')).toContain("可写：研修、教研组、校区、学校、县级"));
});

describe("12.29 等次可以自定，写明排在谁后面", () => {
  const own = "等次: {创新奖: {后于: 二等奖}, 创意奖: {后于: 创新奖}, 单项奖: {后于: 二等奖}}";
  const award = (prize: string, rest = "") => `  - {奖项: 评比, 级别: 县级, 等次: ${prize}, 日期: 2025-05-30, ${rest}}`;
  const all = ["三等奖", "单项奖", "创意奖", "创新奖", "一等奖", "二等奖"];
  const each = `获奖:\n${all.map((prize, i) => award(prize, `类别: 案例, 证书号: A${i}, 获奖人: 林秋野`)).join("\n")}`;

  test("分项按自定的次序；后于同一个的，先写的在前", () =>
    expect(fill(makeSchool(each, own), '{{构成 获奖 按="等次"}}')).toBe(
      "一等奖1项、二等奖1项、创新奖1项、创意奖1项、单项奖1项、三等奖1项",
    ));

  test("筛选", () =>
    expect(fill(makeSchool(each, own), '{{计数 "获奖" 等次="创新奖、一等"}}{{计数 "获奖" 等次="单项奖"}}')).toBe(
      "2项1项",
    ));

  test("没有写过、也没有自定的词，问不出来", () =>
    expect(fill(makeSchool(each, own), '{{计数 "获奖" 等次="单项"}}')).toContain("query/unknown-value"));

  test.for<readonly [one: string, other: string, kept: string]>([
    ["创新奖", "三等奖", "县级创新奖1项"],
    ["二等奖", "创新奖", "县级二等奖1项"],
    ["创意奖", "创新奖", "县级创新奖1项"],
    ["单项奖", "金奖", "县级金奖1项"],
  ])("就高：%s和%s", ([one, other, kept]) => {
    const both = [one, other].map((prize) => award(prize, "类别: 案例, 作品: 甲, 获奖人: 林秋野"));
    const made = makeSchool(`获奖:\n${both.join("\n")}`, `${own}\n就高: 是`);
    expect(fill(made, '{{构成 获奖 按="级别、等次"}}')).toBe(kept);
  });
});

// A 镇 may lie around a 集团, and neither is the other.
test("集团里写了镇级的印镇级，不印集团级；分项也各是各的", () => {
  const award = (name: string, level: string) =>
    `  - {奖项: ${name}, 级别: ${level}, 等次: 一等奖, 日期: 2025-03-01, 获奖人: 林秋野}\n`;
  const records = `获奖:\n${award("说课比赛", "镇级")}${award("课件评比", "集团级")}${award("论文评比", "片区级")}${award("教案评比", "镇")}`;
  const group = makeSchool(records, "单位类别: 集团");
  expect(fill(group, '{{#列名 "获奖"}}{{全称}}{{级别}}；{{/列名}} {{构成 教师获奖 按="级别"}}')).toBe(
    "镇说课比赛镇级；集团课件评比集团级；集团论文评比集团级；镇教案评比镇级 镇级2项、集团级2项",
  );
  // Elsewhere all of them are what the place calls this level.
  expect(fill(makeSchool(records), '{{构成 教师获奖 按="级别"}}')).toBe("片区级4项");
});
