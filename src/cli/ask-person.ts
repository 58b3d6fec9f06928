import type { Interface } from "node:readline";
import { Refusal } from "./refusal.ts";

/**
 * Asks at the screen. Lines that are pasted together answer one question after the other. Ctrl-C and Ctrl-D refuse: what asks
 * writes nothing before the last answer.
 */
export function askPerson(): (question: string) => Promise<string> {
  const typed: string[] = [];
  let lines: Interface | undefined;
  let waiting: { readonly take: (line: string) => void; readonly stop: (why: Refusal) => void } | undefined;
  const hear = (line: string): void => {
    const take = waiting?.take;
    waiting = undefined;
    if (take) take(line);
    else typed.push(line);
  };
  const open = async (): Promise<Interface> => {
    const { createInterface } = await import("node:readline");
    const opened = createInterface({ input: process.stdin, output: process.stdout });
    opened.on("line", hear);
    opened.on("SIGINT", () => opened.close());
    opened.on("close", () => waiting?.stop(new Refusal("\n没有问完，什么也没有写入")));
    return opened;
  };
  return async (question) => {
    lines ??= await open();
    process.stdout.write(question);
    const pasted = typed.shift();
    if (pasted !== undefined) return pasted;
    lines.setPrompt(question);
    process.stdin.ref();
    lines.resume();
    try {
      return await new Promise<string>((take, stop) => {
        waiting = { take, stop };
      });
    } finally {
      lines.pause();
      process.stdin.unref();
    }
  };
}
