import { join } from "node:path";
import { expect, test } from "vitest";
import { makeReports } from "../../src/cli/commands/report/make-reports.ts";
import { loadSchoolFolder } from "../../src/cli/files/load-school.ts";
import { proseFiles, templateFiles } from "../../src/cli/files/report-files.ts";
import { readSchoolTexts } from "../../src/outline/read-report-texts.ts";
import { readDefinition, withAsked } from "../../src/outline/read-report-yaml.ts";
import { makeTables, openWorkbook } from "../../src/pipeline.ts";
import { wholePeriod } from "../../src/school/scope.ts";
import { part, textOf } from "../docx/read-docx.ts";

const root = join(import.meta.dirname, "../../examples");

/** The tables of a Word file, cell by cell; behind a wide cell stand empty ones. */
const tablesOf = (docx: Uint8Array): string[][][] =>
  (part(docx, "word/document.xml").match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []).map((table) =>
    (table.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? []).map((row) =>
      (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).flatMap((cell) => {
        const span = Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1);
        return [textOf(cell), ...Array.from({ length: span - 1 }, () => "")];
      }),
    ),
  );

/** Headers are broken on paper to fit their columns. */
const withoutBreaks = ([head = [], ...rows]: readonly string[][]) => [
  head.map((text) => text.replaceAll("\n", "")),
  ...rows,
];

async function cellsOf(bytes: Uint8Array): Promise<string[][]> {
  const { value } = await openWorkbook({ file: "表.xlsx", bytes });
  const { rows } = value!.workbook!.sheets[0]!;
  const width = rows[0]!.length;
  const end = rows.findIndex((row) => row.every((cell) => cell === undefined));
  return rows
    .slice(0, end < 0 ? rows.length : end)
    .map((row) => Array.from({ length: width }, (_, i) => row[i]?.text ?? ""));
}

test.each([
  ["central-school", 2],
  ["middle-year", 3],
  ["primary-term", 3],
])("the annexes of %s as tables are those of its Word files", async (example, least) => {
  const folder = await loadSchoolFolder(join(root, example, "term.yaml"), root);
  const school = { value: folder.school.value!, diagnostics: folder.school.diagnostics };
  const reports = (await makeReports(folder, { draft: false })).value.reports!;
  const printed = reports
    .flatMap(({ files }) => tablesOf(files[0]!.bytes))
    .map((table) => JSON.stringify(withoutBreaks(table)));
  const texts = { ...proseFiles(folder.term, folder.nameOf, folder.read).value, shipped: templateFiles() };
  const { settings } = school.value;
  const { definitionOf } = readSchoolTexts(texts).value;
  const asked = new Set(
    (settings.reports ?? []).flatMap(
      ({ name }) => withAsked(readDefinition(definitionOf(name)!).value, settings).annexes,
    ),
  );
  let compared = 0;
  for (const name of asked) {
    const options = { scope: wholePeriod(settings), format: "xlsx" } as const;
    const { value } = await makeTables(school, name, { texts, records: [] }, options);
    if (!value) continue;
    const cells = withoutBreaks(await cellsOf(value.files[0]!.bytes));
    expect(printed, name).toContain(JSON.stringify(cells));
    compared++;
  }
  expect(compared).toBeGreaterThanOrEqual(least);
});
