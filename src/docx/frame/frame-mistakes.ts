import { defineMistake } from "../../diagnostics/define-mistake.ts";

const save = "用 Word 或 WPS 打开它，另存为“Word 文档（.docx）”。";
const right = "版式: {样板: 信头.docx}";

/** What a file is that is no .docx, as far as its beginning says. */
export type OtherFile = "doc" | "pdf" | "rtf" | "web" | "odt" | "sheet" | "slides" | "empty" | "other";

const called: Readonly<Record<OtherFile, string>> = {
  doc: "是旧格式（.doc 或 .wps），只是名称写成了 .docx",
  pdf: "是 PDF",
  rtf: "是 RTF",
  web: "是网页",
  odt: "是 OpenDocument（.odt）",
  sheet: "是 Excel 表格",
  slides: "是 PowerPoint 演示文稿",
  empty: "是空文件",
  other: "里面没有 Word 的正文",
};

export const notDocx = defineMistake("frame/not-docx", "error", {
  message: (a: { found: OtherFile }) => `样板不是 .docx 文件：它${called[a.found]}`,
  hint: () => save,
  why: "样板的页面、样式和页眉页脚要从 .docx 文件里取，改名称改不了格式。",
  wrong: "版式: {样板: 信头.docx}           # 从 信头.doc 改名而来",
  right,
});

export const encrypted = defineMistake("frame/encrypted", "error", {
  message: () => "样板加了密码，打不开",
  hint: () => "用 Word 或 WPS 打开它，去掉打开密码，再保存。",
  why: "有密码的文件读不出里面的页面和样式。",
  wrong: "版式: {样板: 信头.docx}           # 打开时要密码",
  right,
});

export const macros = defineMistake("frame/macros", "error", {
  message: () => "样板里有宏，没有采用",
  hint: () => "用 Word 打开它，另存为“Word 文档（.docx）”，宏就不在里面了。",
  why: "报告要发给别人，不能带着会自己运行的程序。",
  wrong: "版式: {样板: 信头.docm}",
  right,
});

export const linked = defineMistake("frame/linked", "error", {
  message: (a: { target: string }) => `样板里有连到文件外面的图片或内容（${a.target}），没有采用`,
  hint: () =>
    "用 Word 打开它，删去这样的图片，用“插入”里的“图片”放进图片本身；从网页复制来的，可以选中后按 Ctrl+Shift+F9。",
  why: "连到外面的图片，别人一打开报告、一转成 PDF 就会到网上或别的电脑上去取，取不到就是空框。",
  wrong: "版式: {样板: 信头.docx}           # 校徽是从网页复制来的",
  right,
});

export const strict = defineMistake("frame/strict", "error", {
  message: () => "样板存成了“Strict Open XML 文档”，WPS 等打不开这种格式，没有采用",
  hint: () => "用 Word 打开它，另存为“Word 文档（.docx）”，不要选带 Strict 字样的。",
  why: "严格格式的 .docx 内部写法不同，许多办公软件打不开。",
  wrong: "版式: {样板: 信头.docx}           # 另存时选了 Strict Open XML",
  right,
});

export const prefixes = defineMistake("frame/prefixes", "error", {
  message: () => "样板的内部写法不是 Word、WPS 通常的写法，接不上报告",
  hint: () => save,
  why: "个别软件存的 .docx 用自己的内部名称，与报告的正文接在一起就打不开。",
  wrong: "版式: {样板: 信头.docx}           # 由别的软件导出",
  right,
});

export const damaged = defineMistake("frame/damaged", "error", {
  message: () => "样板坏了，读不出里面的内容",
  hint: () => "在 Word 或 WPS 里打开看看；打不开的，换一份完好的。",
  why: "文件没有传完、没有存完，里面就不全。",
  wrong: "版式: {样板: 信头.docx}           # 只下载了一半",
  right,
});

export const tooLarge = defineMistake("frame/too-large-inside", "error", {
  message: () => "样板解压后太大（超过100MB，或压缩得不合常理），没有读入",
  hint: () => "样板只要信头、页眉页脚和样式；删去其他内容，压缩图片，再保存。",
  why: "这样的文件会占满内存，也可能是有人做了手脚。",
  wrong: "版式: {样板: 信头.docx}           # 里面是解压后有几百兆的图片",
  right,
});

export const badMark = defineMistake("frame/mark", "error", {
  message: (a: { times: number }) =>
    a.times > 1 ? `样板里有${a.times}处“{{正文}}”，不知道正文放在哪一处` : "样板里的“{{正文}}”不是单独一段",
  hint: () => "让“{{正文}}”单独成一段，放在表格、文本框和页眉页脚之外，只写一处；不写的，正文接在样板的内容后面。",
  why: "正文有许多段，只能放在单独一段的位置。",
  wrong: "版式: {样板: 信头.docx}           # 表格里写着 {{正文}}",
  right,
});

export const noRoom = defineMistake("frame/no-room", "error", {
  message: (a: { width: number; height: number }) =>
    `样板的版心只有宽${a.width}毫米、高${a.height}毫米，放不下报告和附表`,
  hint: () => "在 Word 里把样板的纸张和页边距改成能写报告的，如 A4；宽和高都要有80毫米。",
  why: "版心太小，表格的每一栏都放不下字。",
  wrong: "版式: {样板: 信头.docx}           # 纸张是信封",
  right,
});
