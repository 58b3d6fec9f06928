import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { allOf, listed, perhaps } from "../../diagnostics/phrases.ts";

const example = (columns: string): string => `种类: 公开课\n列:\n  ${columns}`;

/** Mistakes of a mapping file, and of an export that does not go with it. */
export const mappingMistakes = {
  notAMapping: defineMistake("mapping/not-a-mapping", "error", {
    message: () => "映射文件的第一层应是“种类:”“列:”这样的名称",
    hint: () => "先用 yanxiu import 导出.xlsx --guess 做一份草稿，再改。",
    why: "映射文件写明导出的每一列是记录里的哪一项。",
    wrong: "- 执教",
    right: example("2、您的姓名: 执教"),
  }),
  unknownKey: defineMistake("mapping/unknown-key", "error", {
    message: (a: { key: string; kind: string; nearest: string | undefined; known: readonly string[] }) =>
      `“${a.kind}”没有“${a.key}”这一项`,
    hint: (a) => `${perhaps(a.nearest, `可写：${allOf(a.known)}。`)}不必读的列写“不读”。`,
    why: "名称打错，这一列就读不进来。",
    wrong: example("2、您的姓名: 执校"),
    right: example("2、您的姓名: 执教"),
  }),
  keyTwice: defineMistake("mapping/key-twice", "error", {
    message: (a: { key: string }) => `“${a.key}”写了两次`,
    hint: () => "只留一个；另一列写“不读”。",
    why: "一项只能从一列里读，或者各行都相同。",
    wrong: example("2、您的姓名: 执教\n  4、指导教师: 执教"),
    right: example("2、您的姓名: 执教\n  4、指导教师: 不读"),
  }),
  noSuchColumn: defineMistake("mapping/no-such-column", "error", {
    message: (a: { column: string; file: string; nearest: string | undefined; known: readonly string[] }) =>
      `“${a.file}”里没有“${a.column}”这一列`,
    hint: (a) => perhaps(a.nearest, `改成它有的列：${listed(a.known)}。`),
    why: "列名与导出的文件不一致，这一列就读不进来。",
    wrong: example("2、您姓名: 执教"),
    right: example("2、您的姓名: 执教"),
  }),
  noColumns: defineMistake("mapping/no-columns", "error", {
    message: (a: { mapping: string; known: readonly string[] }) => `这里没有“${a.mapping}”里写的列`,
    hint: (a) =>
      a.known.length === 0
        ? "这张表是空的：换成有内容的文件，或另一张工作表。"
        : `核对映射文件里的列名和“表头行”；这里的列是：${listed(a.known)}。`,
    why: "映射文件和导出的文件不是一套，一行也读不进来。",
    wrong: "用另一份问卷的映射文件",
    right: "用 yanxiu import --guess 为这份导出另做一份",
  }),
  sheetLeft: defineMistake("mapping/sheet-left", "notice", {
    message: (a: { mapping: string }) => `这张工作表里没有“${a.mapping}”里写的列，没有读入`,
    hint: () => "要读入它，另写一个映射文件；不读就不用管。",
    why: "一个映射文件只读列名相同的工作表。",
    wrong: "导出里还有一张“选项说明”",
    right: "只有问卷数据的导出",
  }),
  notListed: defineMistake("mapping/not-listed", "warning", {
    message: (a: { column: string; mapping: string }) => `“${a.column}”一列没有读入，“${a.mapping}”里没有写它`,
    hint: () => "在映射文件的“列”里写上它是哪一项；不必读的写“不读”。",
    why: "没有写的列不读，也许漏了一项。",
    wrong: "导出里有“学科”一列，映射文件里没有写",
    right: example("学科: 不读"),
  }),
};
