import { dirname, resolve } from "node:path";
import type { RawFile } from "../../../../pipeline.ts";
import { shownName } from "../../../files/shown-name.ts";
import { withoutLines } from "../without-lines.ts";
import type { Identify } from "./baseline.ts";

/** Identifies diagnostics by the names of files inside the school, so that the current folder makes no difference. */
export function identifyInSchool(files: readonly RawFile[], term: string, cwd: string): Identify {
  const inSchool = new Map(files.map(({ file }) => [file, shownName(resolve(cwd, file), dirname(term))]));
  const nameOf = (file: string): string => inSchool.get(file) ?? file;
  return (d) => ({ file: nameOf(d.file), code: d.code, message: withoutLines(d, nameOf) });
}
