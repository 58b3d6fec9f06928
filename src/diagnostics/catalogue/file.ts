import { error, warning } from "./entry.ts";

/** Mistakes about files as a whole: which are there, which may be read. */
export const fileEntries = {
  "file/unreadable": error<{ reason: string }>(
    (a) => `这个文件读不了：${a.reason}`,
    () => "检查文件是否还在、是否有读取权限。",
  ),
  "file/too-big": error<{ megabytes: number }>(
    (a) => `文件有${a.megabytes}MB，超过16MB，没有读入`,
    () => "按月份或按种类分成几个文件。",
  ),
  "file/not-a-file": error(
    () => "这不是普通文件，没有读入",
    () => "换成普通的 YAML 文件。",
  ),
  "file/no-match": error<{ pattern: string }>(
    (a) => `“${a.pattern}”没有找到任何记录文件`,
    () => "检查文件夹和文件的名称；只读入 .yaml 和 .yml 文件，名称从 term.yaml 所在的文件夹写起。",
  ),
  "file/text-ending": error<{ file: string }>(
    (a) => `“${a.file}”的名称多了 .txt，里面的记录没有读入`,
    (a) =>
      `改名为“${a.file.replace(/\.txt$/i, "").replace(/^.*\//, "")}”（资源管理器里先勾选“查看”中的“文件扩展名”）。`,
  ),
  "file/folder": error<{ pattern: string }>(
    (a) => `“${a.pattern}”是文件夹`,
    (a) => `要读入里面所有的记录，写成“${a.pattern.replace(/\/+$/, "")}/**/*.yaml”。`,
  ),
  "file/outside": error<{ pattern: string }>(
    (a) => `“${a.pattern}”指到了学校文件夹外面`,
    () => "把文件放进 term.yaml 所在的文件夹，路径从这个文件夹写起，不要用 .. 和绝对路径。",
  ),
  "file/link-outside": error<{ file: string }>(
    (a) => `“${a.file}”是指到学校文件夹外面的链接`,
    () => "把文件本身放进学校的文件夹，不要用链接。",
  ),
  "file/unreadable-folder": error<{ file: string }>(
    (a) => `文件夹“${a.file}”打不开，里面的记录没有读入`,
    () => "检查这个文件夹的读取权限。",
  ),
  "file/not-included": warning(
    () => "term.yaml 的“包含”没有列入这个文件，里面的记录不会被统计，这里只按单条记录的规则核查",
    () => "在 term.yaml 的“包含”里加上它。",
  ),
  "file/no-report": error(
    () => "term.yaml 里没有写要生成哪些报告",
    () => "在“报告”下面写上，如“- 名称: 培训项目总结”。",
  ),
  "file/same-report": error<{ name: string }>(
    (a) => `有两份报告都叫“${a.name}”，没有写入任何报告`,
    () => "在 term.yaml 的“报告”里删去重复的一份，或给它们不同的范围。",
  ),
};
