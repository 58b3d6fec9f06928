import { extname } from "node:path";
import { Refusal } from "../refusal.ts";
import { oneOf } from "./one-of.ts";

/** One `--format`, and the file to write it to if one was named. */
export interface FormatChoice<Name extends string> {
  readonly format: Name;
  readonly file?: string;
}

/** A choice as it is typed. */
export const typedChoice = ({ format, file }: FormatChoice<string>): string =>
  file === undefined ? format : `${format}=${file}`;

/** Formats of files that no screen shows: the file is called so, and without a name goes where those of the school are. */
const ofFiles = ["xlsx", "csv", "docx"];

/**
 * Reads `json` or `json=统计.json`, and adds it to the choices before it. `onScreen`: the formats that are printed unless a
 * file is named, of which there can be one only. `byProgram`: those whose files are called by school and period.
 */
export const formatChoices =
  <Name extends string>(names: readonly Name[], onScreen: readonly Name[] = names, byProgram: readonly Name[] = []) =>
  (typed: string, before: readonly FormatChoice<Name>[] = []): FormatChoice<Name>[] => {
    const at = typed.indexOf("=");
    const format = oneOf("--format", names)(at < 0 ? typed : typed.slice(0, at));
    const file = at < 0 ? undefined : typed.slice(at + 1);
    if (file === "") throw new Refusal(`--format ${typed} 后面缺少文件名`, `请写成 --format ${format}=文件。`);
    if (file !== undefined && byProgram.includes(format))
      throw new Refusal(
        `--format ${format} 后面不写文件名`,
        `写成 --format ${format} --out 文件夹；文件的名称按学校和时段取。`,
      );
    if (file !== undefined) refuseName(file, format);
    const isPrinted = (choice: FormatChoice<Name>) => choice.file === undefined && onScreen.includes(choice.format);
    if (file === undefined && onScreen.includes(format) && before.some(isPrinted))
      throw new Refusal("--format 有两种都要显示在屏幕上", `给其中一种写上文件，例如 --format ${format}=文件。`);
    return [...before, { format, ...(file !== undefined && { file }) }];
  };

function refuseName(file: string, format: string): void {
  if (/\.(ya?ml|md)$/i.test(file))
    throw new Refusal(`--format 不能写到“${file}”`, "这像是记录或文字；结果请写到别的文件，例如 结果.json。");
  if (!ofFiles.includes(format) && /\.(xlsx?|csv|docx?|pdf|html?)$/i.test(file))
    throw new Refusal(
      `--format ${format} 不能写到“${file}”`,
      `打开它的程序读不了 ${format}；请写到别的文件，例如 结果.${format === "text" ? "txt" : "json"}。`,
    );
  if (ofFiles.includes(format) && extname(file).toLowerCase() !== `.${format}`)
    throw new Refusal(
      `--format ${format} 不能写到“${file}”`,
      `请写成以 .${format} 结尾的文件，例如 --format ${format}=统计.${format}。`,
    );
}
