import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { costOfChild } from "./cost-of-child.mjs";
import { withReport } from "./one-report.mjs";
import { documentTemplates } from "./peers/document-templates.mjs";
import { hasPandoc } from "./peers/pandoc.mjs";
import { each, interleaved, median, spread, table, timed } from "./spread.mjs";

const fillOnce = join(import.meta.dirname, "peers/fill-once.mjs");
const node = "`node -e ''`";

/** What is started, each in a process of its own. */
const starts = (term, out, ...commands) => ({
  [node]: ["-e", ""],
  "`yanxiu --help`": ["bin/yanxiu.js", "--help"],
  ...Object.fromEntries(commands.map((name) => [`\`yanxiu ${name}\``, ["bin/yanxiu.js", name, term]])),
  "`yanxiu report`": ["bin/yanxiu.js", "report", term, "--out", out],
});

/** Each start, beginning without what it writes. */
const costs = (starts, out) =>
  Object.fromEntries(
    Object.entries(starts).map(([name, args]) => [
      name,
      () => {
        rmSync(out, { recursive: true, force: true });
        return costOfChild(args);
      },
    ]),
  );

async function startsTable(works, rounds) {
  const all = await interleaved(works, rounds, 1);
  const bare = (measure) => median(each(all[node], measure));
  return table(
    ["start", "time, as a ratio", "time of the processor, as a ratio", "ms"],
    Object.entries(all).map(([name, costs]) => {
      const wall = each(costs, "wall");
      const cpu = costs[0].cpu === undefined ? "" : spread(each(costs, "cpu"), bare("cpu"));
      return [name, spread(wall, bare("wall")), cpu, median(wall).toFixed(0)];
    }),
  );
}

/** Cold starts of a small and a large school, and of others that fill one template, against `node -e ''`. */
export async function coldStarts(rounds) {
  const lines = [];
  await withReport(async ({ report, term, folder, templates, paths }) => {
    const out = join(folder, "out");
    const works = costs(starts(term, out, "check"), out);
    for (const name of Object.keys(documentTemplates))
      works[`${name}, the same report from prepared data`] = () =>
        costOfChild([fillOnce, name, templates[name], paths.data, paths.out]);
    if (hasPandoc())
      works["pandoc, the same from Markdown"] = () =>
        timed(() => execFileSync("pandoc", [paths.markdown, "--output", paths.out])).then(({ wall }) => ({ wall }));
    lines.push(
      `Cold start on a school of ${report.records} records that writes one report with two annexes, as a ratio to \`node -e ''\`,`,
      `median and quartiles of ${rounds} interleaved rounds:`,
      "",
      ...(await startsTable(works, rounds)),
      "",
      "The same on `examples/central-school`, a school year with eight times as much to write:",
      "",
      ...(await startsTable(costs(starts("examples/central-school/term.yaml", out, "check", "stats"), out), rounds)),
    );
  });
  return lines;
}
