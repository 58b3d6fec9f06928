import { basename, resolve } from "node:path";
import { groupSchema, recordSchema, settingsSchema } from "../../../editor/schema/json-schema.ts";
import { saveTyped } from "../../files/save-typed.ts";
import { shownName } from "../../files/shown-name.ts";
import { Refusal } from "../../refusal.ts";
import type { Terminal } from "../../terminal.ts";
import { compactJson } from "./compact-json.ts";
import type { SchemaSubject } from "./schema-subjects.ts";

export interface SchemaOptions {
  readonly for: SchemaSubject;
  readonly out?: string;
}

/** The schema of each subject, and the files that begin with its name. */
const schemas: Readonly<Record<SchemaSubject, { readonly make: () => unknown; readonly files: string }>> = {
  记录: { make: recordSchema, files: "记录文件" },
  学期: { make: settingsSchema, files: " term.yaml " },
  集团: { make: groupSchema, files: " 集团.yaml " },
};

/** The work of `yanxiu schema`. Refuses to write a file that is no .json: it may be one of the school's own. */
export async function writeSchema({ for: subject, out }: SchemaOptions, terminal: Terminal): Promise<void> {
  const { make, files } = schemas[subject];
  const text = compactJson(make());
  if (out === undefined) return terminal.out(text);
  if (!out.endsWith(".json")) {
    throw new Refusal(`--out 不能是“${out}”`, "请写成 .json 结尾的文件，例如 记录.schema.json。");
  }
  const target = resolve(terminal.cwd, out);
  const shown = shownName(target, terminal.cwd);
  await saveTyped(out, `${text}\n`, terminal.cwd);
  const line = `# yaml-language-server: $schema=./${basename(target)}`;
  terminal.out(`已写入 ${shown}\n在${files}的第一行写上它，路径从那个文件的文件夹写起：\n${line}`);
}
