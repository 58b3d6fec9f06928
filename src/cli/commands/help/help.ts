import type { AddCommand } from "../command.ts";

const more = `
例：yanxiu help check
    yanxiu 帮助 report`;

/** `yanxiu help [COMMAND]`, as `yanxiu COMMAND --help`. */
export const addHelpCommand: AddCommand = (program) => {
  program
    .command("help")
    .alias("帮助")
    .description("显示用法；写上命令，就显示这个命令的用法")
    .usage("[命令] [选项]")
    .argument("[命令]", "命令的名称，例如 check")
    .addHelpText("after", more)
    .action((name: string | undefined) => (name === undefined ? program : program.commandNamed(name)).outputHelp());
};
