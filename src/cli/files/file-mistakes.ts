import { defineMistake } from "../../diagnostics/define-mistake.ts";

/** Mistakes about files as a whole: which are there, which may be read, which reports they ask for. */
export const fileMistakes = {
  unreadable: defineMistake("file/unreadable", "error", {
    message: (a: { reason: string }) => `这个文件读不了：${a.reason}`,
    hint: () => "检查文件是否还在、是否有读取权限。",
    why: "读不了的文件里的记录不会被统计。",
    wrong: "记录/2024-11.yaml 没有读取权限",
    right: "给自己读取权限，或请管文件的人改",
  }),
  notAFile: defineMistake("file/not-a-file", "error", {
    message: () => "这不是普通文件，没有读入",
    hint: () => "换成普通的文件。",
    why: "只有普通文件里才有记录。",
    wrong: "记录/a.yaml 是管道或设备",
    right: "记录/a.yaml 是普通文件",
  }),
  noMatch: defineMistake("file/no-match", "error", {
    message: (a: { pattern: string; meant?: string | undefined }) => `“${a.pattern}”没有找到任何记录文件`,
    hint: (a) =>
      a.meant
        ? `是否想写“${a.meant}”？`
        : "检查文件夹和文件的名称；只读入 .yaml、.xlsx 和 .csv 文件，名称从 term.yaml 所在的文件夹写起。",
    why: "“包含”里的一项没有找到文件，多半是名称打错，那些记录就漏掉了。",
    wrong: "包含: [教师.yaml, 纪录/*.yaml]",
    right: "包含: [教师.yaml, 记录/*.yaml]",
  }),
  textEnding: defineMistake("file/text-ending", "error", {
    message: (a: { file: string }) => `“${a.file}”的名称多了 .txt，里面的记录没有读入`,
    hint: ({ file }) =>
      `改名为“${file.replace(/\.txt$/i, "").replace(/^.*\//, "")}”（资源管理器里先勾选“查看”中的“文件扩展名”）。`,
    why: "记事本存盘时会在名称后面再加 .txt，Windows 平时不显示它，这个文件里的记录就全都没有读到。",
    wrong: "记录/2024-11.yaml.txt",
    right: "记录/2024-11.yaml",
  }),
  otherTable: defineMistake("file/other-table", "error", {
    message: (a: { file: string }) => `“${a.file}”不是 .xlsx，里面的记录没有读入`,
    hint: () => "用 Excel 或 WPS 打开它，“另存为”选“Excel 工作簿（.xlsx）”，再删去原来的文件。",
    why: "表格只读 .xlsx 和 .csv；旧格式和带宏的文件不读，里面的记录就漏掉了。",
    wrong: "登记/公开课.xls",
    right: "登记/公开课.xlsx",
  }),
  proseEnding: defineMistake("file/prose-ending", "warning", {
    message: (a: { file: string }) => `“${a.file}”没有用上：文字只读名称以 .md 结尾的文件`,
    hint: ({ file }) =>
      /\.docx?$/i.test(file)
        ? "把里面的话复制到一个 .md 文件里。"
        : `改名为“${file.replace(/(\.md)?\.[^./]*$/i, ".md").replace(/^.*\//, "")}”（资源管理器里先勾选“查看”中的“文件扩展名”）。`,
    why: "记事本存盘时会在名称后面再加 .txt，Windows 平时不显示它，写的话就没有印出。",
    wrong: "文字/存在问题.md.txt",
    right: "文字/存在问题.md",
  }),
  tooManyChoices: defineMistake("file/too-many-choices", "error", {
    message: (a: { pattern: string }) => `“${a.pattern}”里的花括号合起来写法太多，没有读入`,
    hint: () => "一项只写一两个花括号，或者用 *，如 记录/*.yaml。",
    why: "花括号里任选一个，几个花括号合起来就成了几百种写法，多半是复制错了。",
    wrong: `包含: [教师.yaml, "${"{甲,乙}".repeat(8)}.yaml"]`,
    right: '包含: ["{教师,组织,底本,记录}.yaml"]',
  }),
  folder: defineMistake("file/folder", "error", {
    message: (a: { pattern: string }) => `“${a.pattern}”是学校的整个文件夹，里面不全是记录`,
    hint: () =>
      "写明读哪些文件，如“包含: [教师.yaml, 记录/**/*.yaml, 登记/*.xlsx]”；写一个文件夹的名称，就读它里面全部的记录。",
    why: "学校的文件夹里还有报告、导出的表，都读进来，同一条记录就计了几次。",
    wrong: "包含: [.]",
    right: "包含: [教师.yaml, 记录/**/*.yaml]",
  }),
  outside: defineMistake("file/outside", "error", {
    message: (a: { pattern: string; meant?: string | undefined }) => `“${a.pattern}”指到了学校文件夹外面`,
    hint: (a) =>
      a.meant
        ? `路径从 term.yaml 所在的文件夹写起，写成“${a.meant}”。`
        : "把文件放进 term.yaml 所在的文件夹，路径从这个文件夹写起；几个学期共用的名册可放在上一级文件夹，写成“../教师.yaml”。",
    why: "学校的文件夹要能整个复制、存档，所以不读外面的文件；只有一学期一个文件夹的，可以用上一级文件夹里共用的文件。",
    wrong: "包含: [教师.yaml, ../../别处/记录.yaml]",
    right: "包含: [教师.yaml, 记录/*.yaml]",
  }),
  linkOutside: defineMistake("file/link-outside", "error", {
    message: (a: { file: string }) => `“${a.file}”是指到学校文件夹外面的链接`,
    hint: () => "把文件本身放进学校的文件夹，不要用链接。",
    why: "链接指到外面，文件夹复制到别处就断了。",
    wrong: "记录/2024-11.yaml → /home/共享/2024-11.yaml",
    right: "把 2024-11.yaml 本身放进 记录/",
  }),
  foreignName: defineMistake("file/foreign-name", "error", {
    message: (a: { file: string }) => `“${a.file}”的名称不是 UTF-8（多半是 GBK），打不开，没有读入`,
    hint: () =>
      "给它重新起名；从 Windows 的压缩包解出来的，可以重新解压：unzip -O GBK 压缩包.zip，或在解压软件里选“中文编码”。",
    why: "Windows 的压缩包里文件名用的是 GBK，在别的系统里解开，名称就成了乱码，里面的记录读不到。",
    wrong: "记录/ʮһ��.yaml",
    right: "记录/十一月.yaml",
  }),
  unreadableFolder: defineMistake("file/unreadable-folder", "error", {
    message: (a: { file: string }) => `文件夹“${a.file}”打不开，里面的记录没有读入`,
    hint: () => "检查这个文件夹的读取权限。",
    why: "打不开的文件夹里的记录不会被统计。",
    wrong: "记录/ 没有读取权限",
    right: "给自己读取权限，或请管文件的人改",
  }),
  notIncluded: defineMistake("file/not-included", "warning", {
    message: () => "term.yaml 的“包含”没有列入这个文件，里面的记录不会被统计，这里只按单条记录的规则核查",
    hint: () => "在 term.yaml 的“包含”里加上它。",
    why: "term.yaml 没有列入的文件不参加统计，容易以为已经记上了。",
    wrong: "包含: [教师.yaml]                # 另有 记录.yaml",
    right: "包含: [教师.yaml, 记录.yaml]",
  }),
  noReport: defineMistake("file/no-report", "error", {
    message: () => "term.yaml 里没有写要生成哪些报告",
    hint: () => "在“报告”下面写上，如“- 名称: 培训项目总结”。",
    why: "要生成哪些报告由 term.yaml 决定。",
    wrong: "学校: 云岭中心小学\n包含: [教师.yaml]",
    right: "学校: 云岭中心小学\n包含: [教师.yaml]\n报告:\n  - 名称: 培训项目总结",
  }),
  sameReport: defineMistake("file/same-report", "error", {
    message: (a: { name: string }) => `有两份报告都叫“${a.name}”，没有写入任何报告`,
    hint: () => "在 term.yaml 的“报告”里删去重复的一份，或给它们不同的范围。",
    why: "两份报告同名，后一份会盖掉前一份。",
    wrong: "报告:\n  - 名称: 培训项目总结\n  - 名称: 培训项目总结",
    right: "报告:\n  - 名称: 培训项目总结",
  }),
};
