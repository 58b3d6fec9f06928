import { defineMistake } from "../diagnostics/define-mistake.ts";
import { perhaps } from "../diagnostics/phrases.ts";

export const missingSection = defineMistake("template/missing-section", "error", {
  message: (a: { section: string; nearest: string | undefined }) => `没有叫“${a.section}”的段落`,
  hint: (a) => perhaps(a.nearest, `自己写一个 文字/${a.section}.md，或从“章节”里删去它。`),
  why: "列入的段落要有文件。",
  wrong: "章节: [项目规划, 项目保章]",
  right: "章节: [项目规划, 项目保障]",
});

export const missingProse = defineMistake("template/missing-prose", "warning", {
  message: (a: { report: string; section: string; file: string; questions: readonly string[] }) =>
    `《${a.report}》缺“${a.section}”，这一部分要由学校自己写`,
  hint: (a) => `写在 ${a.file} 里，可以回答：${a.questions.join(" ")}`,
  why: "存在问题、下阶段打算这样的章节，数目算不出来，只能由学校写。",
  wrong: "没有 文字/存在问题.md",
  right: "文字/存在问题.md 里写上几段",
});

export const unusedFile = defineMistake("template/unused-file", "warning", {
  message: (a: { name: string; nearest: string | undefined }) => `没有叫“${a.name}”的章节，这个文件没有用上`,
  hint: (a) =>
    perhaps(a.nearest, "新加的段落写进 term.yaml 这份报告的“章节”；或在文件第一行写明位置，如“位置: 项目评价之后”。"),
  why: "文件名和章节名对不上，写的文字就印不出来。",
  wrong: "文字/存在问提.md",
  right: "文字/存在问题.md",
});

export const unusedGroupFile = defineMistake("template/unused-group-file", "warning", {
  message: (a: { group: string; report: string }) => `“${a.report}”里没有逐组写的段落，${a.group}的这个文件没有用上`,
  hint: () => "在 term.yaml 这份报告的“章节”里排上“各教研组”。",
  why: "文字/教研组/ 里的话印在“各教研组”里；报告不逐组写，就印不出来。",
  wrong: "章节: [{标题: 教学研究, 段落: [教研组活动]}]，又有 文字/教研组/语文组.md",
  right: "章节: [{标题: 教学研究, 段落: [教研组活动, 各教研组]}]，又有 文字/教研组/语文组.md",
});

export const unknownFolder = defineMistake("template/unknown-report-folder", "warning", {
  message: (a: { name: string; nearest: string | undefined }) => `没有叫“${a.name}”的报告，这个文件没有用上`,
  hint: (a) => perhaps(a.nearest, "放在 文字/ 下，或放在以报告命名的文件夹里。"),
  why: "文件夹的名称和报告的名称对不上，里面的文字就印不出来。",
  wrong: "文字/培训项目总接/存在问题.md",
  right: "文字/培训项目总结/存在问题.md",
});

export const unknownUnitFolder = defineMistake("template/unknown-unit-folder", "warning", {
  message: (a: { report: string; name: string; nearest: string | undefined }) =>
    `《${a.report}》没有“${a.name}”的一份，这个文件没有用上`,
  hint: (a) => perhaps(a.nearest, "文件夹以组名或姓名命名；大家都用的，直接放在报告的文件夹里。"),
  why: "一组、一人一份的报告，各自的话放在以组名、姓名命名的文件夹里。",
  wrong: "文字/教研组总结/语闻组/打算.md",
  right: "文字/教研组总结/语文组/打算.md",
});

export const unknownGroupFile = defineMistake("template/unknown-group-file", "warning", {
  message: (a: { name: string; nearest: string | undefined }) => `没有叫“${a.name}”的教研组，这个文件没有用上`,
  hint: (a) => perhaps(a.nearest, "文件名写教研组在“组织”里的名称。"),
  why: "文件名和教研组的名称对不上，写的文字就印不出来。",
  wrong: "文字/教研组/语闻组.md",
  right: "文字/教研组/语文组.md",
});

export const idlePosition = defineMistake("template/idle-position", "warning", {
  message: (a: { report: string; section: string }) => `“${a.section}”本来就在《${a.report}》里，“位置”不起作用`,
  hint: () => "删去“位置”这一行。",
  why: "报告本来就有的章节，位置是定好的。",
  wrong: "---\n位置: 项目评价之后\n---\n听课不够。",
  right: "听课不够。",
});
