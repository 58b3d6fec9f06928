import { dirname } from "node:path";
import { type Checked, isUnread } from "../../diagnostics/diagnostic.ts";
import { checkAlone, loadSchool, openSettings, type RawFile, type School, type Settings } from "../../pipeline.ts";
import { Refusal } from "../refusal.ts";
import { includedFiles, usualFiles } from "./included-files.ts";
import { type ReadFile, readFile, readFiles } from "./read-file.ts";
import { shippedFiles } from "./report-files.ts";
import { shownName } from "./shown-name.ts";
import { walkFolder } from "./walk-folder.ts";

/** A school's files as they lie on the disk, and what the pipeline made of them. */
export interface SchoolFolder {
  /** The folder of term.yaml, absolute. */
  readonly folder: string;
  /** Everything that was read, term.yaml first. */
  readonly files: readonly RawFile[];
  readonly school: Checked<School | undefined>;
  /** Files that could not be read, so that not every rule over several records was checked. */
  readonly unread: readonly string[];
  /** The name to show for a path. */
  readonly nameOf: (path: string) => string;
  readonly read: ReadFile;
}

/** Reads a term with all it includes. Refuses if term.yaml cannot be read; other faults are reported. */
export function loadSchoolFolder(term: string, cwd: string, read: ReadFile = readFile): SchoolFolder {
  const nameOf = (path: string) => shownName(path, cwd);
  const folder = dirname(term);
  const raw = read(term, nameOf(term));
  if (raw.value === undefined) throw new Refusal(`读不了“${nameOf(term)}”：${raw.diagnostics[0]!.message}`);
  const opened = openSettings(raw.value);
  const included = opened.include ? includedFiles(term, opened.include, read.given) : usualFiles(term);
  const records = readFiles(included.value, nameOf, read);
  const diagnostics = [opened, included, records].flatMap((part) => part.diagnostics);
  const school = makeSchool({ value: opened.value, diagnostics }, records.value, folder);
  const unread = school.diagnostics.filter(isUnread).map(({ file }) => file);
  return {
    folder,
    files: [raw.value, ...records.value],
    school,
    unread: [...new Set(opened.value === undefined ? [raw.value.file, ...unread] : unread)],
    nameOf,
    read,
  };
}

/** Without usable settings every file is checked by itself, and there is no school. */
function makeSchool(
  { value, diagnostics }: Checked<Settings | undefined>,
  files: readonly RawFile[],
  folder: string,
): Checked<School | undefined> {
  if (value) return loadSchool({ value, diagnostics }, files, provisionsFor(value), () => namesInFolder(folder));
  return { value, diagnostics: [...diagnostics, ...files.flatMap((file) => checkAlone(file).diagnostics)] };
}

/** The shipped provisions of places, read only for a term that adopts some. */
const provisionsFor = ({ adopt }: Settings): readonly RawFile[] => (adopt?.length ? shippedFiles("要求") : []);

/** The names of all files in a school's folder, relative to it. A link to another folder inside counts as one file. */
function namesInFolder(folder: string): ReadonlySet<string> {
  const { files, folderLinks } = walkFolder(folder);
  return new Set([...files, ...folderLinks].map((path) => shownName(path, folder).normalize("NFC")));
}
