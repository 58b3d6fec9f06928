import { mkdirSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { recordSchema, termSchema } from "../pipeline.ts";
import type { SchemaOptions } from "./commands/schema.ts";
import { shownName } from "./files/shown-name.ts";
import { compactJson } from "./print/compact-json.ts";
import { Refusal } from "./refusal.ts";
import { cannotWrite } from "./system-fault.ts";
import type { Terminal } from "./terminal.ts";
import { writeFile } from "./write-file.ts";

/** The work of `yanxiu schema`. Refuses a target that is no .json file: it may be one of the school's own files. */
export async function writeSchema({ for: which, out }: SchemaOptions, terminal: Terminal): Promise<void> {
  const text = compactJson(which === "学期" ? termSchema() : recordSchema());
  if (out === undefined) return terminal.out(text);
  if (!out.endsWith(".json"))
    throw new Refusal(`--out 不能是“${out}”`, "请写成 .json 结尾的文件，例如 记录.schema.json。");
  const target = resolve(terminal.cwd, out);
  const shown = shownName(target, terminal.cwd);
  if ((await write(target, text, shown)) === "held") {
    throw new Refusal(`写不了“${shown}”：正被别的程序占用`, "请关闭它再运行。");
  }
  const user = which === "学期" ? "term.yaml" : "记录文件";
  const line = `# yaml-language-server: $schema=./${basename(target)}`;
  terminal.out(`已写入 ${shown}\n在 ${user} 的第一行写上它，路径从那个文件的文件夹写起：\n${line}`);
}

async function write(target: string, text: string, shown: string): Promise<"written" | "held"> {
  try {
    mkdirSync(dirname(target), { recursive: true });
    return await writeFile(target, Buffer.from(`${text}\n`));
  } catch (thrown) {
    throw cannotWrite(thrown, shown);
  }
}
