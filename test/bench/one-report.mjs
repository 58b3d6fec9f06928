import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { bundled } from "./bundled.mjs";
import { documentTemplates } from "./peers/document-templates.mjs";
import { hasPandoc, runPandoc, writeMarkdown } from "./peers/pandoc.mjs";
import { writeSchool } from "./sample-schools.mjs";
import { each, interleaved, median, spread, table, timed } from "./spread.mjs";

/** Lets `work` use the report of a sample school, and the templates with which others make the same one. */
export async function withReport(work) {
  const folder = mkdtempSync(join(tmpdir(), "yanxiu-bench-"));
  const term = writeSchool(join(folder, "school"));
  try {
    await bundled("same-report.ts", async ({ sameReport }) => {
      const report = await sameReport(term);
      const paths = {
        data: join(folder, "data.json"),
        markdown: join(folder, "report.md"),
        out: join(folder, "out.docx"),
      };
      writeFileSync(paths.data, JSON.stringify(report.data));
      writeMarkdown(paths.markdown, report.outline);
      const templates = {};
      for (const [name, { syntax }] of Object.entries(documentTemplates)) {
        templates[name] = join(folder, `${name}.docx`);
        writeFileSync(templates[name], await report.template(syntax));
      }
      await work({ report, term, folder, templates, paths });
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The ways to make one report, each of which writes the same text. */
async function waysToMake({ report, templates, paths }) {
  const ways = { "yanxiu, template filled": report.ours, "yanxiu, text ready": report.written, docx: report.docx };
  const text = textOf(await report.ours());
  for (const [name, { load }] of Object.entries(documentTemplates)) {
    const fill = await load();
    ways[name] = () => fill(templates[name], report.data);
    if (textOf(await ways[name]()) !== text) throw new Error(`${name} writes another text`);
  }
  if (hasPandoc()) ways["pandoc, a process each"] = () => runPandoc(paths.markdown, paths.out);
  return ways;
}

/** One report in a warm process, ours from computed figures with the template filled, the others from prepared data. */
export async function oneReport(rounds) {
  const lines = [];
  await withReport(async (made) => {
    const ways = Object.entries(await waysToMake(made)).map(([name, way]) => [name, () => timed(way)]);
    const all = Object.entries(await interleaved(Object.fromEntries(ways), rounds, Math.min(rounds, 10)));
    const [filled, ready] = all.map(([, times]) => median(each(times, "wall")));
    lines.push(
      `One report of ${made.report.records} records with two annexes, in a warm process, with the same text and the same rows in`,
      "their tables. *Template filled*: from computed figures to bytes, with sentences chosen and works listed from the",
      "records. *Text ready*: from that text to bytes. The others begin with all values and lists as texts; `docx` has no",
      `template. Medians and quartiles of ${rounds} interleaved rounds:`,
      "",
      ...table(
        ["", "ms", "ms of the processor", "ratio to template filled", "ratio to text ready"],
        all.map(([name, times]) => {
          const wall = each(times, "wall");
          const cpu = name.startsWith("pandoc") ? "" : median(each(times, "cpu")).toFixed(1);
          return [name, median(wall).toFixed(1), cpu, spread(wall, filled), spread(wall, ready)];
        }),
      ),
    );
  });
  return lines;
}

/** All letters of a document, without spaces. */
export const textOf = (bytes) =>
  strFromU8(unzipSync(new Uint8Array(bytes))["word/document.xml"])
    .replace(/<[^>]*>/g, "")
    .replace(/\s/g, "");
