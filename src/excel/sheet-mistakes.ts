import { defineMistake } from "../diagnostics/define-mistake.ts";
import { allOf, perhaps } from "../diagnostics/phrases.ts";

/** Mistakes of a table: which sheet is which kind, which column which key, which row belongs to which record. */
export const sheetMistakes = {
  unknownKind: defineMistake("sheet/unknown-kind", "error", {
    message: (a: { sheet: string; isFile: boolean; nearest: string | undefined }) =>
      a.isFile ? `从文件名“${a.sheet}”看不出登记的是哪一种记录` : `从工作表名“${a.sheet}”看不出登记的是哪一种记录`,
    hint: (a) =>
      `${perhaps(a.nearest, `名称改成记录的种类，如“公开课”；yanxiu kinds 列出有哪些种类。`)}${a.isFile ? "" : "不是登记用的，在工作表名前加 #。"}`,
    why: "工作表名（csv 是文件名）是记录的种类，写错了，整张表都不会被统计。",
    wrong: "公开棵.csv\n日期,执教,课名\n2024-11-05,林秋野,《搭石》",
    right: "公开课.csv\n日期,执教,课名\n2024-11-05,林秋野,《搭石》",
  }),
  noHeader: defineMistake("sheet/no-header", "error", {
    message: (a: { kind: string; needed: readonly string[] }) => `没有找到“${a.kind}”的表头`,
    hint: (a) => `在记录上面加一行表头，一列写一个列名，至少要有${allOf(a.needed)}；yanxiu form 能做出现成的登记表。`,
    why: "没有表头，就不知道哪一列是日期、哪一列是姓名。",
    wrong: "公开课.csv\n2024-11-05,林秋野,《搭石》",
    right: "公开课.csv\n日期,执教,课名\n2024-11-05,林秋野,《搭石》",
  }),
  unknownColumn: defineMistake("sheet/unknown-column", "error", {
    message: (a: { column: string; kind: string; nearest: string | undefined; known: readonly string[] }) =>
      `“${a.kind}”里没有“${a.column}”这一列`,
    hint: (a) => `${perhaps(a.nearest, `可写：${allOf(a.known)}。`)}不必读的列，列名前加 #。`,
    why: "列名打错，这一列就白填了。",
    wrong: "公开课.csv\n日期,执教,课名,班及\n2024-11-05,林秋野,《搭石》,五（2）班",
    right: "公开课.csv\n日期,执教,课名,班级\n2024-11-05,林秋野,《搭石》,五（2）班",
  }),
  columnTwice: defineMistake("sheet/column-twice", "error", {
    message: (a: { column: string; first: string; same: string }) =>
      a.column === a.same ? `有两列都叫“${a.column}”` : `“${a.column}”和“${a.first}”两列都是“${a.same}”`,
    hint: () => "删去一列，或改正列名；不必读的列，列名前加 #。",
    why: "两列是同一项，不知道该算哪一列。",
    wrong: "公开课.csv\n日期,执教,课名,课名\n2024-11-05,林秋野,《搭石》,《草船借箭》",
    right: "公开课.csv\n日期,执教,课名,班级\n2024-11-05,林秋野,《搭石》,五（2）班",
  }),
  columnLeft: defineMistake("sheet/column-left", "notice", {
    message: (a: { column: string }) => `“${a.column}”一列没有读入`,
    hint: () => "它不参与统计；要留在记录里的话，写进“备注”。",
    why: "过程、评价、签字之类的列是给人看的，不统计。",
    wrong: "公开课.csv\n日期,执教,课名,评价\n2024-11-05,林秋野,《搭石》,好",
    right: "公开课.csv\n日期,执教,课名,#评价\n2024-11-05,林秋野,《搭石》,好",
  }),
  personalColumn: defineMistake("sheet/personal-column", "warning", {
    message: (a: { column: string }) => `“${a.column}”一列没有读入，研修记录里不该有这样的个人信息`,
    hint: () => "删去这一列；这张表另有用处、要留着的，列名前加 #。",
    why: "身份证号、电话不进报告；登记表传给别人时，也就一起传了出去。",
    wrong: "教师.csv\n姓名,教研组,联系电话\n林秋野,语文组,0571-0000000",
    right: "教师.csv\n姓名,教研组\n林秋野,语文组",
  }),
  noRecord: defineMistake("sheet/no-record", "error", {
    message: (a: { kind: string; key: string; count: number }) =>
      a.count === 0 ? `没有${a.key}的“${a.kind}”` : `${a.key}的“${a.kind}”有${a.count}条，不知道是哪一条`,
    hint: (a) =>
      a.count === 0 ? `核对写法，要和“${a.kind}”表里的一样。` : "两张表里各加一列“标识”，同一条写相同的记号。",
    why: "这张表的每一行要接到另一张表的一条记录上。",
    wrong: "课题·进程.csv\n名称,状态,日期\n没有的课题,立项,2024-10-20",
    right: "课题.csv\n名称,级别,负责人,立项日期\n识字教学,县级,林秋野,2024-10-20",
  }),
  noKeyColumn: defineMistake("sheet/no-key-column", "error", {
    message: (a: { kind: string }) => `看不出这张表的各行属于哪一条“${a.kind}”`,
    hint: (a) => `加一列“${a.kind}”表里有的列，如“名称”，或加一列“标识”，内容要和那张表里的一样。`,
    why: "这张表的每一行要接到另一张表的一条记录上。",
    wrong: "课题·进程.csv\n状态,日期\n立项,2024-10-20",
    right: "课题.csv\n名称,级别,负责人,立项日期\n识字教学,县级,林秋野,2024-10-20",
  }),
  becameDate: defineMistake("sheet/became-date", "warning", {
    message: (a: { column: string; value: string }) => `“${a.column}”一列的 ${a.value} 成了日期，多半是 Excel 自己改的`,
    hint: () => "先把这一格的格式设为“文本”，再重新填一遍。",
    why: "在 Excel 里填 5-2 这样的班级或编号，会变成日期。",
    wrong: "公开课.xlsx 的“班级”里填 5-2，变成了5月2日",
    right: "先设为文本，再填 5-2",
  }),
  errorValue: defineMistake("sheet/error-value", "error", {
    message: (a: { value: string }) => `这一格是公式出错的结果“${a.value}”`,
    hint: () => "改正公式，或者不用公式，直接填上内容。",
    why: "出错的公式没有可用的内容。",
    wrong: "学时一格是 #N/A",
    right: "学时一格是 3",
  }),
  digitsLost: defineMistake("sheet/digits-lost", "error", {
    message: (a: { value: string }) => `“${a.value}”太长，Excel 把后面的数字改成了0`,
    hint: () => "先把这一格的格式设为“文本”，再重新填一遍。",
    why: "Excel 的数只有15位，更长的证书号、登记号会失去后面几位。",
    wrong: "证书号一格填了18位数字",
    right: "先设为文本，再填证书号",
  }),
};
