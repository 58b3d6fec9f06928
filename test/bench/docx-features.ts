import { writeDocx } from "../../src/docx/write-docx.ts";
import type { Block, Outline } from "../../src/outline/blocks.ts";
import type { Content } from "../../src/template/content.ts";
import { chartOf, fullOutline, register } from "../docx/sample-outline.ts";

/** Six pages of text, without annexes. */
const text = (changes: Partial<Outline> = {}, ...more: readonly Block[]): Outline => {
  const { body } = fullOutline();
  return fullOutline({ annexes: [], ...changes, body: [...body, ...body, ...more] });
};

const paragraph = (...content: Content): Block => ({ type: "paragraph", content });
const chart = (number: number) =>
  chartOf({
    number,
    categories: Array.from({ length: 8 }, (_, i) => `第${i + 1}教研组`),
    series: [{ name: "人均学时", values: [21, 22, 23, 24, 25, 26, 27, 28] }],
  });
const captioned = [1, 2, 3].flatMap((number): Block[] => [
  paragraph(
    { type: "text", text: "见" },
    { type: "reference", to: "table", name: `${number}`, number, text: `表${number}` },
  ),
  { ...register(3), ...{ caption: "各校区教师人数", number } },
]);
const plainTables = [1, 2, 3].flatMap((): Block[] => [paragraph({ type: "text", text: "见表" }), register(3)]);
const figures = (note: boolean) =>
  [1, 2, 3, 4, 5].map((n) =>
    paragraph({
      type: "figure",
      name: `f${n}`,
      text: "21.8学时",
      ...(note && { note: `学时之和除以人数，第${n}条。` }),
    }),
  );

/** Each feature beside the same text without it. */
const features: readonly (readonly [name: string, without: Outline, outline: Outline])[] = [
  ["contents", text(), text({ hasContents: true })],
  ["captions of 3 tables and references to them", text({}, ...plainTables), text({}, ...captioned)],
  ["5 footnotes", text({}, ...figures(false)), text({}, ...figures(true))],
  ["1 chart", text(), text({}, chart(1))],
  ["3 charts", text(), text({}, chart(1), chart(2), chart(3))],
  [
    "all of these",
    text({}, ...plainTables, ...figures(false)),
    text({ hasContents: true }, ...captioned, ...figures(true), chart(1), chart(2), chart(3)),
  ],
];

/** The price of each feature: warm time and size as ratios to the same file without it, of the quickest of interleaved rounds. */
export async function docxFeatures(rounds: number) {
  const times = features.map(() => ({ without: [] as number[], with: [] as number[] }));
  const sizes = features.map(() => 0);
  for (let round = -3; round < rounds; round++)
    for (const [i, [, without, outline]] of features.entries()) {
      const [plain, full] = [await timed(without), await timed(outline)];
      sizes[i] = full.size / plain.size;
      if (round < 0) continue;
      times[i]!.without.push(plain.time);
      times[i]!.with.push(full.time);
    }
  return features.map(([name], i) => ({
    name,
    time: Math.min(...times[i]!.with) / Math.min(...times[i]!.without),
    size: sizes[i]!,
  }));
}

async function timed(outline: Outline): Promise<{ time: number; size: number }> {
  const start = performance.now();
  const { length: size } = await writeDocx(outline);
  return { time: performance.now() - start, size };
}
