import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fillLine, fillTemplate } from "../../src/outline/fill-template.ts";
import { linesOf, sampleData } from "./sample-data.ts";

const fill = (text: string, line?: number) =>
  fillTemplate({ file: "文字/实施.md", text, ...(line && { line }) }, sampleData());
const findings = (text: string) =>
  fill(text).diagnostics.map((d) => `${d.line}:${d.column}+${d.length} ${d.code.replace("template/", "")}`);

describe("模板里的错误都指出位置", () => {
  test.each([
    ["没有的名称", "甲\n乙{{主提}}", ["2:4+2 unknown-name"]],
    ["条件里没有的名称", '{{计数 "获奖" 级别=县级}}', ["1:14+2 unknown-name"]],
    ["没有的算法", '一{{计树 "获奖"}}', ["1:4+2 unknown-helper"]],
    ["名称后面跟了条件", '{{研修活动 级别="省级"}}', ["1:3+4 not-a-helper"]],
    ["算法不接受", '{{计数 "获浆"}}', ["1:1+11 bad-arguments"]],
    [
      "不印的一支也查",
      '{{#if 公开课}}{{主提}}{{计数 "获浆"}}{{/if}}',
      ["1:14+2 unknown-name", "1:18+11 bad-arguments"],
    ],
    ["比较少了一个数", "{{#if (大于 研修活动)}}x{{/if}}", ["1:7+9 bad-arguments"]],
    ["没有收尾", "甲\n{{#if 研修活动}}乙", ["2:1+12 unclosed-block"]],
    ["里层没有收尾", "{{#each 教师}}{{#if 姓名}}乙{{/each}}", ["1:13+10 unclosed-block"]],
    ["两头不一样", "{{#if 研修活动}}乙{{/each}}", ["1:14+9 mismatched-close"]],
    ["只有收尾", "甲{{/if}}", ["1:2+7 unopened-close"]],
    ["只有否则", "甲{{else}}", ["1:2+8 stray-else"]],
    ["两个否则", "{{#if 主题}}甲{{else}}乙{{else}}丙{{/if}}", ["1:21+8 stray-else"]],
    ["花括号没有收尾", "甲{{主题}，乙\n丙", ["1:2+7 open-brace"]],
    ["引号没有收尾", '甲{{计数 "获奖}}', ["1:2+10 open-brace"]],
    ["空的花括号", "甲{{ }}", ["1:2+5 bad-tag"]],
    ["括号不成对", "{{#if (大于 研修活动 3}}甲{{/if}}乙{{主提}}", ["1:1+18 bad-tag"]],
    ["引入别的文件", "{{> 页脚}}", ["1:1+8 unsupported-tag"]],
    ["没有的块", "{{#研修活动}}甲{{/研修活动}}", ["1:1+9 unknown-block"]],
    ["块后面没有名称", "{{#if}}甲{{/if}}", ["1:4+2 block-argument"]],
    ["块后面有两个名称", "{{#if 主题 学校}}甲{{/if}}", ["1:4+2 block-argument"]],
    ["弯引号和全角等号", "{{计数 “获奖” 级别＝“县级”}}", ["1:6+1 full-width"]],
    ["一头弯一头直", '{{计数 “获奖"}}', ["1:6+1 full-width"]],
    ["全角括号", "{{#if （大于 研修活动 3）}}甲{{/if}}", ["1:7+1 full-width"]],
    ["全角空格", '{{计数　"获奖"}}', ["1:5+1 full-width"]],
    ["全角花括号", "甲｛｛主题｝｝", ["1:2+1 full-width"]],
    ["名称里有点", '{{计数 "获奖" 发表.级别="省级"}}', ["1:11+5 dotted-name"]],
    ["项里没有的名称，只说一次", "{{#each 教师}}{{姓民}}{{/each}}", ["1:15+2 unknown-name"]],
    ["每一项之外没有序号", "{{@index}}", ["1:3+6 unknown-name"]],
    ["原型上的名称够不着", "{{constructor}}{{校长.__proto__}}", ["1:3+11 unknown-name", "1:18+12 unknown-name"]],
    ["一组数据不能印", "{{教师}}", ["1:1+6 not-printable"]],
    ["不是一组数据", "{{#each 主题}}甲{{/each}}", ["1:9+2 not-a-list"]],
    [
      "一次说全",
      "{{主提}}{{/if}}\n{{计树 1}}\n{{a",
      ["1:3+2 unknown-name", "1:7+7 unopened-close", "2:3+2 unknown-helper", "3:1+3 open-brace"],
    ],
  ])("%s", (_, text, expected) => {
    expect(findings(text)).toEqual(expected);
  });

  test("建议里写出改好的样子", () => {
    const hint = (text: string) => fill(text).diagnostics[0]?.hint;
    expect(hint("{{计数 “获奖” 级别＝“县级”}}")).toBe('写成 {{计数 "获奖" 级别="县级"}}。');
    expect(hint("{{计数“获奖” 级别=“县级”}}")).toBe('写成 {{计数 "获奖" 级别="县级"}}。');
    expect(hint('{{计数 "获奖" 发表.级别="省级"}}')).toBe("连起来写成“发表级别”。");
    expect(hint("｛｛主题｝｝")).toBe("写成 {{主题}}。");
    expect(hint("{{研修活洞}}")).toBe("是否想写“研修活动”？");
    expect(hint('{{计树 "获奖"}}')).toBe("是否想写“计数”？");
    expect(hint('{{计数 "获奖" 级别=县级}}')).toBe('如果是文字，加上半角引号："县级"。');
    expect(hint("{{#each 教师}}{{姓民}}{{/each}}")).toBe("是否想写“姓名”？");
    expect(hint("{{#if 主题}}甲")).toBe("在这一段末尾写上 {{/if}}。");
  });

  test("引号里的全角符号和点是文字", () => {
    expect(findings('{{#if (等于 学校 "“甲”（乙）＝.x="))}}x{{/if}}')).toEqual(["1:1+29 bad-tag"]);
    expect(findings('{{#if (等于 学校 "“甲”（乙）＝.x=")}}x{{/if}}')).toEqual([]);
  });

  test("文件开头被截去时，行号仍是文件的行号", () => {
    expect(fill("甲\n{{主提}}", 4).diagnostics[0]).toMatchObject({ file: "文字/实施.md", line: 5, column: 3 });
  });

  test("有错的标记照原样留在草稿里，其余照印", () => {
    expect(linesOf(fill('甲{{主提}}乙{{计数 "获浆"}}\n\n{{研修活动}}').value)).toEqual([
      '甲{{主提}}乙{{计数 "获浆"}}',
      "9次",
    ]);
  });

  test("标题一类的单行文字也查", () => {
    const { value, diagnostics } = fillLine({ file: "report.yaml", text: "{{学校}}*{{主提}}" }, sampleData());
    expect(value).toBe("青禾小学*{{主提}}");
    expect(diagnostics.map((d) => d.code)).toEqual(["template/unknown-name"]);
  });

  test("任何乱写都不让程序出错，话里没有英文句子", () => {
    const piece = fc.constantFrom(
      "{{",
      "}}",
      "{",
      "}",
      "#if ",
      "/if",
      "else",
      "#each ",
      "/each",
      "教师",
      "主题",
      '"',
      "“",
      "（",
      "(",
      ")",
      " ",
      "\n",
      "~",
      "!",
      "!--",
      "--",
      "\\",
      "=",
      "｛｛",
      ".",
      "../",
      "@index",
      ">",
      "^",
      "&",
      "|",
      "as |x|",
      "甲",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        for (const d of fill(pieces.join("")).diagnostics) expect(d.message).not.toMatch(/[a-z]{3,} [a-z]{3,}/i);
      }),
      { seed: 20240901, numRuns: 3000 },
    );
  });
});
