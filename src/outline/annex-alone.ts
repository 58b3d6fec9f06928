import { type Checked, startOf } from "../diagnostics/diagnostic.ts";
import { computeFigures } from "../figures/compute.ts";
import type { Facts } from "../figures/facts.ts";
import type { School } from "../school/school.ts";
import { workWord } from "../school/school-words.ts";
import { activityPhotos } from "./annexes/activity-photos.ts";
import type { Annex } from "./blocks.ts";
import { annexNames, makeAnnexes } from "./make-annexes.ts";
import { type ReportFiles, readSchoolTexts, type SchoolTexts } from "./read-report-texts.ts";
import { type ReportDefinition, readDefinition, withAsked } from "./read-report-yaml.ts";
import { reportData } from "./report-data.ts";

/** The annexes that are tables, those of the school's own 模板/附件/ too. */
export const annexTables = (files: ReportFiles): readonly string[] =>
  annexNames(readSchoolTexts(files).value.annexes).filter((name) => name !== activityPhotos.name);

/** An annex as the first report that asks for it prints it; `undefined` if there is nothing to list. */
export function annexAlone(name: string, files: ReportFiles, facts: Facts): Checked<Annex | undefined> {
  const { school } = facts;
  const texts = readSchoolTexts(files);
  const definition = definitionWith(name, texts.value, school);
  const theme = school.settings.reports?.find((report) => report.name === definition.name)?.theme;
  const data = reportData(texts.value, definition, theme);
  const made = makeAnnexes({
    names: [name],
    place: () => startOf(school.settings.file),
    files: texts.value.annexes,
    work: workWord(school.settings, definition.work),
    facts,
    computed: computeFigures(facts),
    data: data.of(facts),
  });
  return {
    value: made.value[0]?.annex,
    diagnostics: [texts, data, made].flatMap(({ diagnostics }) => diagnostics),
  };
}

type Definition = Partial<Pick<ReportDefinition, "name" | "work" | "isInternal">>;

/** What the first report with this annex says of itself; nothing if none has it. */
function definitionWith(name: string, { definitionOf }: SchoolTexts, { settings }: School): Definition {
  for (const report of settings.reports ?? []) {
    const document = definitionOf(report.name);
    const definition = document && withAsked(readDefinition(document).value, settings);
    if (definition?.annexes.includes(name)) return { ...definition, each: undefined } as Definition;
  }
  return {};
}
