import { statSync } from "node:fs";
import { extname, resolve } from "node:path";
import { Refusal } from "../refusal.ts";
import { faultCode } from "../system-fault.ts";

const ofFiles = [".docx", ".html", ".md", ".pdf", ".xlsx", ".csv", ".json"];

/** The folder (absolute) that `--out` names. Refuses a file, and a name that somebody takes for one: 总结.docx. */
export function outFolder(out: string, cwd: string): string {
  const path = resolve(cwd, out);
  const there = whatIs(path);
  const isFile = there === "file";
  const looksLikeFile = there === undefined && !/[/\\]$/.test(out) && ofFiles.includes(extname(out).toLowerCase());
  if (isFile || looksLikeFile)
    throw new Refusal(
      isFile ? `--out 要写文件夹，“${out}”是一个文件` : `--out 要写文件夹，“${out}”像是文件的名称`,
      "文件的名称由程序定；请写一个文件夹，例如 --out 收齐。",
    );
  return path;
}

/** `undefined` if nothing is there, or the system does not say: whoever writes there says why not. */
function whatIs(path: string): "folder" | "file" | undefined {
  try {
    return statSync(path).isDirectory() ? "folder" : "file";
  } catch (thrown) {
    faultCode(thrown);
    return undefined;
  }
}
