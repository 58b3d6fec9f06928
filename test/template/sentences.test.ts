import { describe, expect, test } from "vitest";
import { plainText } from "../../src/template/content.ts";
import { parseTemplate } from "../../src/template/parse-template.ts";
import { runTemplate } from "../../src/template/run-template.ts";
import { checkParts } from "../../src/template/sentences/check-parts.ts";
import { prune } from "../../src/template/sentences/prune.ts";
import { token } from "../../src/template/slots.ts";
import type { TemplateValue } from "../../src/template/template-value.ts";
import { figure, sampleData } from "../outline/sample-data.ts";

const rate = (n: number, of: number): TemplateValue => ({
  ...figure("全勤率", n / of, "%"),
  text: `${n}/${of}`,
  ratio: { n, of },
});

const names: { readonly [name: string]: TemplateValue } = {
  听课: figure("听课", 36, "节"),
  读书: figure("读书", 5, "本"),
  读论文: figure("读论文", 0, "篇"),
  评估: "",
  主题: "走进学生心灵",
  全勤率: rate(9, 9),
  出勤率: rate(8, 9),
  获奖: figure("获奖", 20, "项"),
  获奖人次: figure("获奖人次", 26, "人次"),
  一项: figure("一项", 20, "人次"),
};

/** What is printed of a text, shared unless it says otherwise. */
function print(text: string, isShared = true) {
  const template = { file: "甲.md", text, ...(isShared && { isShared: true as const }) };
  const parsed = parseTemplate(template);
  const ran = runTemplate(parsed.value, sampleData(names));
  expect([...parsed.diagnostics, ...ran.diagnostics]).toEqual([]);
  const { filled, omitted } = prune(ran.value, isShared);
  const printed = filled.text.replace(token, (_, i: string) => plainText(filled.slots[Number(i)]!.content, "\n"));
  return { text: printed, omitted };
}

describe("空的不印", () => {
  test.each([
    ["是0的数，名称空着的，那一句不印", "教师读论文{{读论文}}。我校重视研修。", "", "我校重视研修。"],
    [
      "只去掉那一句",
      "读书{{读书}}、论文{{读论文}}。听课{{听课}}。学以致用。",
      "听课36节。学以致用。",
      "听课36节。学以致用。",
    ],
    [
      "〔 〕里有一个空，只去掉这部分",
      "我校〔以“{{主题}}”为主题，〕听课{{听课}}〔，读论文{{读论文}}〕。",
      "我校以“走进学生心灵”为主题，听课36节。",
      "我校以“走进学生心灵”为主题，听课36节。",
    ],
    [
      "一句里只有〔 〕而都不印，这句不印",
      "我校〔读了{{读论文}}〕〔，受过{{评估}}〕，有章可循。听课{{听课}}。",
      "听课36节。",
      "听课36节。",
    ],
    [
      "里层空了不影响外层",
      "我校〔听课{{听课}}〔、读论文{{读论文}}〕，读书{{读书}}〕。",
      "我校听课36节，读书5本。",
      "我校听课36节，读书5本。",
    ],
    ["几种说法印第一个印得出的", "〔读论文{{读论文}}｜读书{{读书}}｜都在读书〕。", "读书5本。", "读书5本。"],
    [
      "最后一种可以没有数",
      "〔读论文{{读论文}}｜都在读书〕。听课{{听课}}。",
      "都在读书。听课36节。",
      "都在读书。听课36节。",
    ],
    ["人人做到才印", '〔{{全体 全勤率 "全体教师"}}全勤｜全勤的占{{全勤率}}〕。', "全体教师全勤。", "全体教师全勤。"],
    [
      "不是人人就印另一种",
      '〔{{全体 出勤率 "全体教师"}}到会｜到会的占{{出勤率}}〕。',
      "到会的占8/9。",
      "到会的占8/9。",
    ],
    ["两数一样，不印第二次", "获奖{{获奖}}〔（{{不同 一项 获奖}}）〕。", "获奖20项。", "获奖20项。"],
    ["两数不一样", "获奖{{获奖}}〔（{{不同 获奖人次 获奖}}）〕。", "获奖20项（26人次）。", "获奖20项（26人次）。"],
    ["条件不成立", "〔{{当 听课 至多=5}}听课不多｜听课{{听课}}〕。", "听课36节。", "听课36节。"],
    [
      "条件成立，自己不印",
      "〔{{当 听课 至少=36}}大家勤于听课，〕听课{{听课}}。",
      "大家勤于听课，听课36节。",
      "大家勤于听课，听课36节。",
    ],
    ["只有条件的〔 〕撑不起一句", "{{读论文}}〔{{当 听课}}很好〕。听课{{听课}}。", "听课36节。", "听课36节。"],
    [
      "没有才印",
      "〔{{当没有 读论文}}还没有读论文的，〕听课{{听课}}。",
      "还没有读论文的，听课36节。",
      "还没有读论文的，听课36节。",
    ],
    ["换一个量词；0也印", '{{听课 量="次"}}，读论文{{读论文 零="没有"}}。', "36次，读论文没有。", "36次，读论文没有。"],
  ])("%s", (_, text, shared, own) => {
    expect(print(text).text).toBe(shared);
    expect(print(text, false).text).toBe(own);
  });

  test("共用的一段，带数的句子都不印就整段不印；学校自己的只去掉那几句", () => {
    const text = "读书是教师的基本功。读论文{{读论文}}。";
    expect([print(text).text, print(text, false).text]).toEqual(["", "读书是教师的基本功。"]);
  });

  test("一段没有花括号，总是照印", () => {
    expect(print("云教〔2024〕15号印发[甲]【乙】以后，甲|乙。").text).toBe(
      "云教〔2024〕15号印发[甲]【乙】以后，甲|乙。",
    );
  });

  test.each(["[读书{{读书}}|没有]", "【读论文{{读论文}}|读书{{读书}}】", "〔读书{{读书}}｜没有〕"])(
    "难打的括号，另外几种也认：%s",
    (text) => {
      expect(print(`${text}。`).text).toBe("读书5本。");
    },
  );
});

describe("跟着走的句子和标点", () => {
  test.each([
    ["前一句不印，其中跟着不印", "读论文{{读论文}}。其中教育学的占一半。听课{{听课}}。", "听课36节。"],
    ["段首的“此外”去掉", "读论文{{读论文}}。此外，读书{{读书}}。", "读书5本。"],
    ["前一句不印，句中的“同时”去掉", "听课{{听课}}。读论文{{读论文}}。同时，读书{{读书}}。", "听课36节。读书5本。"],
    ["逗号连着句号", "我校听课{{听课}}，〔读论文{{读论文}}〕。", "我校听课36节。"],
    ["空的括号去掉", "我校听课{{听课}}（〔{{评估}}〕）。", "我校听课36节。"],
    [
      "第一个打头没有标点的一串〔 〕",
      "我校〔读论文{{读论文}}〕〔，听课{{听课}}〕〔，读书{{读书}}〕。",
      "我校听课36节，读书5本。",
    ],
    ["分号后面没有了就变句号", "听课{{听课}}；读论文{{读论文}}。", "听课36节。"],
    ["一是二是重新数", "一是听课{{听课}}；二是读论文{{读论文}}；三是读书{{读书}}。", "一是听课36节；二是读书5本。"],
    ["只剩一个就不要", "一是听课{{听课}}；二是读论文{{读论文}}。", "听课36节。"],
    ["分成几段的一是二是不动", "二是重听课：听课{{听课}}。读论文{{读论文}}。", "二是重听课：听课36节。"],
    ["（ ）“ ”《 》里的句号不断句", "主题是“读什么。怎么读？”，读书{{读书}}。", "主题是“读什么。怎么读？”，读书5本。"],
  ])("%s", (_, text, expected) => {
    expect(print(text).text).toBe(expected);
  });

  test("各条重新编号，表格的行不动", () => {
    const text =
      "1. 读论文{{读论文}}。\n2. 听课{{听课}}。\n3. 读书{{读书}}。\n\n| 项 | 数 |\n| --- | --- |\n| 论文 | {{读论文}} |";
    expect(print(text).text).toBe("1. 听课36节。\n2. 读书5本。\n\n| 项 | 数 |\n| --- | --- |\n| 论文 | 0篇 |");
  });

  test("没有空的，一个字也不动", () => {
    const text = "　　听课{{听课}}，，读书{{读书}}。 \n  再看：，《》（）";
    expect(print(text, false).text).toBe("　　听课36节，，读书5本。 \n  再看：，《》（）");
  });
});

test("没有印的句子说得出在哪里、为哪几个空", () => {
  const { omitted } = print("听课{{听课}}。\n教师读论文{{读论文}}〔、受过{{评估}}〕。", false);
  expect(omitted).toEqual([
    {
      place: { file: "甲.md", line: 2, column: 6, length: 7 },
      text: "教师读论文{{读论文}}〔、受过{{评估}}〕。",
      names: ["{{读论文}}", "{{评估}}"],
    },
  ]);
});

describe("书名号、引号套着写", () => {
  const nested = (title: string, text: string) => {
    const parsed = parseTemplate({ file: "", text });
    const { value } = runTemplate(parsed.value, sampleData({ 题: title }));
    return value.text.replace(token, (_, i: string) => plainText(value.slots[Number(i)]!.content, ""));
  };
  test.each([
    ["《搭石》", "《{{题}}》", "《搭石》"],
    ["《好老师》校本研修方案", "《{{题}}》", "《〈好老师〉校本研修方案》"],
    ["《甲》和《乙》", "《{{题}}》", "《〈甲〉和〈乙〉》"],
    ["做“四有”好老师", "“{{题}}”", "“做‘四有’好老师”"],
    ["《搭石》", "课题{{题}}", "课题《搭石》"],
    ["《搭石》", "“{{题}}”", "“《搭石》”"],
  ])("%s 放进 %s", (title, text, expected) => {
    expect(nested(title, text)).toBe(expected);
  });
});

describe("写法上的错，指出第几行第几列", () => {
  test.each([
    ["我校〔听课{{听课}}。\n\n完。", ["1:3 template/unclosed-part"]],
    ["听课{{听课}}〕。", ["1:9 template/unopened-part"]],
    ["〔都完成了｜{{全勤}}完成〕。", ["1:2 template/dead-alternative"]],
    ["云教〔2024〕15号，〔听课{{听课}}〕。", []],
    ["云教〔2024）15号。\n\n听课{{听课}}。", []],
    ["| 甲 | {{听课}} |", []],
  ])("%s", (text, expected) => {
    const found = checkParts({ file: "甲.md", text });
    expect(found.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual(expected);
  });
});
