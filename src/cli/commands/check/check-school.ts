import { dirname } from "node:path";
import { type Diagnostic, startOf } from "../../../diagnostics/diagnostic.ts";
import { fileMistakes } from "../../files/file-mistakes.ts";
import type { GroupShare } from "../../files/group-file.ts";
import type { ReadFile } from "../../files/read-file.ts";
import { shownName } from "../../files/shown-name.ts";
import { Refusal } from "../../refusal.ts";
import { withoutOld } from "./baseline/without-old.ts";
import { checkFiles } from "./check-files.ts";
import type { CheckResults } from "./check-results.ts";
import { checkWholeSchool } from "./check-whole-school.ts";
import { covers, type Target } from "./targets/target.ts";

/**
 * Checks a whole term and keeps what concerns the targets; a target that is the whole school keeps everything.
 * `group`: what the school has from its group.
 * Errors in term.yaml always stay, because they keep much else from being checked. What the baseline holds is left out.
 */
export async function checkSchool(
  term: string,
  targets: readonly Target[],
  cwd: string,
  read: ReadFile,
  group?: GroupShare,
): Promise<CheckResults> {
  const school = await checkWholeSchool(term, cwd, read, group);
  const old = withoutOld(school, term, cwd);
  const isCovered = ({ file }: { readonly file: string }) =>
    targets.some((target) => covers(target, school.pathOf(file)));
  const isTermError = ({ severity, file }: Diagnostic) => severity === "error" && school.pathOf(file) === term;
  const isWhole = targets.some(({ path }) => path === dirname(term));
  const own = old.diagnostics.map((d) => (school.group ? ofSchool(d, school.group, school.files[0]!.file) : d));
  const kept = own.filter((d) => isWhole || isCovered(d) || d.related?.some(isCovered) || isTermError(d));
  const included = new Set(school.files.map(({ file }) => school.pathOf(file)));
  const others = targets
    .filter(({ path, isFolder, onlyIfIncluded }) => !isFolder && !onlyIfIncluded && !included.has(path))
    .map(({ path }) => path);
  const alone = await checkFiles(others, cwd, read);
  const covered = school.files.filter((one) => isWhole || isCovered(one)).map(({ file }) => file);
  const mayBeNone = targets.every(({ onlyIfIncluded }) => onlyIfIncluded);
  if (covered.length + others.length + kept.length === 0 && !mayBeNone) throw nothingIncluded(targets, cwd);
  const notIncluded = alone.files.map(({ file }) => fileMistakes.notIncluded.at(startOf(file)));
  const { unread, records, ignored } = school;
  return {
    diagnostics: [...kept, ...notIncluded, ...alone.diagnostics],
    looked: {
      files: new Set([...covered, ...alone.looked.files]),
      unread,
      ...(isWhole && { ...(records && { records }), ignored, tolerated: old.tolerated }),
    },
    files: [...school.files, ...school.shipped, ...alone.files],
  };
}

/** What is told at a place of the group's file says which school it is about. */
const ofSchool = (d: Diagnostic, { files }: GroupShare, term: string): Diagnostic =>
  files.some(({ file }) => file === d.file) ? { ...d, related: [...(d.related ?? []), startOf(term)] } : d;

const nothingIncluded = (targets: readonly Target[], cwd: string): Refusal =>
  new Refusal(
    `“${targets.map(({ path }) => shownName(path, cwd)).join("、")}”里没有可以核查的记录`,
    "term.yaml 的“包含”没有列入这里的文件。",
  );
