import { type Diagnostic, isUnread } from "../../../diagnostics/diagnostic.ts";
import { outlineReport, type RawFile, reportNames, withoutIgnored } from "../../../pipeline.ts";
import { loadSchoolFolder, type SchoolFolder } from "../../files/load-school.ts";
import { type ReadFile, readFile } from "../../files/read-file.ts";
import { proseFiles, shippedFiles } from "../../files/report-files.ts";
import { sortDiagnostics } from "../../sort-diagnostics.ts";

/** Everything that is wrong in a whole term: its records, and the templates and prose of its reports. */
export interface WholeSchool {
  /** The school's own files that were read, term.yaml first. */
  readonly files: readonly RawFile[];
  readonly shipped: readonly RawFile[];
  /** Sorted, without those that a comment in the files ignores. */
  readonly diagnostics: readonly Diagnostic[];
  readonly ignored: number;
  readonly records: number | undefined;
  /** Whether everything could be read. If so, what was not found does not exist. */
  readonly complete: boolean;
  /** See `SchoolFolder`. */
  readonly unread: readonly string[];
}

/** Loads a whole term and checks everything in it. Refuses if term.yaml cannot be read. */
export function checkWholeSchool(term: string, cwd: string, read: ReadFile = readFile): WholeSchool {
  const loaded = loadSchoolFolder(term, cwd, read);
  const texts = checkTexts(loaded);
  const school = loaded.school.value;
  const files = [...loaded.files, ...texts.prose];
  const complete = school !== undefined && school.settings.lost.length === 0;
  const all = sortDiagnostics([...loaded.school.diagnostics, ...texts.diagnostics]);
  const { value: ignored, diagnostics } = withoutIgnored(all, files, complete && loaded.isAlone);
  return {
    files,
    shipped: texts.shipped,
    diagnostics: sortDiagnostics(diagnostics),
    ignored,
    records: school?.recordCount,
    complete: complete && !all.some(isUnread),
    unread: loaded.unread,
  };
}

/** What is wrong in the templates and the prose of every report that the term asks for. */
function checkTexts(loaded: SchoolFolder) {
  const { value, diagnostics } = proseFiles(loaded.term, loaded.nameOf, loaded.read);
  const school = loaded.school.value;
  const reports = (school ? reportNames(school) : []).map((name) => ({ name, shipped: shippedFiles(name) }));
  const outlines = reports.map(({ name, shipped }) => outlineReport(school!, name, { ...value, shipped }));
  return {
    prose: value.prose,
    shipped: reports.flatMap(({ shipped }) => shipped),
    diagnostics: [...diagnostics, ...outlines.flatMap((outline) => outline.diagnostics)],
  };
}
