import type { AddCommand } from "../command.ts";

const more = `
例：yanxiu kinds 公开课
    yanxiu kinds 时段`;

/** `yanxiu kinds [KIND]` */
export const addKindsCommand: AddCommand = (program, { terminal }) => {
  program
    .command("kinds")
    .description("列出记录种类；给出种类或学期文件的一项时，列出里面怎么写")
    .usage("[种类] [选项]")
    .argument("[种类]", "记录种类，例如 公开课；或学期文件的一项，例如 要求")
    .addHelpText("after", more)
    .action(async (kind: string | undefined) => {
      const { showKinds } = await import("./show-kinds.ts");
      showKinds(kind, terminal);
    });
};
