import { expect, test } from "vitest";
import { formatNames } from "../../src/cli/commands/check/formats/index.ts";
import { ciPlatforms } from "../../src/cli/commands/new/ci-platforms.ts";
import { fileFormats } from "../../src/cli/commands/report/report-formats.ts";
import { buildProgram } from "../../src/cli/program.ts";
import { tableFormats } from "../../src/outline/report-formats.ts";
import { makeFolder } from "./make-folder.ts";
import { runYanxiu } from "./run-yanxiu.ts";

const silent = {
  out: () => {},
  err: () => {},
  input: async () => Buffer.of(),
  color: false,
  width: 80,
  isTTY: false,
  cwd: ".",
};
const commands = buildProgram(silent, () => {}).commands.map((command) => command.name());

/** Names a person has to type or knows from elsewhere; file and option names are taken away by their shape. */
const names = [
  "yanxiu",
  ...commands,
  "Word",
  "YAML",
  "Ctrl",
  "JSON",
  "Schema",
  "VS",
  "Code",
  "Excel",
  "WPS",
  "csv",
  "xlsx",
  ...formatNames,
  ...fileFormats,
  ...tableFormats,
  ...ciPlatforms,
  "LibreOffice",
  "git",
  "origin",
  "main",
  "error",
  "warning",
  "never",
  ...["NO", "COLOR", "FORCE", "TERM", "dumb"],
];

function englishWords(text: string): string[] {
  const prose = text
    .replace(/--?[a-zA-Z][\w-]*|\b[a-z]+\/[a-z-]+\b/g, "")
    .replace(/[\w/-]*\.(yaml|yml|docx|xlsx|json)|examples\/\S+/g, "");
  return (prose.match(/[A-Za-z]{2,}/g) ?? []).filter((word) => !names.includes(word));
}

test.each([["--help"], [], ...commands.map((command) => [command, "--help"])])(
  "help is Chinese: %s %s",
  async (...args) => {
    const { code, out, err } = await runYanxiu(makeFolder({}), ...args.filter(Boolean));
    expect(out).toContain("用法：");
    expect(out).toContain("选项：");
    expect(out).toContain("显示用法");
    expect(englishWords(out)).toEqual([]);
    expect([code, err]).toEqual([0, ""]);
  },
);

test.each([
  ["命令打错一个字母", "chek", "没有“chek”这个命令\n是否想用 check？"],
  ["中文的命令", "检查", "没有“检查”这个命令\n是否想用 check？"],
  ["别处的命令", "lint", "没有“lint”这个命令\n是否想用 check？"],
  ["要看用法的命令打错", "help 统计", "没有“统计”这个命令\n是否想用 stats？"],
  ["输入法的横线", "report ——group 语文组", "“——group”前面要用两个半角的减号\n请写成：--group\n"],
  ["各个命令都能用的选项打错", "check --quite", "没有“--quite”这个选项\n是否想用 --quiet？"],
  ["标准输入和路径", "check - 甲", "“-”（标准输入）不能和路径一起用\n请分两次运行。"],
  ["标准输入和改正", "check - --fix", "“-”（标准输入）不能和 --fix 一起用"],
  ["标准输入里没有内容", "check -", "标准输入里没有内容\n把记录从管道送进来，或写上要核查的文件。"],
  ["短选项缺少内容", "gaps -o", "--out 后面缺少内容\n请写成：--out <文件夹>"],
  ["几份学期文件", "gaps 甲 乙", "多出了 “乙”\n一次只写一份学期文件；几份一起出报告用 yanxiu batch。"],
  [
    "几所学校一起统计，只能问一所的",
    "stats 甲 乙 --group 语文组",
    "几所学校一起统计时，不能用 --group\n去掉它；或只写一所学校，如 yanxiu stats 甲 --group …。",
  ],
  ["没有写学校", "rollup", "缺少 <学校或小结>\n请写成：yanxiu rollup <学校或小结...> [选项]"],
  ["没有的命令", "frobnicate", `没有“frobnicate”这个命令\n可用的命令：${commands.join("、")}。`],
  ["选项打错", "check --formt json", "没有“--formt”这个选项\n是否想用 --format？"],
  ["没有的短选项", "-x", "没有“-x”这个选项\n用法请看 yanxiu --help。"],
  ["缺少参数", "batch", "缺少 <学期文件>\n请写成：yanxiu batch <学期文件...> [选项]"],
  ["选项缺少内容", "report --out", "--out 后面缺少内容\n请写成：--out <文件夹>"],
  ["参数太多", "report 甲 乙 丙", "多出了 “乙”、“丙”\n一次只写一份学期文件；"],
  [
    "选项的内容不在可选的里面",
    "check --format xml",
    "--format 不能是“xml”\n请写 text、concise、json、github、gitlab、sarif、junit 中的一个。",
  ],
  ["级别不在可选的里面", "check --fail-on all", "--fail-on 不能是“all”\n请写 error、warning、never 中的一个。"],
  ["日历上没有的日期", "stats 甲 --from 2025-02-30", "--from 不能是“2025-02-30”\n请写成 2024-09-01 这样的日期。"],
  [
    "报告的格式带着文件名",
    "report 甲 --format md=out.md",
    "report 的 --format 不能写成“md=out.md”\n只写格式，如 --format md；报告写在 报告/ 里，要写到别的文件夹，加 -o 文件夹。",
  ],
  [
    "缺项表的格式",
    "gaps 甲 --format xml",
    "--format 不能是“xml”\n请写 text、json、docx、html、md、pdf、xlsx 中的一个。",
  ],
  [
    "缺项表不写文件却要放进文件夹",
    "gaps . --format json --out 乙",
    "--format json 不写文件，不能和 --out 一起用\n去掉 --out，或写 --format docx。",
  ],
  ["缺少要写的表", "export", "缺少 <表>\n请写成：yanxiu export [学期文件] <表...> [选项]"],
  ["只写了学期文件", "export 甲.yaml", "没有写要哪种表\n请写成：yanxiu export 甲.yaml 学时统计表；"],
  ["表的格式", "export 甲 学时 --format xls", "--format 不能是“xls”\n请写 xlsx、csv 中的一个。"],
  ["对比不能写成表", "stats 甲 --compare --format xlsx", "--compare 不能写成 xlsx\n"],
  ["缺少平台导出的表", "compare", "缺少 <平台导出>\n请写成：yanxiu compare <平台导出> [学期文件] [选项]"],
  ["平台导出的表不存在", "compare 没有.xlsx", "“没有.xlsx”：这个文件读不了：文件不存在"],
  [
    "比对不写文件却要写成文件",
    "compare 没有.xlsx --out 乙.xlsx",
    "--format text 不写文件，不能和 --out 一起用\n去掉 --out，或写 --format xlsx。",
  ],
  [
    "没有的列",
    "compare 没有.xlsx --columns 名字=教师",
    "--columns 里“名字”不是可写的\n等号左边可写：姓名、继教号、学时、项目、日期。",
  ],
  ["报告的日期", "report 甲 --to 2025-02-30", "--to 不能是“2025-02-30”\n请写成 2024-09-01 这样的日期。"],
  ["缺少报告的名称", "sections", "缺少 <报告>\n请写成：yanxiu sections <报告> [学期文件] [选项]"],
  ["没有的报告", "sections 没有", "没有叫“没有”的报告\n"],
  ["缺少要导入的表格", "import", "缺少 <表格>\n请写成：yanxiu import <表格...> [选项]"],
  ["旧格式的表格", "import 登记.xls --guess", "“登记.xls”不是 .xlsx 或 .csv 文件\n在 Excel 或 WPS 里“另存为”选"],
  ["草稿和映射文件", "import 甲.csv --guess --map 乙.yaml", "--guess 不能和 --map 一起用\n先用 --guess 做映射文件"],
  ["一次看几份表格", "import 甲.csv 乙.csv --guess", "--guess 一次只看一份表格\n"],
  ["没有的种类", "import 甲.csv --guess --kind 公开客", "没有“公开客”这种记录\n是否想写“公开课”？"],
  ["没有的种类", "form 甲 --kinds 公开棵", "没有“公开棵”这种记录\n是否想写“公开课”？"],
  ["每个什么各写一份", "form 甲 --each 年级", "--each 不能是“年级”\n可写：教研组、校区、教师。"],
  [
    "只用于纸质表的选项",
    "form 甲 --activity 论坛",
    "--activity 要和 --print 一起用\n写明打印哪种表，如 --print 签到表。",
  ],
  ["只用于登记表的选项", "form 甲 --print 签到表 --each 教研组", "--each 不能和 --print 一起用\n去掉其中一个。"],
  ["没有的表", "form 甲 --print 签名表", "没有“签名表”这种表\n是否想写“签到表”？"],
  [
    "这种表用不上的选项",
    "form 甲 --print 听课记录表 --activity 论坛",
    "听课记录表不能写 --activity\n可用：--group、--campus、--teacher。",
  ],
  ["学期文件不存在", "report 没有/term.yaml", "读不了“没有/term.yaml”：文件不存在"],
  ["路径不存在", "check 没有", "读不了“没有”：文件不存在"],
])("usage error: %s", async (_, line, message) => {
  const { code, out, err } = await runYanxiu(makeFolder({}), ...line.split(" "));
  expect(err).toContain(message);
  expect(englishWords(err.replace(/“[^”]*”/g, ""))).toEqual([]);
  expect([code, out]).toEqual([2, ""]);
});

test("the version is the package's", async () => {
  const { code, out } = await runYanxiu(makeFolder({}), "--version");
  expect([code, out]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)]);
});
