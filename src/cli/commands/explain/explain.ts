import type { AddCommand } from "../command.ts";

const more = `
代号印在每一处问题的行末。不写代号时列出全部。

例：yanxiu explain check/unknown-teacher`;

/** `yanxiu explain [CODE]` */
export const addExplainCommand: AddCommand = (program, { terminal }) => {
  program
    .command("explain")
    .description("说明一种问题为什么要改，怎样写不对，怎样写对")
    .usage("[代号] [选项]")
    .argument("[代号]", "问题的代号，例如 check/unknown-teacher")
    .addHelpText("after", more)
    .action(async (code: string | undefined) => {
      const { showExplanation } = await import("./show-explanation.ts");
      showExplanation(code, terminal);
    });
};
