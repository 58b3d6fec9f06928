import { checkAlone, withoutIgnored } from "../../../pipeline.ts";
import { type ReadFile, readFiles } from "../../files/read-file.ts";
import { shownName } from "../../files/shown-name.ts";
import { isYaml } from "../../files/yaml-names.ts";
import { Refusal } from "../../refusal.ts";
import type { CheckResults } from "./check-results.ts";

/** Checks files (absolute paths) that belong to no term by the rules of single records. */
export function checkFiles(paths: readonly string[], cwd: string, readOne: ReadFile): CheckResults {
  const notYaml = paths.find((path) => !isYaml(path));
  if (notYaml) throw new Refusal(`“${shownName(notYaml, cwd)}”不是 YAML 文件`, "check 只核查 .yaml 和 .yml 文件。");
  const { value: files, diagnostics } = readFiles(paths, (path) => shownName(path, cwd), readOne);
  const found = [...diagnostics, ...files.flatMap((file) => checkAlone(file).diagnostics)];
  return { diagnostics: withoutIgnored(found, files, false).diagnostics, extent: { files: paths.length }, files };
}
