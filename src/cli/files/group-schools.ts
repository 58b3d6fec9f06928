import { basename, dirname, join, resolve } from "node:path";
import { type Checked, startOf } from "../../diagnostics/diagnostic.ts";
import { Refusal } from "../refusal.ts";
import { type GroupShare, groupShareOf, usualGroup } from "./group-file.ts";
import { groupMistakes } from "./group-mistakes.ts";
import { noteWhether, unnoted } from "./read-facts.ts";
import type { ReadFile } from "./read-file.ts";
import { isPattern, kindOf, schoolTerms, termsBelow } from "./school-terms.ts";
import { shownName } from "./shown-name.ts";

/** A school as it was named, on a command line or by its group. */
export interface SchoolMeant {
  /** term.yaml, absolute; of a school that has handed in nothing, where it should lie. */
  readonly term: string;
  /** It is named, and has no term.yaml. */
  readonly isMissing?: true;
  /** What its group calls it. */
  readonly name?: string;
}

/** Each school once, in the order in which the group names them. */
export function schoolsOf({ path, group }: GroupShare): readonly SchoolMeant[] {
  const all = group.schools.flatMap(({ folder, name }): readonly SchoolMeant[] =>
    termsNamed(folder.replaceAll("\\", "/"), dirname(path)).map((one) => ({
      ...one,
      ...(name !== undefined && { name }),
    })),
  );
  return [...new Map(all.map((one) => [one.term, one])).values()];
}

/** The term files that an entry of 学校 means, from the folder of the group. */
export function termsNamed(typed: string, root: string): readonly SchoolMeant[] {
  const path = resolve(root, typed);
  const there = kindOf(path);
  if (there === "file" || there === "closed") return [{ term: there === "file" ? path : resolve(path, "term.yaml") }];
  if (there === "nothing" && isPattern(typed)) return schoolTerms([typed], root).map((term) => ({ term }));
  const terms = there === "folder" ? termsBelow(path) : [];
  const lacking = /\.ya?ml$/i.test(basename(path)) ? path : resolve(path, "term.yaml");
  return terms.length > 0 ? terms.map((term) => ({ term })) : [{ term: lacking, isMissing: true }];
}

/** How many folders around that of a term file may hold its group: 集团/各校/城南/2025学年/第一学期. */
const mostAround = 4;

function foldersAround(folder: string, more: number): readonly string[] {
  const around = dirname(folder);
  return more === 0 || around === folder ? [folder] : [folder, ...foldersAround(around, more - 1)];
}

/**
 * The group of a school (its term file, absolute): the 集团.yaml in its folder or in one around it, the nearest that names it.
 * If that file is wrong, nobody knows whom it names.
 */
export function groupOfSchool(term: string, cwd: string, read: ReadFile): Checked<GroupShare | undefined> {
  for (const folder of foldersAround(dirname(term), mostAround)) {
    const path = join(folder, usualGroup);
    if (!noteWhether(path) || kindOf(path) !== "file") continue;
    const share = groupShareOf(path, cwd, read);
    if (share === undefined) {
      const wrong = groupMistakes.wrong.at(startOf(shownName(term, cwd)), { file: shownName(path, cwd) });
      return { value: undefined, diagnostics: [wrong] };
    }
    if (belongsTo(term, share)) return { value: share, diagnostics: [] };
  }
  return { value: undefined, diagnostics: [] };
}

const members = new WeakMap<GroupShare, ReadonlySet<string>>();

/** The folders of a group are looked through once, and again for a school that is not among them: it may have joined since. */
function belongsTo(term: string, share: GroupShare): boolean {
  if (members.get(share)?.has(term)) return true;
  const all = unnoted(() => new Set(termsIn(share)));
  members.set(share, all);
  return all.has(term);
}

function termsIn(share: GroupShare): readonly string[] {
  try {
    return schoolsOf(share).map((school) => school.term);
  } catch (thrown) {
    if (thrown instanceof Refusal) return []; // A pattern that means nothing: whoever asks for all schools is told.
    throw thrown;
  }
}
