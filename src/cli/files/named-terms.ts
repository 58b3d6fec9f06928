import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { type Checked, type Diagnostic, hasErrors } from "../../diagnostics/diagnostic.ts";
import { type Include, openSettings, type RawFile, type Settings } from "../../pipeline.ts";
import { dayNumber } from "../../zh/dates.ts";
import { noteWhether } from "./read-facts.ts";
import type { ReadFile } from "./read-file.ts";
import { sharedFolder } from "./shared-folder.ts";
import { isTermFile, termsIn } from "./term-files.ts";
import { termMistakes } from "./term-mistakes.ts";

/** A term file that another one names under 学期文件. */
export interface NamedTerm {
  readonly path: string;
  readonly raw: RawFile;
  readonly settings: Settings;
}

/**
 * The path of a term file that `term` names (both absolute), or why it cannot be used. It lies in the folder of `term` or,
 * with one `..`, in the folder around it. A folder stands for the one term file in it.
 */
export function namedTerm(term: string, { pattern, place }: Include): Checked<string | undefined> {
  const none = (why: Diagnostic) => ({ value: undefined, diagnostics: [why] });
  const path = resolve(dirname(term), pattern.replaceAll("\\", "/"));
  const home = relative(dirname(term), path).startsWith("..") ? sharedFolder(term) : dirname(term);
  if (home === undefined || !isInside(path, home)) return none(termMistakes.outside.at(place, { file: pattern }));
  if (!noteWhether(path)) return none(termMistakes.missing.at(place, { file: pattern }));
  const [only, ...others] = statSync(path).isDirectory() ? termsIn(path) : [path];
  if (only === undefined || others.length > 0 || !isTermFile(only))
    return none(termMistakes.notATerm.at(place, { file: pattern, several: others.length > 0 }));
  if (only === term) return none(termMistakes.itself.at(place, {}));
  return { value: only, diagnostics: [] };
}

/** Whether a path leads into a folder, also where it is a link. */
export function isInside(path: string, home: string): boolean {
  const below = (one: string, folder: string) => one.startsWith(folder + sep);
  return below(path, home) && (!existsSync(path) || below(realpathSync(path), realpathSync(home)));
}

/** Reads the term files under 学期文件, and says at its name what is wrong with each. */
export function readNamedTerms(
  term: string,
  named: readonly Include[],
  nameOf: (path: string) => string,
  read: ReadFile,
): Checked<readonly NamedTerm[]> {
  const diagnostics: Diagnostic[] = [];
  const terms: NamedTerm[] = [];
  for (const include of named) {
    const found = readNamed(term, include, nameOf, read);
    diagnostics.push(...found.diagnostics);
    if (found.value && terms.some(({ path }) => path === found.value!.path))
      diagnostics.push(termMistakes.twice.at(include.place, { file: include.pattern }));
    else if (found.value) terms.push(found.value);
  }
  return { value: terms, diagnostics: [...diagnostics, ...betweenYears(terms, named)] };
}

function readNamed(
  term: string,
  include: Include,
  nameOf: (path: string) => string,
  read: ReadFile,
): Checked<NamedTerm | undefined> {
  const { pattern, place } = include;
  const found = namedTerm(term, include);
  if (found.value === undefined) return { ...found, value: undefined };
  const raw = read(found.value, nameOf(found.value));
  const opened = raw.value && openSettings(raw.value);
  const diagnostics = [...raw.diagnostics, ...(opened?.diagnostics ?? [])];
  if (opened && opened.termFiles.length > 0)
    return { value: undefined, diagnostics: [termMistakes.nested.at(place, { file: pattern })] };
  const settings = opened?.value;
  if (!raw.value || !settings || hasErrors(diagnostics))
    diagnostics.push(termMistakes.wrong.at(place, { file: pattern, used: settings !== undefined }));
  return { value: raw.value && settings && { path: found.value, raw: raw.value, settings }, diagnostics };
}

/** More days than this without a term file between two of them hold a 学期: no holidays are so long. */
const longestHolidays = 100;

/** Two term files of the same days, or a 学期 that none of them has. */
function betweenYears(terms: readonly NamedTerm[], named: readonly Include[]): Diagnostic[] {
  const sorted = terms.toSorted((a, b) => (a.settings.period.from < b.settings.period.from ? -1 : 1));
  return sorted.flatMap((one, i): Diagnostic[] => {
    const before = sorted[i - 1]?.settings.period;
    const { period, school } = one.settings;
    const place = named[terms.indexOf(one)]!.place;
    const found: Diagnostic[] = [];
    if (before && period.from <= before.to)
      found.push(termMistakes.overlap.at(place, { name: period.name, other: before.name }));
    if (before && dayNumber(period.from) - dayNumber(before.to) > longestHolidays)
      found.push(termMistakes.gap.at(place, { before: before.name, after: period.name }));
    const others = sorted[0]!.settings.school;
    if (school !== others) found.push(termMistakes.otherSchool.at(place, { school, other: others }));
    return found;
  });
}
