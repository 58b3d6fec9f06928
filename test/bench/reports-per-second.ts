import { resolve } from "node:path";
import { makeReports } from "../../src/cli/commands/report/make-reports.ts";
import { loadSchoolFolder } from "../../src/cli/files/load-school.ts";

/** How often one process makes all reports of a term within a second: from the files, and from loaded records. */
export async function reportsPerSecond(
  term: string,
  seconds: number,
): Promise<{ fromFiles: number; fromRecords: number }> {
  const path = resolve(term);
  const load = () => loadSchoolFolder(path, process.cwd());
  const loaded = await load();
  const fromFiles = await rate(seconds, async () => reports(await makeReports(await load(), { draft: false })));
  const fromRecords = await rate(seconds, async () => reports(await makeReports(loaded, { draft: false })));
  return { fromFiles, fromRecords };
}

function reports({ value, diagnostics }: Awaited<ReturnType<typeof makeReports>>): number {
  if (value.reports) return value.reports.length;
  throw new Error(`no report was made: ${diagnostics[0]?.message}`);
}

/** The first third warms up and is not counted. */
async function rate(seconds: number, work: () => Promise<number>): Promise<number> {
  let made = 0;
  let start = performance.now();
  const warm = start + (seconds * 1000) / 3;
  while (performance.now() < warm) await work();
  start = performance.now();
  while (performance.now() < start + seconds * 1000) made += await work();
  return (made * 1000) / (performance.now() - start);
}
