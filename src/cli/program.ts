import packageJson from "../../package.json" with { type: "json" };
import { commands } from "./commands/index.ts";
import { guarded } from "./print/guarded.ts";
import type { Terminal } from "./terminal.ts";
import { ChineseCommand } from "./usage/chinese-command.ts";
import { chineseHelp } from "./usage/chinese-help.ts";
import { addScreenOptions, asAsked } from "./usage/screen-options.ts";

const more = `
查看某个命令的用法：yanxiu help <命令>，或 yanxiu <命令> --help
不写学期文件的，用所在的文件夹里的，没有就用上一级的。
颜色：先看 --color、--no-color，再看环境变量 NO_COLOR（不用）、FORCE_COLOR（用）；都没有的，输出到屏幕而且 TERM 不是 dumb 才用。
退出码：0 正常，1 记录里有错误（check 有问题、compare 有不一致的也是 1），2 命令写得不对或文件读写不了，3 程序自己出错。`;

/** All commands. Declaring them loads nothing heavy: each imports its work when it runs. */
export function buildProgram(given: Terminal, exit: (code: number) => void): ChineseCommand {
  const terminal = guarded(given);
  const program = new ChineseCommand("yanxiu")
    .usage("<命令> [选项]")
    .description("研修记录写在 Excel 或 YAML 里；核查、统计，生成可以上交的 Word 总结和附表")
    .version(packageJson.version, "-V, --version", "显示版本号")
    .addHelpText("after", more)
    .helpOption("-h, --help", "显示用法")
    .helpCommand(false)
    .exitOverride()
    .configureHelp(chineseHelp(terminal.width))
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
      getOutHasColors: () => terminal.color,
    });
  addScreenOptions(program);
  const asked: Terminal = { ...terminal };
  program.hook("preAction", () => {
    const options = program.opts<{ quiet?: boolean; color?: boolean }>();
    const colored = guarded({ ...given, color: options.color ?? given.color });
    Object.assign(asked, colored, asAsked(colored, options));
  });
  for (const add of commands) add(program, { terminal: asked, exit });
  return program;
}
