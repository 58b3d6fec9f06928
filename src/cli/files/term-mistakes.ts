import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { inCommand } from "./in-command.ts";

const years = (files: string, more = ""): string => `时段: {类型: 多年, 学期文件: [${files}]}${more}`;
const right = years("2022.yaml, 2023.yaml, 2024.yaml");

/** Mistakes about the term files that a term file names: under 学期文件 (term/…), under 对比 and 另计时段 (compare/…). */
export const termMistakes = {
  missing: defineMistake("term/missing", "error", {
    message: (a: { file: string }) => `没有“${a.file}”这个学期文件`,
    hint: () => "检查文件夹和文件的名称；路径从这份学期文件所在的文件夹写起，上一级文件夹里的写成“../2023/term.yaml”。",
    why: "少读一份学期文件，那一年的记录就全没有统计。",
    wrong: years("2022.yaml, 2032.yaml"),
    right,
  }),
  outside: defineMistake("term/outside", "error", {
    message: (a: { file: string }) => `“${a.file}”指到了学校文件夹外面`,
    hint: () => "学期文件放在这个文件夹、它下面的或者上一级的文件夹里，不要用绝对路径。",
    why: "学校的文件夹要能整个复制、存档，所以不读外面的文件。",
    wrong: years("../../别处/2022.yaml"),
    right,
  }),
  notATerm: defineMistake("term/not-a-term", "error", {
    message: (a: { file: string; several: boolean }) =>
      a.several ? `“${a.file}”里不止一份学期文件` : `“${a.file}”不是学期文件`,
    hint: () => "写学期文件的路径，如 2023.yaml、../2023/term.yaml；学期文件里写着“学校:”“时段:”“包含:”。",
    why: "学期文件说明一年的起止和要读哪些记录；别的文件说不出这些。",
    wrong: years("教师.yaml"),
    right,
  }),
  itself: defineMistake("term/itself", "error", {
    message: () => "这里写的就是这份学期文件自己",
    hint: () => "写各年的学期文件；这份文件只写几年合起来的。",
    why: "一份学期文件不能由自己合成，也不能和自己对比。",
    wrong: years("term.yaml, 2023.yaml"),
    right,
  }),
  twice: defineMistake("term/twice", "warning", {
    message: (a: { file: string }) => `学期文件“${a.file}”写了两次`,
    hint: () => "删去一处。",
    why: "一份学期文件只读一次；写了两次，多半漏了另一年的。",
    wrong: years("2022.yaml, 2022.yaml"),
    right,
  }),
  nested: defineMistake("term/nested", "error", {
    message: (a: { file: string }) => `“${a.file}”自己也由几份学期文件合成`,
    hint: () => "直接写它里面列的那几份。",
    why: "几年的学期文件只列各年的，不列另一份合成的。",
    wrong: years("五年.yaml"),
    right,
  }),
  wrong: defineMistake("term/wrong", "error", {
    message: (a: { file: string; used: boolean }) => `学期文件“${a.file}”里有错误${a.used ? "" : "，没有用上"}`,
    hint: (a) => `先改正它；单独核查用 yanxiu check ${inCommand(a.file)}。`,
    why: "各年的时段、要求和要读的文件都从各年的学期文件来，它们要先是对的。",
    wrong: years("错.yaml, 2023.yaml"),
    right,
  }),
  overlap: defineMistake("term/overlap", "warning", {
    message: (a: { name: string; other: string }) => `“${a.name}”和“${a.other}”的日期重叠`,
    hint: () => "核对两份学期文件的起止；已有一学年的，不必再写其中的一学期。",
    why: "重叠的日子属于哪一年说不清，按年、按学期的要求会判两次。",
    wrong: years("2023.yaml, 2023秋.yaml"),
    right,
  }),
  gap: defineMistake("term/gap", "warning", {
    message: (a: { before: string; after: string }) => `“${a.before}”和“${a.after}”之间缺了一段`,
    hint: () => "补上中间的学期文件；确实没有的可以不管。",
    why: "中间缺了一学期以上，几年的总数就不全。",
    wrong: years("2022.yaml, 2024.yaml"),
    right,
  }),
  otherSchool: defineMistake("term/other-school", "warning", {
    message: (a: { school: string; other: string }) => `这里的学校是“${a.school}”，不是“${a.other}”`,
    hint: () => "核对路径；学校改过名的可以不管。",
    why: "学期文件写成了别的学校的，数目就混在一起了。",
    wrong: years("2022.yaml, 别校.yaml"),
    right,
  }),
  notCompared: defineMistake("compare/unusable", "error", {
    message: (a: { key: string; file: string }) => `“${a.key}”写的“${a.file}”不是可用的学期文件，它的数算不出来`,
    hint: (a) =>
      `写那一期学期文件的路径，如 2023.yaml、../2023/term.yaml；写对了的，用 yanxiu check ${inCommand(a.file)} 看它错在哪里。`,
    why: "另一个时段的数从它的学期文件和记录来，读不出来就没有这些数。",
    wrong: "对比: 2032.yaml",
    right: "对比: 2023.yaml",
  }),
  comparedWithErrors: defineMistake("compare/with-errors", "warning", {
    message: (a: { key: string; file: string; count: number }) =>
      `“${a.key}”的“${a.file}”有${a.count}处错误，那一期的数可能不对`,
    hint: (a) => `用 yanxiu check ${inCommand(a.file)} 查看；改不了的，那一期的数不要用。`,
    why: "有错误的记录没有计入，那一期的数和增减就不准。",
    wrong: "对比: 记录有错.yaml",
    right: "对比: 2023.yaml",
  }),
};
