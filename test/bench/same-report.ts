import { resolve } from "node:path";
import { loadSchoolFolder } from "../../src/cli/files/load-school.ts";
import { proseFiles, templateFiles } from "../../src/cli/files/report-files.ts";
import { officialProfile } from "../../src/docx/page-layout.ts";
import { schoolProfile } from "../../src/docx/school-layout.ts";
import { writeDocx } from "../../src/docx/write-docx.ts";
import { factsOf } from "../../src/figures/facts.ts";
import type { Outline } from "../../src/outline/blocks.ts";
import { forPart } from "../../src/outline/for-part.ts";
import { makeOutline } from "../../src/outline/make-outline.ts";
import { readReportTexts } from "../../src/outline/read-report-texts.ts";
import { reportNames } from "../../src/pipeline.ts";
import { wholePeriod } from "../../src/school/scope.ts";
import { writeWithDocx } from "../docx/docx-writer.ts";
import { dataOf, type Syntax, syntaxes, withTags } from "./tagged-outline.ts";

/** The first report of a term: made by us from computed figures, and what others need to make the same one. */
export async function sameReport(term: string) {
  const folder = await loadSchoolFolder(resolve(term), process.cwd());
  const school = folder.school.value!;
  const prose = proseFiles(folder.term, folder.nameOf, folder.read, folder.room).value;
  const files = { ...prose, shipped: templateFiles() };
  const [report] = reportNames(school);
  const scope = wholePeriod(school.settings);
  const facts = factsOf(school, scope);
  const fill = (): Outline =>
    forPart(makeOutline(report!, readReportTexts(report!, files)!.value, facts).value.outline, scope, school.settings);
  const profile = schoolProfile(school.settings.layout);
  const outline = fill();
  return {
    outline,
    data: dataOf(outline),
    records: school.recordCount,
    /** The template is filled anew each time. */
    ours: () => writeDocx(fill(), profile),
    written: () => writeDocx(outline, profile),
    docx: () => writeWithDocx(outline, officialProfile),
    template: (syntax: Syntax) => writeDocx(withTags(outline, syntaxes[syntax]), profile),
  };
}
