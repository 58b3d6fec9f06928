import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { ownTables } from "../../../excel/tables/own-tables.ts";
import { inCommand } from "../../files/in-command.ts";
import { isYaml } from "../../files/record-file-names.ts";
import { Refusal } from "../../refusal.ts";

/**
 * The words of `yanxiu export`: the first is a term if it is a path and no table (记录 is usually both: then the table is
 * meant). Refuses if no table is left.
 */
export function termAndTables(words: readonly string[], cwd: string) {
  const [first = "", ...others] = words;
  const isPath = isYaml(first) || /[/\\]|^\.{1,2}$/.test(first) || existsSync(resolve(cwd, first));
  const isTerm = isPath && !ownTables.some((table) => table === first);
  const asked = isTerm ? others : words;
  if (asked.length === 0)
    throw new Refusal(
      "没有写要哪种表",
      `请写成：yanxiu export ${inCommand(first)} 学时统计表；可写的表见 yanxiu export --help。`,
    );
  return { given: isTerm ? first : undefined, asked };
}
