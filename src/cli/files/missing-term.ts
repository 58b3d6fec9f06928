import { statSync } from "node:fs";
import { basename } from "node:path";
import { looksLikeTerm } from "../../pipeline.ts";
import { Refusal } from "../refusal.ts";
import { faultCode } from "../system-fault.ts";
import { fileMistakes } from "./file-mistakes.ts";
import { readPlainFile } from "./read-plain-file.ts";
import { isRecordFile, usualTerm } from "./record-file-names.ts";
import { shownName } from "./shown-name.ts";
import { filesIn, walkFolder } from "./walk-folder.ts";

/** The refusal for a folder (absolute path; `given` as typed) without a term file, with the next step. */
export function noTerm(folder: string, given: string): Refusal {
  const shown = given === "." ? "这个文件夹" : `“${given}”`;
  const misnamed = misnamedTerm(folder);
  if (misnamed !== undefined) return renameTerm(misnamed);
  const message = `${shown}里没有学期文件 term.yaml`;
  const tables = filesIn(folder).some((path) => /\.(?:xlsx|csv)$/i.test(path));
  if (tables)
    return new Refusal(
      `${message}，只有表格`,
      "用 yanxiu new 建好学校的文件夹，把表格放进去，在 term.yaml 的“包含”里列入它。",
    );
  const isEmpty = filesIn(folder).length === 0;
  const path = given === "." ? "" : ` ${given}`;
  return new Refusal(
    message,
    `${isEmpty ? `新的学校用 yanxiu new${path} 建` : "新的学校用 yanxiu new 建"}；已经建好的，写上它的文件夹。`,
  );
}

/** Refuses a folder without a term file in which something has a name that keeps it from being read. */
export function refuseMisnamed(folder: string, cwd: string): void {
  const misnamed = misnamedTerm(folder);
  if (misnamed !== undefined) throw renameTerm(misnamed);
  const [foreign] = walkFolder(folder).foreign;
  if (foreign === undefined) return;
  const file = shownName(foreign, cwd);
  throw new Refusal(fileMistakes.foreignName.message({ file }), fileMistakes.foreignName.hint?.({ file }));
}

/** The refusal for a term file under a name that is not read. */
const renameTerm = (path: string): Refusal =>
  new Refusal(
    `“${basename(path)}”像是学期文件，但名称不对，没有读入`,
    `把它改名为 ${usualTerm}（资源管理器里先勾选“查看”中的“文件扩展名”，看得见 .txt 才改得掉）。`,
  );

const most = 65_536;

/** The file in a folder that says what only a term file says, but is called term.yaml.txt, term.ymal or alike. */
const misnamedTerm = (folder: string): string | undefined =>
  filesIn(folder).find((path) => !isRecordFile(path) && isCalledAlike(basename(path)) && saysTerm(path));

const isCalledAlike = (name: string): boolean =>
  /^term/i.test(name.normalize("NFKC")) || /\.(?:txt|ya?ml.*|ya?m|ymal|yaml_)$/i.test(name);

function saysTerm(path: string): boolean {
  try {
    const stat = statSync(path);
    return stat.isFile() && stat.size <= most && looksLikeTerm(readPlainFile(path, most));
  } catch (thrown) {
    faultCode(thrown);
    return false;
  }
}
