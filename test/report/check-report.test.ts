// A check fills no more of a report than what can be wrong in one school; it finds what the whole report finds.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { loadSchoolFolder } from "../../src/cli/files/load-school.ts";
import { proseFiles, templateFiles } from "../../src/cli/files/report-files.ts";
import { checkReport, outlineReport } from "../../src/make-report.ts";
import { photosOf, reportFilesOf, reportNames } from "../../src/pipeline.ts";
import { mutantSchool, type SchoolFiles, schoolCorpus } from "../fuzz/mutate-school.ts";

const root = join(import.meta.dirname, "../..");

/** What both find in every report of a school: how many mistakes, and the reports in which they differ. */
async function foundIn(term: string): Promise<{ found: number; differ: readonly string[] }> {
  const folder = await loadSchoolFolder(term, dirname(term)).catch(() => undefined); // an unreadable term.yaml
  const school = folder?.school.value;
  if (!folder || !school) return { found: 0, differ: [] };
  const texts = proseFiles(term, folder.nameOf, folder.read, folder.room).value;
  const files = () => ({ ...texts, shipped: templateFiles(), photos: photosOf(folder.openPhoto) });
  const pairs = reportNames(school).flatMap((name) =>
    reportFilesOf(school, name, files()).value.flatMap(({ parts }) =>
      parts.map((part) => ({
        name,
        quick: checkReport(school, name, files(), part),
        whole: outlineReport(school, name, files(), part).diagnostics,
      })),
    ),
  );
  const differ = pairs.filter(({ quick, whole }) => JSON.stringify(quick) !== JSON.stringify(whole));
  return { found: pairs.flatMap(({ whole }) => whole).length, differ: differ.map(({ name }) => `${term}: ${name}`) };
}

async function foundInFiles(files: SchoolFiles) {
  const folder = mkdtempSync(join(tmpdir(), "yanxiu-check-"));
  try {
    for (const [name, bytes] of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    return files.has("term.yaml") ? await foundIn(join(folder, "term.yaml")) : { found: 0, differ: [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test("例子里的每所学校：核查一份报告，说的和做出整份报告时说的一样", async () => {
  const folders = ["examples", "test/report/own-units"].flatMap((place) =>
    readdirSync(join(root, place), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith("term.yaml"))
      .map((name) => join(root, place, name)),
  );
  const all = await Promise.all(folders.map(foundIn));
  expect(all.flatMap(({ differ }) => differ)).toEqual([]);
});

test("四百所改坏的学校：核查一份报告，说的和做出整份报告时说的一样", async () => {
  const seeds = schoolCorpus(root);
  let found = 0;
  for (let n = 0; n < 400; n++) {
    const one = await foundInFiles(mutantSchool(n, seeds));
    expect(one.differ, `第${n}所`).toEqual([]);
    found += one.found;
  }
  expect(found).toBeGreaterThan(300);
});

test("随程序带的文字，印不印出的各处都对：当作学校自己的来读，没有一处错", async () => {
  const term = join(root, "examples/primary-term/term.yaml");
  const school = (await loadSchoolFolder(term, dirname(term))).school.value!;
  const all = templateFiles();
  const reports = all.flatMap(({ file }) => /^([^/]+)\/report\.yaml$/.exec(file.replaceAll("\\", "/"))?.[1] ?? []);
  expect(reports.length).toBe(13);
  const files = { shipped: [], own: all, ownRoot: "", prose: [], proseRoot: "文字" };
  const found = reports.flatMap((report) =>
    reportFilesOf(school, report, files).value.flatMap(({ parts }) =>
      outlineReport(school, report, files, parts[0]).diagnostics.filter(({ severity }) => severity === "error"),
    ),
  );
  // What a report needs of term.yaml or 文字/, this school has not written.
  expect(found.filter(({ file }) => !file.endsWith("term.yaml"))).toEqual([]);
});
