import { checkAlone, withoutIgnored } from "../../../pipeline.ts";
import { type ReadFile, readRecordFiles } from "../../files/read-file.ts";
import { isRecordFile } from "../../files/record-file-names.ts";
import { shownName } from "../../files/shown-name.ts";
import { Refusal } from "../../refusal.ts";
import type { CheckResults } from "./check-results.ts";

/** Checks files (absolute paths) that belong to no term by the rules of single records. */
export async function checkFiles(paths: readonly string[], cwd: string, readOne: ReadFile): Promise<CheckResults> {
  const other = paths.find((path) => !isRecordFile(path));
  if (other)
    throw new Refusal(`“${shownName(other, cwd)}”不是记录文件`, "check 只核查 .yaml、.yml、.xlsx 和 .csv 文件。");
  const { value: files, diagnostics } = await readRecordFiles(paths, (path) => shownName(path, cwd), readOne);
  const found = [...diagnostics, ...files.flatMap((file) => checkAlone(file).diagnostics)];
  const looked = { files: new Set(paths.map((path) => shownName(path, cwd))) };
  return { diagnostics: withoutIgnored(found, files, false).diagnostics, looked, files };
}
