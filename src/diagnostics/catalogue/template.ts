import { perhaps } from "../wording.ts";
import { error, warning } from "./entry.ts";

/** Mistakes in templates, in a school's prose and in the folder of a report. */
export const templateEntries = {
  // Tags that cannot be read
  "template/full-width": error<{ found: readonly string[]; corrected: string }>(
    (a) => `花括号里不能用 ${a.found.join(" ")}`,
    (a) => `写成 ${a.corrected}。`,
  ),
  "template/single-brace": error<{ name: string }>(
    () => "花括号只写了一层，会照原样印出来",
    (a) => `写两层：{{${a.name}}}。`,
  ),
  "template/dotted-name": error<{ name: string; joined: string }>(
    (a) => `条件的名称里不能有点：“${a.name}”`,
    (a) => `连起来写成“${a.joined}”。`,
  ),
  "template/open-brace": error<{ text: string }>(
    (a) => `“${a.text}”没有用“}}”收尾`,
    () => "在名称后面写上“}}”，引号也要成对。",
  ),
  "template/bad-tag": error<{ text: string; reason?: string }>(
    (a) => `看不懂“${a.text}”${a.reason ? `：${a.reason}` : ""}`,
    () => '写成 {{名称}}，或 {{计数 "种类" 条件="值"}}。',
  ),
  "template/unsupported-tag": error<{ text: string }>(
    (a) => `模板里不能用“${a.text}”`,
    () => "只用 {{名称}}、{{#if}}、{{#unless}}、{{#each}}、{{#with}} 和 {{else}}。",
  ),
  "template/unknown-block": error<{ name: string }>(
    (a) => `没有“{{#${a.name}}}”这种写法`,
    (a) => `有才印的句子写成 {{#if ${a.name}}}……{{/if}}。`,
  ),
  "template/unclosed-block": error<{ name: string }>(
    (a) => `“{{#${a.name}}}”没有收尾`,
    (a) => `在这一段末尾写上 {{/${a.name}}}。`,
  ),
  "template/mismatched-close": error<{ open: string; close: string }>(
    (a) => `“{{#${a.open}}}”用“{{/${a.close}}}”收尾，两头不一样`,
    (a) => `写成 {{/${a.open}}}。`,
  ),
  "template/unopened-close": error<{ name: string }>(
    (a) => `“{{/${a.name}}}”前面没有“{{#${a.name}}}”`,
    (a) => `删去它，或在前面写上 {{#${a.name} …}}。`,
  ),
  "template/stray-else": error<{ text: string }>(
    (a) => `“${a.text}”不在“{{#if}}”里，或前面已有一个“{{else}}”`,
    () => "写在 {{#if}} 和 {{/if}} 之间，只写一次。",
  ),
  "template/block-argument": error<{ name: string }>(
    (a) => `“{{#${a.name}}}”后面要有一个名称，而且只能有一个`,
    (a) => `写成 {{#${a.name} 名称}}；带条件的加括号，如 {{#${a.name} (计数 "获奖")}}。`,
  ),
  "template/forbidden-character": error<{ character: string }>(
    (a) => `有一个不能印出的字符（${a.character}）`,
    () => "删去这个字符，或重新打一遍这几个字。",
  ),
  // Names and values
  "template/unknown-name": error<{ name: string; nearest?: string; argument?: boolean }>(
    (a) => `没有“${a.name}”这个名称`,
    (a) => perhaps(a.nearest, a.argument ? `如果是文字，加上引号："${a.name}"。` : "用 yanxiu stats 查看可用的名称。"),
  ),
  "template/unknown-helper": error<{ name: string; nearest?: string }>(
    (a) => `没有“${a.name}”这种算法`,
    (a) => perhaps(a.nearest, '带条件的数写成 {{计数 "种类" 条件="值"}}。'),
  ),
  "template/not-a-helper": error<{ name: string }>(
    (a) => `“${a.name}”已经是算好的数或文字，后面不能再跟条件`,
    (a) => `只写 {{${a.name}}}；带条件的数写成 {{计数 "种类" 条件="值"}}。`,
  ),
  "template/bad-arguments": error<{ name: string; expected: string }>(
    (a) => `“${a.name}”后面的内容不对`,
    (a) => `写成 ${a.expected}。`,
  ),
  "template/not-printable": error<{ name: string }>(
    (a) => `“${a.name}”是一组数据，不能直接印出`,
    (a) => `逐项写：{{#each ${a.name}}}……{{/each}}。`,
  ),
  "template/not-a-list": error<{ name: string }>(
    (a) => `“${a.name}”不是一组数据，不能用 {{#each}}`,
    (a) => `写成 {{#if ${a.name}}}……{{/if}}。`,
  ),
  // Markdown
  "template/title-in-section": warning<Record<never, never>>(
    () => "章节里不用一个“#”的标题，已按“##”处理",
    () => "章节的标题写成“## 标题”；整份报告的标题由程序生成。",
  ),
  "template/typed-number": warning<{ number: string; rest: string }>(
    (a) => `标题的序号由程序生成，“${a.number}”没有印出`,
    (a) => `只写“${a.rest}”。`,
  ),
  "template/unsupported-markdown": warning<{ what: string }>(
    (a) => `报告里没有${a.what}，这里照原样印出`,
    () => "改成文字、条目或表格。",
  ),
  "template/extra-cells": warning<{ columns: number; cells: number }>(
    (a) => `这一行有${a.cells}格，表头只有${a.columns}格，多出的没有印出`,
    () => "补上表头；格子里要印竖线，写成“\\|”。",
  ),
  // The folder of a report and the school's 文字/
  "template/bad-report": error<{ key: string; expected: string }>(
    (a) => `report.yaml 里的“${a.key}”应是${a.expected}`,
    (a) => `把“${a.key}”写成${a.expected}。`,
  ),
  "template/missing-section": error<{ section: string; file: string }>(
    (a) => `章节“${a.section}”没有文件`,
    (a) => `写一个 ${a.file}，或从“章节”里删去它。`,
  ),
  "template/missing-prose": warning<{ report: string; section: string; file: string; questions: readonly string[] }>(
    (a) => `《${a.report}》缺“${a.section}”，这一部分要由学校自己写`,
    (a) => `写在 ${a.file} 里，可以回答：${a.questions.join(" ")}`,
  ),
  "template/unused-file": warning<{ name: string; nearest?: string }>(
    (a) => `没有叫“${a.name}”的章节，这个文件没有用上`,
    (a) => perhaps(a.nearest, "新加的章节在第一行写明位置，如“位置: 项目评价之后”。"),
  ),
  "template/unknown-report-folder": warning<{ name: string; nearest?: string }>(
    (a) => `没有叫“${a.name}”的报告，这个文件没有用上`,
    (a) => perhaps(a.nearest, "放在 文字/ 下，或放在以报告命名的文件夹里。"),
  ),
  "template/bad-head": error<{ text: string }>(
    (a) => `文件开头的“${a.text}”看不懂`,
    () => "开头只写一行“位置: 项目评价之后”，上下各一行“---”；没有位置就删去这几行。",
  ),
  "template/bad-position": error<{ text: string }>(
    (a) => `“位置”写成了“${a.text}”`,
    () => "写成“项目评价之后”或“项目评价之前”，前面是章节的名称。",
  ),
  "template/unknown-position": warning<{ report: string; section: string; nearest?: string }>(
    (a) => `《${a.report}》没有章节“${a.section}”，这个文件没有用上`,
    (a) => perhaps(a.nearest, "在“位置”里写这份报告已有的章节。"),
  ),
  "template/idle-position": warning<{ report: string; section: string }>(
    (a) => `“${a.section}”本来就在《${a.report}》里，“位置”不起作用`,
    () => "删去“位置”这一行。",
  ),
  "template/unknown-report": error<{ report: string }>(
    (a) => `没有叫“${a.report}”的报告`,
    () => "“名称”写程序已有的报告，如“培训项目总结”。",
  ),
  "template/missing-setting": error<{ report: string; setting: string }>(
    (a) => `报告“${a.report}”要有“${a.setting}”`,
    (a) => `在学期文件的这份报告下补上“${a.setting}: …”。`,
  ),
  "template/unknown-annex": error<{ name: string; nearest: string | undefined; known: readonly string[] }>(
    (a) => `没有叫“${a.name}”的附件`,
    (a) => perhaps(a.nearest, `可写：${a.known.join("、")}。`),
  ),
  "template/no-date": error<object>(
    () => "报告没有落款日期",
    () => "在学期文件里写“落款: {日期: 2025-07-05}”，程序不会用当天的日期代替。",
  ),
};
