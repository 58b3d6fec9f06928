import { existsSync, realpathSync } from "node:fs";
import { dirname, sep } from "node:path";
import { type Checked, type Diagnostic, isUnread, type Place } from "../../diagnostics/diagnostic.ts";
import {
  checkAlone,
  loadSchool,
  looksLikeTerm,
  type OpenPhoto,
  type RawFile,
  type School,
  type Settings,
  type SourceFile,
  settingsInGroup,
} from "../../pipeline.ts";
import { Refusal } from "../refusal.ts";
import type { GroupShare } from "./group-file.ts";
import { groupOfSchool } from "./group-schools.ts";
import { namedTerm } from "./named-terms.ts";
import { namesInFolder } from "./names-in-folder.ts";
import { photosIn } from "./open-photo.ts";
import { openTerm, recordPaths } from "./open-term.ts";
import { otherPeriods } from "./other-periods.ts";
import { type ReadFile, readFile, readRecordFiles, type SchoolRoom, schoolRoom } from "./read-file.ts";
import { isBelow } from "./refuse-detour.ts";
import { shippedFiles } from "./report-files.ts";
import { sharedFolder } from "./shared-folder.ts";
import { namesFor, type ShownNames, shownName } from "./shown-name.ts";
import { termsIn } from "./term-files.ts";
import { termMistakes } from "./term-mistakes.ts";

type Beside = NonNullable<Parameters<typeof loadSchool>[4]>;

/** A term's files as they lie on the disk, and what the pipeline made of them. */
export interface SchoolFolder extends ShownNames {
  /** The term file, and its folder, absolute. */
  readonly term: string;
  readonly folder: string;
  /** Everything that was read, the term file first. */
  readonly files: readonly RawFile[];
  /** Of these, the term file and its records, without those of its group and of the term files under 学期文件. */
  readonly own: readonly RawFile[];
  readonly group: GroupShare | undefined;
  /** No other term reads these files: what this one does not find wrong in them is not wrong. */
  readonly isAlone: boolean;
  readonly school: Checked<School | undefined>;
  /** Files that could not be read, so that not every rule over several records was checked. */
  readonly unread: readonly string[];
  /** The name to show for a file in what is written into the folder: relative to the folder, from the name that messages show. */
  readonly inFolder: (shown: string) => string;
  readonly read: ReadFile;
  /** What its texts may still have. */
  readonly room: SchoolRoom;
  readonly openPhoto: OpenPhoto;
}

/**
 * Reads a term with all it includes. Refuses if the term file cannot be read; other faults are reported. `group`: what the
 * school has from its group; left out, it is looked for.
 */
export const loadSchoolFolder = (
  term: string,
  cwd: string,
  read: ReadFile = readFile,
  group?: GroupShare,
): Promise<SchoolFolder> => {
  const found = group ? { value: group, diagnostics: [] } : groupOfSchool(term, cwd, read);
  return loadTerm(term, cwd, { read, room: schoolRoom(), compares: true, group: found });
};

interface HowToLoad {
  readonly read: ReadFile;
  readonly room: SchoolRoom;
  /** Whether the term under 对比 is loaded too. */
  readonly compares: boolean;
  readonly group: Checked<GroupShare | undefined>;
}

async function loadTerm(term: string, cwd: string, how: HowToLoad): Promise<SchoolFolder> {
  const { read, room, compares, group: ofGroup } = how;
  const group = ofGroup.value;
  const { nameOf, pathOf } = namesFor(cwd);
  const folder = dirname(term);
  const raw = readTerm(term, nameOf(term), read);
  const opened = openTerm(term, raw, nameOf, read);
  const { settings: own, named } = opened.value;
  const settings = own && group ? settingsInGroup(own, group.group, group.rules) : own;
  const listed = recordPaths(term, opened.value, read);
  const paths = [...listed.value.keys()];
  const shared = group?.roster === undefined || paths.includes(group.roster) ? [] : [group.roster];
  const records = await readRecordFiles([...shared, ...paths], nameOf, read, room);
  const files = withYears(records.value, listed.value, nameOf);
  const others = await loadBeside(term, compares ? settings : undefined, cwd, how);
  const diagnostics = [ofGroup, opened, listed, records, others].flatMap((part) => part.diagnostics);
  const isInFolder = paths.every((path) => path.startsWith(folder + sep));
  // Evidence is looked for from the folder of each year, when that is checked.
  const names = named.length > 0 ? undefined : () => namesInFolder(folder, isInFolder ? folder : sharedFolder(term));
  const beside = { ...others.value, otherPeriods: otherPeriods(term, isInFolder) };
  const school = makeSchool({ value: settings, diagnostics }, files, names, beside);
  const unread = school.diagnostics.filter(isUnread).map(({ file }) => file);
  return {
    term,
    folder,
    files: [raw, ...named.map((one) => one.raw), ...files, ...(group?.files ?? [])],
    own: [raw, ...files.filter(({ file, years }) => years?.length === 0 && !shared.includes(pathOf(file)))],
    group,
    isAlone: group === undefined && named.length === 0 && isInFolder && termsIn(folder).length <= 1,
    school,
    unread: [...new Set(settings === undefined ? [raw.file, ...unread] : unread)],
    nameOf,
    pathOf,
    inFolder: (shown) => shownName(pathOf(shown), folder),
    read,
    room,
    openPhoto: photosIn(folder, (isInFolder ? undefined : sharedFolder(term)) ?? folder),
  };
}

/** Files of records with the school years that they are read for; no term file that a pattern meant, too. */
function withYears(
  files: readonly RawFile[],
  listed: ReturnType<typeof recordPaths>["value"],
  nameOf: ShownNames["nameOf"],
): readonly SourceFile[] {
  const yearsOf = new Map([...listed].map(([path, years]) => [nameOf(path), years]));
  return files
    .filter(({ bytes, workbook }) => workbook !== undefined || !looksLikeTerm(bytes))
    .map((file) => ({ ...file, years: yearsOf.get(file.file) ?? [] }));
}

/** Refuses a term file that cannot be read, or that is a link to what somebody else keeps elsewhere. */
function readTerm(term: string, shown: string, read: ReadFile): RawFile {
  if (existsSync(term) && !isBelow(realpathSync(term), realpathSync(dirname(term))))
    throw new Refusal(`“${shown}”是指到学校文件夹外面的链接，没有读入`, "把文件本身放进学校的文件夹，不要用链接。");
  const { value, diagnostics } = read(term, shown);
  if (value === undefined) throw new Refusal(`读不了“${shown}”：${diagnostics[0]!.message}`);
  return value;
}

/** The schools of the terms under 对比 and 另计时段. Mistakes in their files are their own; what matters here is said at these keys. */
async function loadBeside(
  term: string,
  settings: Settings | undefined,
  cwd: string,
  how: HowToLoad,
): Promise<Checked<Pick<Beside, "before" | "others">>> {
  const { compare, others = {} } = settings ?? {};
  const one = (file: string, ...path: readonly string[]) =>
    loadNamed(term, file, { key: path[0]!, place: settings!.place(...path) }, cwd, how);
  const before = compare === undefined ? undefined : await one(compare, "对比");
  const diagnostics = [...(before?.diagnostics ?? [])];
  const found = new Map<string, School>();
  for (const [name, { file }] of Object.entries(others)) {
    const other = file === undefined ? undefined : await one(file, "另计时段", name);
    if (other?.value) found.set(name, other.value);
    diagnostics.push(...(other?.diagnostics ?? []));
  }
  return { value: { before: before?.value, others: found }, diagnostics };
}

/** The school of a term that is named under `key`. */
async function loadNamed(
  term: string,
  file: string,
  { key, place }: { readonly key: string; readonly place: Place },
  cwd: string,
  how: HowToLoad,
): Promise<Checked<School | undefined>> {
  const found = namedTerm(term, { pattern: file, place });
  if (found.value === undefined)
    return { value: undefined, diagnostics: [termMistakes.notCompared.at(place, { key, file })] };
  const { school } = await loadTerm(found.value, cwd, { ...how, compares: false });
  // What is wrong in the group is said of this school, and so is what could not be judged for it.
  const own = school.diagnostics.filter((one) => !how.group.diagnostics.includes(one));
  const count = own.filter(({ severity }) => severity === "error").length;
  const diagnostics: Diagnostic[] = [];
  if (school.value === undefined) diagnostics.push(termMistakes.notCompared.at(place, { key, file }));
  else if (count > 0) diagnostics.push(termMistakes.comparedWithErrors.at(place, { key, file, count }));
  return { value: school.value, diagnostics };
}

/** Without usable settings every file is checked by itself, and there is no school. */
function makeSchool(
  { value, diagnostics }: Checked<Settings | undefined>,
  files: readonly SourceFile[],
  filesInFolder: (() => ReadonlySet<string>) | undefined,
  beside: Beside,
): Checked<School | undefined> {
  if (value) return loadSchool({ value, diagnostics }, files, provisionsFor(value), filesInFolder, beside);
  return { value, diagnostics: [...diagnostics, ...files.flatMap((file) => checkAlone(file).diagnostics)] };
}

/** The shipped provisions of places, read only for a term that adopts some. */
const provisionsFor = ({ adopt }: Settings): readonly RawFile[] => (adopt?.length ? shippedFiles("要求") : []);
