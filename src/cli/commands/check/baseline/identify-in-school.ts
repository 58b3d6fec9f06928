import { dirname, resolve } from "node:path";
import type { RawFile } from "../../../../pipeline.ts";
import { shownName } from "../../../files/shown-name.ts";
import { withoutLines } from "../fingerprints.ts";
import type { NameFinding } from "./baseline.ts";

/** Names findings by the files' names inside the school, so that it does not matter where the command is run. */
export function identifyInSchool(files: readonly RawFile[], term: string, cwd: string): NameFinding {
  const inSchool = new Map(files.map(({ file }) => [file, shownName(resolve(cwd, file), dirname(term))]));
  // Messages name other files as `记录/2024-11.yaml 第96行`.
  const rename = (message: string): string =>
    message.replace(/^.*?(?= ?第 ?\d+ ?行)/gs, (before) => {
      const file = [...inSchool.keys()].find((name) => before.endsWith(name));
      return file === undefined ? before : before.slice(0, -file.length) + inSchool.get(file);
    });
  return ({ file, code, message }) => ({
    file: inSchool.get(file) ?? file,
    code,
    message: withoutLines(rename(message)),
  });
}
