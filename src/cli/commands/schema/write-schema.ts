import { basename, resolve } from "node:path";
import { recordSchema, settingsSchema } from "../../../editor/schema/json-schema.ts";
import { saveText } from "../../files/save-text.ts";
import { shownName } from "../../files/shown-name.ts";
import { Refusal } from "../../refusal.ts";
import type { Terminal } from "../../terminal.ts";
import { compactJson } from "./compact-json.ts";
import type { SchemaOptions } from "./schema.ts";

/** The work of `yanxiu schema`. Refuses a target that is no .json file: it may be one of the school's own files. */
export async function writeSchema({ for: which, out }: SchemaOptions, terminal: Terminal): Promise<void> {
  const text = compactJson(which === "学期" ? settingsSchema() : recordSchema());
  if (out === undefined) return terminal.out(text);
  if (!out.endsWith(".json"))
    throw new Refusal(`--out 不能是“${out}”`, "请写成 .json 结尾的文件，例如 记录.schema.json。");
  const target = resolve(terminal.cwd, out);
  const shown = shownName(target, terminal.cwd);
  await saveText(target, `${text}\n`, shown);
  const user = which === "学期" ? " term.yaml " : "记录文件";
  const line = `# yaml-language-server: $schema=./${basename(target)}`;
  terminal.out(`已写入 ${shown}\n在${user}的第一行写上它，路径从那个文件的文件夹写起：\n${line}`);
}
