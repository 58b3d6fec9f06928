import { basename, dirname, relative, resolve, sep } from "node:path";
import { type Diagnostic, type Place, startOf } from "../../diagnostics/diagnostic.ts";
import { nearest } from "../../zh/nearest.ts";
import { type GroupShare, usualGroup } from "./group-file.ts";
import { groupMistakes } from "./group-mistakes.ts";
import { groupOfSchool, termsNamed } from "./group-schools.ts";
import { readFile } from "./read-file.ts";
import { isPattern, kindOf, termsBelow } from "./school-terms.ts";
import { shownName } from "./shown-name.ts";

/** What is wrong with the schools that a group names, as far as it can be seen from where they are. */
export const groupFaults = (share: GroupShare, cwd: string): Diagnostic[] => [
  ...namedWrongly(share),
  ...outOfReach(share, cwd),
];

/** Schools that are not there, with what may be meant, and schools that are named twice. */
export function namedWrongly({ path, group }: GroupShare): Diagnostic[] {
  const root = dirname(path);
  const diagnostics: Diagnostic[] = [];
  const missing: { readonly folder: string; readonly name: string | undefined; readonly place: Place }[] = [];
  const known = new Set<string>();
  for (const [i, { folder: typed, name }] of group.schools.entries()) {
    const folder = typed.replaceAll("\\", "/");
    const place = group.place("学校", i);
    const found = termsNamed(folder, root);
    if (isNowhere(folder, root) && found.every(({ isMissing }) => isMissing)) missing.push({ folder, name, place });
    if (!isPattern(folder) && found.some(({ term }) => known.has(term)))
      diagnostics.push(groupMistakes.schoolTwice.at(place, { folder }));
    for (const { term } of found) known.add(term);
  }
  const others = missing.length > 0 ? unnamedBelow(root, known) : [];
  for (const { folder, name, place } of missing) {
    const near = nearest(folder, others);
    // Of a school with a name it is known that nothing is there yet.
    if (name === undefined || near !== undefined)
      diagnostics.push(groupMistakes.schoolMissing.at(place, { folder, near }));
  }
  return diagnostics;
}

const isNowhere = (folder: string, root: string): boolean => kindOf(resolve(root, folder)) === "nothing";

/** The folders and term files, from that of the group, of schools that it does not name. */
const unnamedBelow = (root: string, named: ReadonlySet<string>): string[] =>
  termsBelow(root)
    .filter((term) => !named.has(term))
    .flatMap((term) => [relative(root, dirname(term)), relative(root, term)])
    .filter((one) => one !== "")
    .map((one) => one.split(sep).join("/"));

/** A school alone has other numbers than with its group where it does not find the group. */
function outOfReach({ path, group }: GroupShare, cwd: string): Diagnostic[] {
  if (basename(path) !== usualGroup) {
    const at = startOf(shownName(path, cwd));
    return [groupMistakes.outOfReach.at(at, { name: basename(path), isCalledOtherwise: true })];
  }
  return group.schools.flatMap(({ folder }, i) => {
    const far = termsNamed(folder.replaceAll("\\", "/"), dirname(path)).find(
      ({ term, isMissing }) => !isMissing && groupOfSchool(term, cwd, readFile).value?.path !== path,
    );
    if (far === undefined) return [];
    const name = shownName(far.term, cwd);
    return [groupMistakes.outOfReach.at(group.place("学校", i), { name, isCalledOtherwise: false })];
  });
}
