import { factsOfPeriod } from "../../src/figures/facts.ts";
import { readReportTexts } from "../../src/outline/read-report-texts.ts";
import { readDefinition } from "../../src/outline/read-report-yaml.ts";
import { reportData } from "../../src/outline/report-data.ts";
import { filled, paragraphFiles } from "../report/sentences/shared-paragraphs.ts";
import { shippedFiles } from "../report/shipped.ts";
import { makeSchool } from "./make-school.ts";

/** What a shared paragraph of the report of a year says of a school with these records. */
export function paragraph(name: string, records: string): string {
  const texts = readReportTexts("学年总结", { shipped: shippedFiles, prose: [], proseRoot: "文字" })!.value;
  const data = reportData(texts, readDefinition(texts.definition).value, undefined).of(
    factsOfPeriod(makeSchool(records)),
  );
  return filled(paragraphFiles().find((one) => one.name === name)!, data);
}
