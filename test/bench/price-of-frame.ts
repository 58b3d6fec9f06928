import { readFileSync } from "node:fs";
import { isMistake } from "../../src/diagnostics/define-mistake.ts";
import { readFrame } from "../../src/docx/frame/read-frame.ts";
import { officialProfile } from "../../src/docx/page-layout.ts";
import { writeDocx } from "../../src/docx/write-docx.ts";
import { annexOf, fullOutline } from "../docx/sample-outline.ts";

const saved = "test/docx/frame/saved/libreoffice.docx";

/** Time of a report in a school's own Word file, and of reading that file, as ratios to the plain report; medians of interleaved rounds. */
export async function priceOfFrame(rounds: number): Promise<{ small: number; large: number; read: number }> {
  const bytes = readFileSync(saved);
  const read = () => readFrame(bytes);
  const frame = read();
  if (isMistake(frame)) throw new Error(`${saved} cannot be read`);
  const use = { frame, usual: officialProfile };
  const small = fullOutline({ annexes: [] });
  const large = fullOutline({ annexes: [annexOf("活动汇总表", 250), annexOf("学时统计表", 59, false)] });
  const works = {
    read,
    small: () => writeDocx(small),
    smallFramed: () => writeDocx(small, officialProfile, use),
    large: () => writeDocx(large),
    largeFramed: () => writeDocx(large, officialProfile, use),
  };
  const times = new Map(Object.keys(works).map((name) => [name, [] as number[]]));
  for (let round = -3; round < rounds; round++)
    for (const [name, work] of Object.entries(works)) {
      const start = performance.now();
      await work();
      // The first rounds warm up.
      if (round >= 0) times.get(name)!.push(performance.now() - start);
    }
  const median = (name: keyof typeof works) => times.get(name)!.toSorted((a, b) => a - b)[Math.floor(rounds / 2)]!;
  return {
    small: median("smallFramed") / median("small"),
    large: median("largeFramed") / median("large"),
    read: median("read") / median("small"),
  };
}
