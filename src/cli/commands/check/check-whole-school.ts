import { type Diagnostic, isUnread } from "../../../diagnostics/diagnostic.ts";
import {
  checkReport,
  photosOf,
  type RawFile,
  reportFilesOf,
  reportNames,
  type School,
  withoutIgnored,
} from "../../../pipeline.ts";
import { frameOf } from "../../files/frame-file.ts";
import type { GroupShare } from "../../files/group-file.ts";
import { loadSchoolFolder, type SchoolFolder } from "../../files/load-school.ts";
import { type ReadFile, readFile } from "../../files/read-file.ts";
import { proseFiles, templateFiles } from "../../files/report-files.ts";
import { sortDiagnostics } from "../../sort-diagnostics.ts";

/** Everything that is wrong in a whole term: its records, and the templates and prose of its reports. */
export interface WholeSchool {
  /** The school's own files that were read, term.yaml first. */
  readonly files: readonly RawFile[];
  readonly shipped: readonly RawFile[];
  /** Sorted, without those that a comment in the files ignores. */
  readonly diagnostics: readonly Diagnostic[];
  readonly ignored: number;
  /** How many records stand in each file. */
  readonly records: School["recordsIn"] | undefined;
  /** Whether everything could be read. If so, what was not found does not exist. */
  readonly complete: boolean;
  /** See `SchoolFolder`. */
  readonly unread: readonly string[];
  readonly pathOf: SchoolFolder["pathOf"];
  readonly group: SchoolFolder["group"];
}

/** Loads a whole term and checks everything in it. Refuses if term.yaml cannot be read. */
export async function checkWholeSchool(
  term: string,
  cwd: string,
  read: ReadFile = readFile,
  group?: GroupShare,
): Promise<WholeSchool> {
  const loaded = await loadSchoolFolder(term, cwd, read, group);
  const texts = checkTexts(loaded);
  const school = loaded.school.value;
  const files = [...loaded.files, ...texts.prose];
  const complete = school !== undefined && school.settings.lost.length === 0;
  const frame = frameOf(loaded);
  const all = sortDiagnostics([...loaded.school.diagnostics, ...texts.diagnostics, ...frame.diagnostics]);
  const { value: ignored, diagnostics } = withoutIgnored(all, files, complete && loaded.isAlone);
  return {
    files,
    shipped: texts.shipped,
    diagnostics: sortDiagnostics(diagnostics),
    ignored,
    records: school?.recordsIn,
    complete: complete && !all.some(isUnread),
    unread: loaded.unread,
    pathOf: loaded.pathOf,
    group: loaded.group,
  };
}

/** What is wrong in the templates and the prose of every report that the term asks for, for each group and teacher that gets one. */
function checkTexts(loaded: SchoolFolder) {
  const { value, diagnostics } = proseFiles(loaded.term, loaded.nameOf, loaded.read, loaded.room);
  const school = loaded.school.value;
  const files = { ...value, shipped: templateFiles(), photos: photosOf(loaded.openPhoto) };
  const found = (school ? reportNames(school) : []).flatMap((name) => {
    const { value: all, diagnostics: ofAll } = reportFilesOf(school!, name, files);
    return [...ofAll, ...all.flatMap(({ parts }) => parts.flatMap((part) => checkReport(school!, name, files, part)))];
  });
  return {
    prose: [...value.prose, ...(value.own ?? [])],
    shipped: templateFiles(),
    diagnostics: [...diagnostics, ...found],
  };
}
