import { describe, expect, test } from "vitest";
import { fill } from "./fill.ts";
import { expectFigures } from "./judge-row.ts";
import { figuresOf, makeSchool } from "./make-school.ts";

const award = (rest: string) =>
  `  - {奖项: 评比, 日期: 2025-05-30, ${rest}${rest.includes("作品") ? ", 类别: 案例" : ""}}`;
const highest = "就高: 是";

describe("就高：同一作品几级获奖只计最高的一项（7.6）", () => {
  test.for<readonly [rule: string, records: readonly string[], expected: string]>([
    [
      "县、市两级都得了，只计市级那一项",
      ["级别: 县级, 等次: 一等奖, 作品: 甲, 获奖人: 林秋野", "级别: 市级, 等次: 三等奖, 作品: 《甲》, 获奖人: 林秋野"],
      "获奖1项 教师获奖1项 教师获奖人次1人次",
    ],
    [
      "合得的那项更高，两人都计",
      ["级别: 县级, 作品: 甲, 获奖人: 林秋野", "级别: 市级, 作品: 甲, 获奖人: [林秋野, 何青]"],
      "获奖1项 教师获奖人次2人次 获奖教师2人",
    ],
    [
      "没有写作品的，各计各的",
      ["级别: 县级, 获奖人: 林秋野", "级别: 市级, 获奖人: 林秋野"],
      "获奖2项 教师获奖人次2人次",
    ],
    [
      "题目相同而没有一个相同的人，是两件作品",
      ["级别: 县级, 作品: 甲, 获奖人: 林秋野", "级别: 市级, 作品: 甲, 获奖人: 何青"],
      "获奖2项",
    ],
    [
      "学校方案的奖也就高；学生的奖不因此少",
      [
        "级别: 县级, 作品: 乙, 获奖单位: 学校",
        "级别: 市级, 作品: 乙, 获奖单位: 学校",
        "级别: 县级, 项数: 1, 学生人次: 3",
        "级别: 市级, 项数: 1, 学生人次: 2",
      ],
      "获奖3项 集体获奖1项 学生获奖人次5人次",
    ],
  ])("%s", ([_, records, expected]) => {
    expectFigures(makeSchool(`获奖:\n${records.map(award).join("\n")}`, highest), expected);
  });

  const several = `获奖:
${award("级别: 县级, 等次: 一等奖, 作品: 甲, 获奖人: 林秋野")}
${award("级别: 市级, 等次: 三等奖, 作品: 甲, 获奖人: 林秋野")}
${award("级别: 市级, 等次: 金奖, 作品: 甲, 获奖人: 林秋野")}
${award("级别: 市级, 作品: 甲, 获奖人: 林秋野")}`;

  test("先看级别，同级的看等次；金奖相当于一等奖；没有等次的最后", () => {
    const said = (records: string) => fill(makeSchool(records, highest), '{{构成 获奖 按="级别、等次"}}');
    expect(said(several)).toBe("市级金奖1项");
    expect(said(several.split("\n").toSpliced(3, 1).join("\n"))).toBe("市级三等奖1项");
  });

  test("没有规定就高的学校，也可以只问就高的：4张证书，1件作品", () => {
    const school = makeSchool(`${several}\n${award("级别: 县级, 获奖人: 何青")}`);
    expect(fill(school, '{{教师获奖}} {{计数 "获奖" 就高="是"}}')).toBe("5项 2项");
    expect(fill(school, '{{计数 教师获奖 就高="是" 级别="市级"}} {{计数 "获奖" 就高="否"}}')).toBe("1项 3项");
  });

  test("登记过的作品，按登记认作同一篇", () => {
    const records = `论文成果:
  - {题目: 甲, 类别: 案例, 作者: [林秋野, 何青], 日期: 2024-10-08}
获奖:
${award("级别: 县级, 作品: 甲, 获奖人: 林秋野")}
${award("级别: 市级, 作品: 甲, 获奖人: 何青")}`;
    expectFigures(makeSchool(records, highest), "获奖1项 获奖教师1人");
  });

  test("时段以外更高的奖不顶时段里的", () => {
    const records = `获奖:
${award("级别: 县级, 作品: 甲, 获奖人: 林秋野")}
  - {奖项: 评比, 日期: 2026-05-30, 级别: 市级, 作品: 甲, 类别: 案例, 获奖人: 林秋野}`;
    expect(fill(makeSchool(records, highest), '{{构成 获奖 按="级别"}}')).toBe("县级1项");
  });

  test("不就高的，每张证书各计1项；规则里也不提", () => {
    const ruleOf = (term: string) =>
      figuresOf(makeSchool(several, term)).find(({ label }) => label === "教师获奖")?.rule ?? "";
    expectFigures(makeSchool(several), "获奖4项");
    expect(ruleOf("就高: 否")).not.toContain("最高");
    expect(ruleOf(highest)).toContain("只计级别最高的一项");
  });

  test("问出来的数也就高", () => {
    expect(fill(makeSchool(several, highest), '{{计数 "获奖" 作品="甲"}}、{{人次 "获奖" 级别="县级"}}')).toBe(
      "1项、0人次",
    );
  });
});
