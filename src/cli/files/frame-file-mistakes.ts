import { defineMistake } from "../../diagnostics/define-mistake.ts";

const right = "版式: {样板: 信头.docx}";

/** Mistakes about the file that 版式 names under 样板, before anything in it is read. */
export const frameFileMistakes = {
  missing: defineMistake("frame/missing", "error", {
    message: (a: { file: string }) => `没有样板文件“${a.file}”`,
    hint: () => "检查文件的名称；从 term.yaml 所在的文件夹写起，名称以 .docx 结尾。",
    why: "没有样板，就没有页面和信头可用。",
    wrong: "版式: {样板: 没有的.docx}",
    right,
  }),
  outside: defineMistake("frame/outside", "error", {
    message: (a: { file: string }) => `样板“${a.file}”在学校的文件夹外面`,
    hint: () => "把文件本身放进 term.yaml 所在的文件夹，不要用链接。",
    why: "学校的文件夹要能整个复制、存档，所以不读外面的文件。",
    wrong: "版式: {样板: ../别处/信头.docx}",
    right,
  }),
  tooBig: defineMistake("frame/too-big", "error", {
    message: (a: { megabytes: number }) => `样板有${a.megabytes}MB，超过20MB，没有读入`,
    hint: () => "样板只要信头、页眉页脚和样式；删去其他内容，压缩图片，再保存。",
    why: "每份报告都带着样板里的图片，文件太大就发不出去。",
    wrong: "版式: {样板: 信头.docx}           # 25MB",
    right,
  }),
  unreadable: defineMistake("frame/unreadable", "error", {
    message: (a: { file: string; reason: string }) => `样板“${a.file}”读不了：${a.reason}`,
    hint: () => "检查它是不是文件、有没有读取权限。",
    why: "读不了样板，就没有页面和信头可用。",
    wrong: "版式: {样板: 信头}                # 是文件夹",
    right,
  }),
};
