import type { Terminal } from "../terminal.ts";
import type { ChineseCommand } from "../usage/chinese-command.ts";

/** What a command may use. */
interface CommandContext {
  readonly terminal: Terminal;
  /** Sets the exit code, see `run`. */
  readonly exit: (code: number) => void;
}

/** Declares a command: its name, arguments, options and help. Its work is imported when it runs. */
export type AddCommand = (program: ChineseCommand, context: CommandContext) => void;
