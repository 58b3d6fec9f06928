import type { Terminal } from "../terminal.ts";
import type { ChineseCommand } from "./chinese-command.ts";

/** Adds what every command takes, before or after its name. */
export const addScreenOptions = (program: ChineseCommand): ChineseCommand =>
  program
    .option("-q, --quiet", "屏幕上只留错误，和 --format 要的 json、csv；结果看退出码和写出的文件")
    .option("--color", "用颜色，即使不是输出到屏幕")
    .option("--no-color", "不用颜色");

/** The same terminal as these options want it. */
export function asAsked(terminal: Terminal, { quiet }: { quiet?: boolean }): Partial<Terminal> {
  return {
    ...(quiet && { isQuiet: true, out: () => {}, outAsked: terminal.out }),
  };
}
