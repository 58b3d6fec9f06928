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

// By rank: 甲赛一等 (1), 乙赛一等 (1), 甲赛二等 of three: 乙 and 丙 of March, 丁 of April, then 校级.
const awards = `
获奖:
  - {奖项: 甲赛, 级别: 县级, 等次: 二等奖, 日期: 2025-03-02, 类别: 论文, 作品: 丙, 获奖人: 白杨}
  - {奖项: 甲赛, 级别: 县级, 等次: 二等奖, 日期: 2025-03-01, 类别: 论文, 作品: 乙, 获奖人: 林秋野、许知行}
  - {奖项: 甲赛, 级别: 县级, 等次: 一等奖, 日期: 2025-03-03, 类别: 论文, 作品: 甲, 获奖人: 沈一舟}
  - {奖项: 乙赛, 级别: 县级, 等次: 一等奖, 日期: 2025-03-04, 类别: 技能, 获奖人: 顾小满}
  - {奖项: 甲赛, 级别: 县级, 等次: 二等奖, 日期: 2025-04-02, 类别: 论文, 作品: 丁, 获奖人: 何青}
  - {奖项: 说课, 级别: 校级, 等次: 一等奖, 日期: 2025-03-05, 类别: 说课, 获奖人: 何青}
公开课:
  - {日期: 2024-10-08, 执教: 林秋野, 课名: 搭石, 级别: 校级}
  - {日期: 2024-10-09, 执教: 许知行, 课名: 掌声, 级别: 校级}
  - {日期: 2024-10-10, 执教: 白杨, 课名: 除法, 级别: 校级}
  - {日期: 2024-10-11, 执教: 林秋野, 课名: 花钟, 级别: 校级}
  - {日期: 2024-10-12, 执教: 沈一舟, 课名: 慢性子, 级别: 县级}
外出培训:
  - {名称: 骨干培训, 起: 2024-10-14, 人员: 林秋野、许知行、白杨, 后续: [{教师: 林秋野, 形式: 汇报课, 日期: 2024-11-01}, {教师: 白杨, 形式: 专题介绍, 日期: 2024-11-02}, {教师: 许知行, 形式: 汇报课, 日期: 2024-11-03}, {教师: 许知行, 形式: 汇报课, 日期: 2026-01-03}]}
  - {名称: 数学培训, 起: 2024-12-14, 人员: 何青, 后续: [{教师: 何青, 形式: 汇报课}]}
  - {名称: 新课标培训, 起: 2024-12-20, 人员: 何青}
校刊简报:
  - {名称: 教研简报, 期次: 第1期, 日期: 2024-11-01}
  - {名称: 教研简报, 期次: 第2期, 日期: 2024-12-01}
  - {名称: 心语, 期次: 第9期, 日期: 2024-12-02}`;

const forms = `## 获奖
〔{{当 几项 正好=1}}{{#各项}}{{获奖人}}〔的《{{作品}}》〕{{/各项}}在{{奖项}}中获{{等次}}｜在{{奖项}}中，{{#各项}}{{#各项}}{{获奖人}}〔的《{{作品}}》〕、{{/各项}}获{{等次}}，{{/各项}}〕；

## 公开课
{{#各项}}{{执教}}的《{{课名}}》、{{/各项}}为{{级别}}，

## 公开课·人
{{执教}}讲{{#各项}}《{{课名}}》{{/各项}}，

## 外出培训
{{#各项}}{{后续教师}}、{{/各项}}{{后续事项}}，

## 校刊简报
《{{名称}}》{{几项}}（{{#各项}}{{期次}}、{{/各项}}）、
`;

const school = makeSchool(awards);
const facts = factsOfPeriod(school);
const computed = computeFigures(facts);

function print(text: string, annex = "") {
  const { value: parsed, diagnostics } = parseTemplate({ file: "甲.md", text, isShared: true });
  const formOf = formIn(readForms({ file: "写法.md", text: forms }).value);
  const names = templateNames(facts, computed);
  const ran = runTemplate(parsed, { names, helpers: templateHelpers(facts, computed), formOf, annexOf: () => annex });
  const { filled } = prune(ran.value, true);
  const printed = filled.text.replace(token, (_, i: string) => plainText(filled.slots[Number(i)]!().content, "\n"));
  return { text: printed, codes: [...diagnostics, ...ran.diagnostics].map(({ code }) => code) };
}

describe("各项：外面的话相同的几项只说一遍", () => {
  test.each([
    [
      "两层：同赛、同等次；只有一项的另有说法；次序按最好的一项",
      "{{列名 教师获奖 至多=6}}。",
      "在甲赛中，沈一舟的《甲》获一等奖，林秋野、许知行的《乙》、白杨的《丙》、何青的《丁》获二等奖；顾小满在乙赛中获一等奖；何青在说课中获一等奖。",
    ],
    [
      "列不完的组不拆开，只要没有超过上限减一项",
      "{{列名 教师获奖 至多=3}}。",
      "在甲赛中，沈一舟的《甲》获一等奖，林秋野、许知行的《乙》、白杨的《丙》、何青的《丁》获二等奖；顾小满在乙赛中获一等奖；其余详见附件2。",
    ],
    [
      "超过了就说这一组几项",
      "{{列名 公开课 至多=2}}。",
      "沈一舟的《慢性子》为县级，林秋野的《搭石》等4节为校级，详见附件2。",
    ],
    [
      "说了各组几项，就是列全了",
      "〔有{{全列 公开课 至多=2}}｜主要有{{列名 公开课 至多=2}}〕。",
      "有沈一舟的《慢性子》为县级，林秋野的《搭石》等4节为校级，详见附件2。",
    ],
    [
      "一个人的几项放在一起",
      '{{列名 公开课 写法="人"}}。',
      "沈一舟讲《慢性子》，林秋野讲《搭石》《花钟》，许知行讲《掌声》，白杨讲《除法》。",
    ],
    [
      "一条记录里的几项各是一项，只要这段时间的",
      '返校后，{{列名 外出培训 展开="后续" 后续="有"}}。',
      "返校后，林秋野、许知行、何青上汇报课，白杨作专题介绍。",
    ],
    ["几项：各组多少", "编印{{列名 校刊简报}}。", "编印《教研简报》2期（第1期、第2期）、《心语》1期（第9期）。"],
    [
      "组里没有列完，旁边说了几期的只写等；还有别的组，末尾说总数",
      "编印{{列名 校刊简报 至多=1}}。",
      "编印《教研简报》2期（第1期等）等3期，详见附件2。",
    ],
    [
      "当场写的写法",
      "{{#列名 公开课}}{{级别}}{{几项}}：{{#各项}}《{{课名}}》{{/各项}}；{{/列名}}。",
      "县级1节：《慢性子》；校级4节：《搭石》《掌声》《除法》《花钟》。",
    ],
  ])("%s", (_, text, expected) => {
    expect(print(text, "附件2")).toEqual({ text: expected, codes: [] });
  });

  test.each([
    ["公开课有{{#各项}}{{执教}}、{{/各项}}。", "template/no-group"],
    ["{{#列名 公开课}}{{#各项}}{{课明}}、{{/各项}}为{{级别}}，{{/列名}}。", "template/unknown-name"],
    ['{{列名 外出培训 展开="后绪"}}。', "template/not-split"],
  ])("写错了：%s", (text, code) => {
    expect(print(text).codes).toEqual([code]);
  });
});
