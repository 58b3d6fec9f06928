import packageJson from "../../package.json" with { type: "json" };
import { commands } from "./commands/index.ts";
import type { Terminal } from "./terminal.ts";
import { ChineseCommand } from "./usage/chinese-command.ts";
import { chineseHelp } from "./usage/chinese-help.ts";

/** All commands. Declaring them loads nothing heavy: each imports its work when it runs. */
export function buildProgram(terminal: Terminal, exit: (code: number) => void): ChineseCommand {
  const program = new ChineseCommand("yanxiu")
    .usage("<命令> [选项]")
    .description("研修记录写在 Excel 或 YAML 里；核查、统计，生成可以上交的 Word 总结和附表")
    .version(packageJson.version, "-V, --version", "显示版本号")
    .addHelpText("after", "\n查看某个命令的用法：yanxiu <命令> --help")
    .helpOption("-h, --help", "显示用法")
    .helpCommand(false)
    .exitOverride()
    .configureHelp(chineseHelp(terminal.width))
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
      getOutHasColors: () => terminal.color,
    });
  for (const add of commands) add(program, { terminal, exit });
  return program;
}
