import { Refusal } from "../../refusal.ts";
import { oneOf } from "../../usage/one-of.ts";
import { type FormatName, formatNames } from "./formats/index.ts";

/** One `--format`, and the file to write it to unless it goes to the screen. */
export interface FormatChoice {
  readonly format: FormatName;
  readonly file?: string;
}

/** Reads `sarif` or `sarif=结果.sarif`, and adds it to the choices before it. */
export function formatChoices(typed: string, before: readonly FormatChoice[] = []): FormatChoice[] {
  const at = typed.indexOf("=");
  const format = oneOf("--format", formatNames)(at < 0 ? typed : typed.slice(0, at));
  const file = at < 0 ? undefined : typed.slice(at + 1);
  if (file === "") throw new Refusal(`--format ${typed} 后面缺少文件名`, `请写成 --format ${format}=文件。`);
  if (file !== undefined && /\.(ya?ml|md)$/i.test(file))
    throw new Refusal(`--format 不能写到“${file}”`, "这像是记录或文字；结果请写到别的文件，例如 结果.json。");
  if (file === undefined && before.some((choice) => choice.file === undefined))
    throw new Refusal("--format 有两种都要显示在屏幕上", `给其中一种写上文件，例如 --format ${format}=文件。`);
  return [...before, { format, ...(file !== undefined && { file }) }];
}
