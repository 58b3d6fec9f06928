import { dirname, join, resolve, sep } from "node:path";
import { loadSchoolFolder } from "../../src/cli/files/load-school.ts";
import { keyedHash } from "../../src/rollup/keyed-hash.ts";
import { type SchoolSummary, summaryOf } from "../../src/rollup/summary.ts";

export const group = join(import.meta.dirname, "../../examples/group");

/** The campuses of the example group, as a person lists them. */
export const campuses = ["城南校区", "河西校区", "文峰校区", "青禾校区", "望湖校区"];

/** A term file as it is summed up by itself. */
export async function summarise(term: string, secret = "云渡"): Promise<SchoolSummary> {
  const { school, pathOf } = await loadSchoolFolder(term, group);
  const folder = dirname(term) + sep;
  return summaryOf(school.value!, {
    id: keyedHash(secret).hash(term),
    errors: school.diagnostics.filter(({ severity }) => severity === "error").length,
    warnings: school.diagnostics.filter(({ severity }) => severity === "warning").length,
    sharedAs: (file) => (resolve(pathOf(file)).startsWith(folder) ? undefined : resolve(pathOf(file))),
    hash: keyedHash(secret).hash,
  });
}

export const groupSummaries = (): Promise<SchoolSummary[]> =>
  Promise.all(campuses.map((campus) => summarise(join(group, campus, "term.yaml"))));
