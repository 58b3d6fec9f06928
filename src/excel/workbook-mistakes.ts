import { defineMistake } from "../diagnostics/define-mistake.ts";

const saveAs = () => "用 Excel 或 WPS 打开它，“另存为”选“Excel 工作簿（.xlsx）”，再删去原来的文件。";

/** Why a workbook or a csv file cannot be read. */
export const workbookMistakes = {
  oldFormat: defineMistake("workbook/old-format", "error", {
    message: () => "这是旧格式的 Excel 文件（.xls），没有读入",
    hint: saveAs,
    why: "旧格式里的日期和数读不准，所以只读 .xlsx 和 .csv。",
    wrong: "登记/公开课.xls，或改名为 .xlsx 的旧文件",
    right: "登记/公开课.xlsx",
  }),
  password: defineMistake("workbook/password", "error", {
    message: () => "这个工作簿设了打开密码，没有读入",
    hint: () => "在 Excel 或 WPS 里去掉打开密码，再保存；工作表的保护不妨碍读入，可以留着。",
    why: "有打开密码的文件是加密的，读不出里面的记录。",
    wrong: "登记.xlsx 设了打开密码",
    right: "登记.xlsx 没有打开密码",
  }),
  webPage: defineMistake("workbook/web-page", "error", {
    message: () => "这个文件其实是网页，名称写成了 .xlsx，没有读入",
    hint: saveAs,
    why: "有的平台导出的“Excel”是改了名的网页，里面没有工作表。",
    wrong: "平台导出.xlsx 是一张网页",
    right: "打开后另存为真正的 .xlsx",
  }),
  notWorkbook: defineMistake("workbook/not-workbook", "error", {
    message: () => "这个文件不是 Excel 工作簿，没有读入",
    hint: saveAs,
    why: "改名不能把别的文件变成工作簿。",
    wrong: "登记.xlsx 其实是 Word 文件",
    right: "登记.xlsx 是 Excel 或 WPS 保存的工作簿",
  }),
  damaged: defineMistake("workbook/damaged", "error", {
    message: () => "这个工作簿已损坏，没有读入",
    hint: () => "用 Excel 或 WPS 打开试试，能修复就另存一份；不能的，请原来的人重新发一份。",
    why: "多半是传送中断了，少了一截；半个文件里的记录不能当成全部。",
    wrong: "传送中断的 登记.xlsx",
    right: "重新发来的、完整的 登记.xlsx",
  }),
  tooLarge: defineMistake("workbook/too-large", "error", {
    message: () => "这个工作簿展开后太大，没有读入",
    hint: () => "先看选对了文件没有；选对了，就把记录复制到一个新的工作簿里。",
    why: "一所学校一年的登记表展开后不过几MB；大得出奇的文件会占满内存。",
    wrong: "展开后有1GB的 登记.xlsx",
    right: "只有记录的 登记.xlsx",
  }),
  tooLargeTogether: defineMistake("workbook/too-large-together", "error", {
    message: (a: { megabytes: number }) => `读到这个工作簿，各个工作簿展开后一共超过${a.megabytes}MB，它没有读入`,
    hint: () => "看看“包含”是不是把别的文件夹也列进来了；把记录并到几个工作簿里，旧的登记表移出去。",
    why: "一所学校一年的登记表展开后不过几十MB；再多就会占满内存。",
    wrong: "二十个展开后各有50MB的 登记.xlsx",
    right: "只有记录的 登记.xlsx",
  }),
  badEncoding: defineMistake("workbook/bad-encoding", "error", {
    message: () => "这个 csv 文件的编码读不出汉字",
    hint: () => "用 Excel 或 WPS 打开它，“另存为”选“CSV UTF-8”或“Excel 工作簿（.xlsx）”。",
    why: "csv 只认 UTF-8 和 GBK 两种编码。",
    wrong: "公开课.csv 存成了 UTF-16",
    right: "公开课.csv 存成 CSV UTF-8",
  }),
};
