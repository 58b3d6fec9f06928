import { describe, expect, test } from "vitest";
import { fillTemplate } from "../../src/outline/fill-template.ts";
import { linesOf, sampleData } from "./sample-data.ts";

const fill = (text: string) => fillTemplate({ file: "规划.md", text }, sampleData());

describe("有才印，没有就不印", () => {
  test.each([
    ["有数的统计量", "{{#if 研修活动}}有{{/if}}", ["有"]],
    ["0 不算有", "甲{{#if 公开课}}有{{/if}}", ["甲"]],
    ["除不出的率不算有", "甲{{#if 全勤率}}有{{/if}}", ["甲"]],
    ["空文字、空列表不算有", "甲{{#if 空话}}有{{/if}}{{#if 没有}}有{{/if}}", ["甲"]],
    ["短语有内容算有", "{{#if 构成}}甲{{/if}}", ["甲"]],
    ["否则", "{{#if 公开课}}甲{{else if 空话}}乙{{else}}丙{{/if}}", ["丙"]],
    ["否则如果", "{{#if 公开课}}甲{{else if 研修活动}}乙{{else}}丙{{/if}}", ["乙"]],
    ["没有才印", "{{#unless 公开课}}没有开课{{/unless}}{{#unless 主题}}x{{/unless}}", ["没有开课"]],
    ["带条件的数", '{{#if (计数 "获奖" 级别="省级")}}省{{/if}}{{#if (计数 "获奖" 级别="县级")}}县{{/if}}', ["县"]],
    [
      "大于、小于、等于",
      '{{#if (大于 研修活动 8)}}甲{{/if}}{{#if (小于 研修活动 9)}}乙{{/if}}{{#if (等于 学校 "青禾小学")}}丙{{/if}}',
      ["甲丙"],
    ],
    ["全部：应到的都到了", "{{#if (全部 研修活动 应参训)}}甲{{/if}}{{#if (全部 公开课 公开课)}}乙{{/if}}", ["甲"]],
    ["不是", "{{#if (不是 公开课)}}甲{{/if}}", ["甲"]],
    [
      "逐项",
      "{{#each 教师}}{{@序号}}{{姓名}}{{#if 学时}}（{{学时}}）{{/if}}{{#unless @last}}、{{/unless}}{{/each}}",
      ["1林秋野（28学时）、2沈一舟"],
    ],
    ["一项也没有", "{{#each 没有}}甲{{else}}乙{{/each}}", ["乙"]],
    [
      "逐项里用外面的名称",
      "{{#each 教师}}{{#each 奖项}}{{学校}}{{姓名}}{{../姓名}}{{名称}} {{/each}}{{/each}}",
      ["青禾小学林秋野林秋野甲 青禾小学林秋野林秋野乙 "],
    ],
    ["取一组里的一项", "{{#with 校长}}{{姓名}}{{/with}}{{校长.姓名}}", ["周砚周砚"]],
    ["一串名字用顿号", "{{名单}}", ["林秋野、沈一舟"]],
    ["注释不印", "甲{{!-- 注 {{x}} --}}乙{{! 注 }}", ["甲乙"]],
    ["反斜线后的花括号是文字", "甲\\{{主题}}乙", ["甲{{主题}}乙"]],
  ])("%s", (_, text, expected) => {
    const { value, diagnostics } = fill(text);
    expect(diagnostics).toEqual([]);
    expect(linesOf(value).map((line) => line.trimEnd())).toEqual(expected.map((line) => line.trimEnd()));
  });

  test("单独占一行的标记不留空段，空了的段落、条目和标题都不印", () => {
    const { value } = fill(
      "{{#if 研修活动}}\n甲。\n{{/if}}\n\n{{#if 公开课}}\n\n## 开课\n\n乙。\n{{/if}}\n\n{{空话}}\n\n- {{空话}}\n- 丙\n\n## {{空话}}\n",
    );
    expect(linesOf(value)).toEqual(["甲。", "- 丙"]);
  });

  test("一段里的句子各自有无，不多出空格", () => {
    const { value } = fill("{{#if 研修活动}}甲。{{/if}}\n{{#if 公开课}}乙。{{/if}}\n{{空话}}\n丙。");
    expect(linesOf(value)).toEqual(["甲。丙。"]);
  });

  test("表的行逐项写出", () => {
    const { value } = fill("| 姓名 | 学时 |\n| --- | :-: |\n{{#each 教师}}\n| {{姓名}} | {{学时}} |\n{{/each}}\n\n完");
    expect(linesOf(value)).toEqual(["姓名 | 学时", "林秋野 | 28学时", "沈一舟 | 0学时", "完"]);
    expect(value[0]).toMatchObject({ columns: [{ width: 4 }, { width: 4, align: "center" }] });
  });
});
