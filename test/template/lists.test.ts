import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { computeFigures } from "../../src/figures/compute.ts";
import { factsOfPeriod } from "../../src/figures/facts.ts";
import { plainText } from "../../src/template/content.ts";
import { formIn, readForms } from "../../src/template/forms.ts";
import { parseTemplate } from "../../src/template/parse-template.ts";
import { runTemplate } from "../../src/template/run-template.ts";
import { prune } from "../../src/template/sentences/prune.ts";
import { token } from "../../src/template/slots.ts";
import { templateHelpers } from "../../src/template/template-helpers.ts";
import { templateNames } from "../../src/template/template-names.ts";
import { makeSchool } from "../figures/make-school.ts";

// By rank: 市级一等奖, 县级一等奖, 县级二等奖 of 5 March, the same of 6 March, 县级三等奖, 校级.
const awards = `
获奖:
  - {奖项: 说课比赛, 级别: 校级, 等次: 一等奖, 日期: 2025-01-05, 类别: 说课, 获奖人: 何青}
  - {奖项: 论文评比, 级别: 县级, 等次: 二等奖, 日期: 2025-03-06, 类别: 论文, 作品: 乙, 获奖人: 白杨}
  - {奖项: 论文评比, 级别: 县级, 等次: 二等奖, 日期: 2025-03-05, 类别: 论文, 作品: 《甲》, 获奖人: 林秋野、许知行}
  - {奖项: 优质课评比, 级别: 市级, 等次: 一等奖, 日期: 2025-04-01, 类别: 课, 获奖人: 沈一舟}
  - {奖项: 基本功比赛, 级别: 县级, 等次: 一等奖, 日期: 2024-11-01, 类别: 技能, 获奖人: 顾小满}
  - {奖项: 教具评比, 级别: 县级, 等次: 三等奖, 日期: 2024-11-01, 类别: 教具, 获奖人: 何青, 不公开: 是}
公开课:
  - {日期: 2024-10-08, 执教: 林秋野, 课名: 《搭石》, 级别: 校级}
  - {日期: 2024-10-09, 执教: 林秋野, 课名: 搭石, 级别: 校级}`;

const forms = `## 获奖
〔{{获奖人}}的{{类别}}《{{作品}}》在{{奖项}}中获{{级别}}{{等次}}｜{{获奖人}}在{{级别}}{{奖项}}中获{{等次}}〕，

## 获奖·人
{{获奖人}}、

## 公开课
{{执教}}的《{{课名}}》

## 公开课·句
{{执教}}执教《{{课名}}》，
`;

const school = makeSchool(awards);
const facts = factsOfPeriod(school);

function print(text: string, annex = "", paragraphs: Readonly<Record<string, string>> = {}, of = facts) {
  const computed = computeFigures(of);
  const { value: parsed, diagnostics } = parseTemplate({ file: "甲.md", text, isShared: true });
  const formOf = formIn(readForms({ file: "写法.md", text: forms }).value);
  const names = templateNames(of, computed);
  const paragraphOf = (name: string) => {
    const included = paragraphs[name];
    return included === undefined ? undefined : { file: `${name}.md`, text: included, isShared: true as const };
  };
  const helpers = templateHelpers(of, computed);
  const ran = runTemplate(parsed, { names, helpers, formOf, annexOf: () => annex, paragraphOf });
  const { filled } = prune(ran.value, true);
  const printed = filled.text.replace(token, (_, i: string) => plainText(filled.slots[Number(i)]!().content, "\n"));
  return { text: printed, codes: [...diagnostics, ...ran.diagnostics].map(({ code }) => code) };
}

describe("列名", () => {
  test.each([
    [
      "按级别、等次、日期排；不公开的不列名",
      "{{列名 教师获奖}}。",
      "沈一舟在市级优质课评比中获一等奖，顾小满在县级基本功比赛中获一等奖，林秋野、许知行的论文《甲》在论文评比中获县级二等奖，白杨的论文《乙》在论文评比中获县级二等奖，何青在校级说课比赛中获一等奖。",
    ],
    [
      "项是句子，没有列完的说其余",
      "{{列名 教师获奖 至多=1}}。{{列名 教师获奖 至多=1}}，可喜。",
      "沈一舟在市级优质课评比中获一等奖；其余详见附件2。沈一舟在市级优质课评比中获一等奖（其余见附件2），可喜。",
    ],
    [
      "全部列出的才印",
      '{{全列 教师获奖 级别="市级"}}。{{全列 教师获奖 至多=2}}。{{全列 公开课}}。',
      "沈一舟在市级优质课评比中获一等奖。林秋野的《搭石》。",
    ],
    ["句中的尾巴放进括号", '{{列名 教师获奖 至多=1 写法="人"}}，可喜。', "沈一舟等6项（见附件2），可喜。"],
    [
      "冒号后面，总数已经说过",
      '教师获奖{{教师获奖}}：{{列名 教师获奖 至多=2 写法="人"}}。',
      "教师获奖6项：沈一舟、顾小满等，详见附件2。",
    ],
    ["学校自己的尾巴", '有{{列名 教师获奖 至多=1 写法="人" 尾="等"}}。', "有沈一舟等。"],
    [
      "收窄的统计量，总数也跟着",
      '{{列名 教师获奖 级别="县级以上" 至多=2 写法="人"}}。',
      "沈一舟、顾小满等5项，详见附件2。",
    ],
    ["一种记录和条件", '{{列名 "获奖" 级别="市级" 写法="人"}}获奖。', "沈一舟获奖。"],
    [
      "句子里说过的词，从末尾去掉；去了什么也不剩的不去",
      '{{#列名 公开课}}{{课名 去尾="石、》"}}，{{课名 去尾="搭石"}}{{/列名}}。',
      "《搭石，《搭石》；搭，搭石。",
    ],
    [
      "句子里缺的词，补在末尾；以其中一个结尾的不补",
      '{{#列名 公开课}}{{课名 补尾="一课、石》"}}，{{课名 补尾="一课、石"}}{{/列名}}。',
      "《搭石》，《搭石》一课；搭石一课，搭石。",
    ],
    ["一样的只写一次，不算没有列完", "有{{列名 公开课}}。", "有林秋野的《搭石》。"],
    [
      "一个也没有，整句不印",
      '{{列名 "获奖" 级别="省级"}}获奖。{{列名 "获奖" 级别="市级" 写法="人"}}获奖。',
      "沈一舟获奖。",
    ],
    ["另写一种写法", '{{#列名 教师获奖 级别="市级"}}{{获奖人}}（{{等次}}）{{/列名}}。', "沈一舟（一等奖）。"],
    [
      "逐条写进表里",
      "{{#each (记录 公开课)}}| {{日期}} | {{课名}} |\n{{/each}}",
      "| 10月8日 | 《搭石》 |\n| 10月9日 | 搭石 |\n",
    ],
  ])("%s", (_, text, expected) => {
    expect(print(text, "附件2")).toEqual({ text: expected, codes: [] });
  });

  // Nobody knows who the 43 are, so no annex does.
  test("只知道对数的：说总数，不说其余详见附件", () => {
    const pairs =
      "青蓝结对: [{起: 2024-09-10, 对数: 43}, {起: 2024-09-10, 师傅: 林秋野, 徒弟: 何青}, {起: 2024-09-10, 师傅: 沈一舟, 徒弟: 白杨}]";
    const of = factsOfPeriod(makeSchool(pairs));
    const text = "结对的有{{#列名 青蓝结对}}{{师傅}}带{{徒弟}}、{{/列名}}。";
    expect(print(text, "附件2", {}, of).text).toBe("结对的有林秋野带何青、沈一舟带白杨等45对。");
    expect(print(text.replace("结对}}", "结对 至多=1}}"), "附件2", {}, of).text).toBe(
      "结对的有林秋野带何青等45对，详见附件2。",
    );
    const sentences = text.replace("徒弟}}、", "徒弟}}，");
    expect(print(sentences, "附件2", {}, of).text).toBe("结对的有林秋野带何青，沈一舟带白杨。");
  });

  test("没有那个附件，只说几项", () => {
    expect(print('{{列名 教师获奖 至多=1 写法="人"}}。').text).toBe("沈一舟等6项。");
  });

  // 5 of the 6 may be named; no words can follow a sentence, so the list is whole unless somebody asked for fewer.
  test("没有那个附件，项是句子的，不管几项都列", () => {
    const lessons = [1, 2, 3, 4, 5, 6, 7].map((n) => `{日期: 2025-03-0${n}, 执教: 林秋野, 课名: 课${n}}`);
    const many = makeSchool(`公开课: [${lessons.join(", ")}]`);
    const printed = (text: string) => print(text, "", {}, factsOfPeriod(many)).text.match(/课\d/g)?.join("");
    expect(printed('{{列名 公开课 写法="句"}}。')).toBe("课1课2课3课4课5课6课7");
    expect(printed('{{列名 公开课 写法="句" 至多=2}}。')).toBe("课1课2");
    expect(printed('{{全列 公开课 写法="句"}}。')).toBeUndefined();
  });

  test.each([
    ['{{列名 "读书"}}', "query/unknown-kind"],
    ['{{列名 应参训 "县级"}}', "query/extra-argument"],
    ['{{列名 教师获奖 写法="长"}}', "template/no-form"],
    ['{{列名 教师获奖 级别="县极"}}', "query/unknown-value"],
    ["{{#列名 教师获奖}}{{获讲人}}{{/列名}}", "template/unknown-name"],
  ])("写错了：%s", (text, code) => {
    expect(print(text).codes).toEqual([code]);
  });
});

test("the shipped forms have no mistake: they are not asked about in a report", () => {
  const { diagnostics } = readForms({ file: "写法.md", text: readFileSync("templates/写法.md", "utf8") });
  // Several lines, which only a school's own may not have.
  expect(diagnostics.filter(({ code }) => code !== "template/bad-form")).toEqual([]);
});

test("写法.md 里没有的记录种类", () => {
  const { diagnostics } = readForms({ file: "文字/写法.md", text: "## 获讲\n{{获奖人}}，\n" });
  expect(diagnostics.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([
    "1:4 template/unknown-form",
  ]);
});

describe("放进来的段落", () => {
  test("名单的尾巴只写一遍", () => {
    const paragraphs = { 获奖: '获奖的有{{列名 教师获奖 至多=1 写法="人"}}。' };
    expect(print("这一年，{{段落 获奖}}可喜。", "附件2", paragraphs).text).toBe(
      "这一年，获奖的有沈一舟等6项，详见附件2。可喜。",
    );
  });

  test("一个数也没有的话放在〔〕里，不印括号；没有写，印另一种说法", () => {
    const line = "开展研修。〔{{段落 总评}}｜〕总结如下。";
    expect(print(line, "", { 总评: "我们只做一件事。" }).text).toBe("开展研修。我们只做一件事。总结如下。");
    expect(print(line, "", { 总评: "" }).text).toBe("开展研修。总结如下。");
  });
});
