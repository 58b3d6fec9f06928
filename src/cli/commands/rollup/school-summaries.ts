import { realpathSync } from "node:fs";
import { basename, dirname, relative, sep } from "node:path";
import { keyedHash } from "../../../rollup/keyed-hash.ts";
import { type SchoolSummary, summaryOf } from "../../../rollup/summary.ts";
import type { GroupShare } from "../../files/group-file.ts";
import type { SchoolMeant } from "../../files/group-schools.ts";
import { loadSchoolFolder, type SchoolFolder } from "../../files/load-school.ts";
import { isBelow } from "../../files/refuse-detour.ts";
import { shownName } from "../../files/shown-name.ts";
import { termsIn } from "../../files/term-files.ts";
import { countOf } from "../../print/summary.ts";
import { visible } from "../../print/visible.ts";
import { Refusal } from "../../refusal.ts";
import type { Secret } from "./secret-file.ts";

/** A school that could be summed up, or why not. */
export type Summed =
  | { readonly summary: SchoolSummary; readonly term: string }
  | { readonly school: string; readonly reason: string; readonly term: string; readonly isUnfinished?: true };

export interface SchoolToSum extends SchoolMeant {
  /** Its position in the list of its group. */
  readonly nth?: number;
}

interface HowToSum {
  readonly secret: Secret;
  readonly cwd: string;
  /** What the school has from its group. */
  readonly group: GroupShare | undefined;
}

/** Sums up one school. Never throws for what is wrong with it: the next school goes on. */
export async function sumUp(
  { term, name, isMissing, nth }: SchoolToSum,
  { secret, cwd, group }: HowToSum,
): Promise<Summed> {
  const shown = shownName(term, cwd);
  const school = visible(name ?? basename(dirname(term)));
  if (isMissing) return { school, reason: "未报送，没有学期文件", term: shown, isUnfinished: true };
  try {
    const folder = await loadSchoolFolder(term, cwd, undefined, group);
    if (folder.school.value === undefined) return { school, reason: "学期文件有错误", term: shown };
    return { summary: summaryIn(folder, nth, secret), term: shown };
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    return { school, reason: visible(thrown.message), term: shown };
  }
}

function summaryIn(
  { term, folder, school, pathOf }: SchoolFolder,
  nth: SchoolToSum["nth"],
  { secret, root }: Secret,
): SchoolSummary {
  const { hash } = keyedHash(secret);
  const named = (path: string): string => relative(realPath(root), realPath(path)).split(sep).join("/");
  // Term files that lie in one folder may be of several campuses.
  const sharesFolder = termsIn(folder).length > 1;
  return summaryOf(school.value!, {
    ...(nth !== undefined && { nth }),
    id: hash(`school ${named(term)}`),
    errors: countOf(school.diagnostics, "error"),
    warnings: countOf(school.diagnostics, "warning"),
    sharedAs: (file) => {
      const path = pathOf(file);
      return !sharesFolder && isBelow(path, folder) ? undefined : named(path);
    },
    hash,
  });
}

const realPath = (path: string): string => realpathSync(path);
