import { statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Checked, type Diagnostic, isUnread } from "../../diagnostics/diagnostic.ts";
import { checkAlone, loadSchool, openSettings, type RawFile, type School, type Settings } from "../../pipeline.ts";
import { Refusal } from "../refusal.ts";
import { cannotRead } from "../system-fault.ts";
import { includedFiles, usualFiles } from "./included-files.ts";
import { type ReadFile, readFile, readFiles } from "./read-file.ts";
import { shippedFiles } from "./report-files.ts";
import { shownName } from "./shown-name.ts";
import { walkFolder } from "./walk-folder.ts";

/** A school's files as they lie on the disk, and what the pipeline made of them. */
export interface SchoolFolder {
  /** Absolute paths. */
  readonly term: string;
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

/** term.yaml as given on the command line, or the one in the folder given. Refuses what is not there. */
export function termPath(given: string, cwd: string): string {
  const path = resolve(cwd, given);
  try {
    if (!statSync(path).isDirectory()) return path;
    statSync(join(path, "term.yaml"));
    return join(path, "term.yaml");
  } catch (thrown) {
    throw cannotRead(thrown, given);
  }
}

/** Reads a term with all it includes. Refuses when term.yaml cannot be read; other faults are reported. */
export function loadSchoolFolder(term: string, cwd: string, read: ReadFile = readFile): SchoolFolder {
  const nameOf = (path: string) => shownName(path, cwd);
  const folder = dirname(term);
  const raw = read(term, nameOf(term));
  if (raw.value === undefined) throw unreadableTerm(raw.diagnostics[0]?.message, nameOf(term));
  const opened = openSettings(raw.value);
  const included = opened.include ? includedFiles(term, folder, opened.include, read.given) : usualFiles(term, folder);
  const records = readFiles(included.value, nameOf, read);
  const diagnostics = [...opened.diagnostics, ...included.diagnostics, ...records.diagnostics];
  const school =
    opened.value === undefined
      ? {
          value: undefined,
          diagnostics: [...diagnostics, ...records.value.flatMap((one) => checkAlone(one).diagnostics)],
        }
      : loadSchool({ value: opened.value, diagnostics }, records.value, provisionsFor(opened.value), () =>
          namesInFolder(folder),
        );
  const files = [raw.value, ...records.value];
  return {
    term,
    folder,
    files,
    school,
    unread: unreadOf(opened.value, school.diagnostics, raw.value.file),
    nameOf,
    read,
  };
}

/** term.yaml where it cannot be used, and what of the school could not be read. */
const unreadOf = (opened: Settings | undefined, found: readonly Diagnostic[], term: string): readonly string[] => [
  ...new Set([...(opened === undefined ? [term] : []), ...found.filter(isUnread).map(({ file }) => file)]),
];

/** The shipped provisions of places, read only for a term that adopts some. */
const provisionsFor = ({ adopt }: Settings): readonly RawFile[] => (adopt?.length ? shippedFiles("要求") : []);

/** What lies in a school's folder, by names relative to it; a link to another folder inside is one name. */
function namesInFolder(folder: string): ReadonlySet<string> {
  const { files, folderLinks } = walkFolder(folder);
  return new Set([...files, ...folderLinks].map((path) => shownName(path, folder).normalize("NFC")));
}

const unreadableTerm = (message: string | undefined, shown: string): Refusal =>
  new Refusal(`读不了“${shown}”${message ? `：${message}` : ""}`);
