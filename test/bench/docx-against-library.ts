import { execFileSync } from "node:child_process";
import { officialProfile } from "../../src/docx/page-layout.ts";
import { writeDocx } from "../../src/docx/write-docx.ts";
import type { Outline } from "../../src/outline/blocks.ts";
import { writeWithDocx } from "../docx/docx-writer.ts";
import { annexOf, fullOutline } from "../docx/sample-outline.ts";

const writers = { ours: writeDocx, docx: writeWithDocx };

/** A school year on paper: six pages of text, 250 activities, the hours of 59 teachers. */
function schoolYear(): Outline {
  const { body } = fullOutline();
  return fullOutline({
    body: [...body, ...body],
    annexes: [annexOf("活动汇总表", 250), annexOf("学时统计表", 59, false)],
  });
}

/** Our time and memory for one file of a school year, as shares of the docx library's; medians of interleaved rounds. `self` is this module's address. */
export async function docxAgainstLibrary(rounds: number, self: string): Promise<{ time: number; memory: number }> {
  const outline = schoolYear();
  const times = { ours: [] as number[], docx: [] as number[] };
  for (let round = -3; round < rounds; round++)
    for (const name of ["ours", "docx"] as const) {
      const start = performance.now();
      await writers[name](outline, officialProfile);
      // The first rounds warm up.
      if (round >= 0) times[name].push(performance.now() - start);
    }
  const memory = { none: [] as number[], ours: [] as number[], docx: [] as number[] };
  for (let round = 0; round < 5; round++)
    for (const name of ["none", "ours", "docx"] as const) memory[name].push(peakInNewProcess(name, self));
  return {
    time: median(times.ours) / median(times.docx),
    memory: (median(memory.ours) - median(memory.none)) / (median(memory.docx) - median(memory.none)),
  };
}

/** Most memory this process ever held, in KB, after writing one file; `none` writes nothing. */
export async function peak(name: "none" | "ours" | "docx"): Promise<number> {
  const outline = schoolYear();
  if (name !== "none") await writers[name](outline, officialProfile);
  return process.resourceUsage().maxRSS;
}

function peakInNewProcess(name: string, self: string): number {
  const script = `import(${JSON.stringify(self)}).then(async (m) => console.log(await m.peak("${name}")))`;
  return Number(execFileSync(process.execPath, ["-e", script], { encoding: "utf8" }));
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
