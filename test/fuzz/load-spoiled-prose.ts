import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { XMLValidator } from "fast-xml-parser";
import { strFromU8, unzipSync } from "fflate";
import { outlineReport } from "../../src/make-report.ts";
import { makeReport, type RawFile, type ReportFiles } from "../../src/pipeline.ts";
import { exampleSchool } from "../report/example-school.ts";
import { shippedFiles } from "../report/shipped.ts";
import type { Seed } from "./corpus.ts";
import { firstUnsound } from "./load-mutants.ts";
import { mutant } from "./mutate.ts";

const report = "培训项目总结";
/** Every so many files the report is written, too. */
const perReport = 25;
/** In milliseconds; more is a hang. */
const longest = 5000;

/** The sections of the shipped report, of the examples and of the cases of `check`. `root` is the project. */
function proseCorpus(root: string): readonly Seed[] {
  return ["templates", "examples", "test/check/cases", "test/prose"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".md") && !name.endsWith("README.md"))
      .sort()
      .map((name) => ({ text: readFileSync(join(root, folder, name), "utf8"), isTerm: false, tree: undefined })),
  );
}

/** What went wrong with the spoiled texts `from` to `to` - 1, each as a section of the example's report. */
export async function loadSpoiledProse(root: string, from: number, to: number): Promise<readonly string[]> {
  const seeds = proseCorpus(root);
  const school = exampleSchool();
  const faults: string[] = [];
  for (let n = from; n < to && faults.length < 5; n++) {
    const prose: RawFile = { file: `文字/${n % 2 ? "引言" : "项目实施"}.md`, bytes: mutant(n, seeds).bytes };
    const files: ReportFiles = { shipped: shippedFiles, prose: [prose], proseRoot: "文字" };
    const started = performance.now();
    try {
      const { diagnostics } = outlineReport(school.value, report, files);
      const own = diagnostics.filter(({ file }) => file === prose.file);
      const unsound = firstUnsound(own, [prose]) ?? (n % perReport === 0 ? await notWord(school, files) : undefined);
      if (unsound) faults.push(`${n}: ${unsound}`);
    } catch (problem) {
      faults.push(`${n}: ${(problem as Error).stack}`);
    }
    const took = performance.now() - started;
    if (took > longest) faults.push(`${n}: took ${Math.round(took)} ms`);
  }
  return faults;
}

/** What keeps the draft from being a Word file; a draft is made with any mistake in the texts. */
async function notWord(school: ReturnType<typeof exampleSchool>, files: ReportFiles): Promise<string | undefined> {
  const { value } = await makeReport(school, report, files, { draft: true });
  if (!value) return "no draft";
  const parts = Object.entries(unzipSync(value.files[0]!.bytes)).map(([name, bytes]) => ({
    name,
    valid: XMLValidator.validate(strFromU8(bytes)),
  }));
  const broken = parts.find(({ valid }) => valid !== true);
  return broken && JSON.stringify(broken);
}
