import { expect, test } from "vitest";
import { brokenIn } from "./broken.ts";
import { filled, paragraphFiles, paragraphsOf, richData } from "./shared-paragraphs.ts";
import { changed, shrunk } from "./shrunk-data.ts";

const data = richData("学年总结");
const paragraphs = paragraphFiles();
const sizes = [0, 1, 2, Number.POSITIVE_INFINITY];
const asTold = { "0": "零", "1": "一", "2": "二", Infinity: "多" } as const;

/** The names that do not shrink: whose report it is and about when. */
const fixed = new Set(["学校", "时段", "时段词", "全校", "校本研修", "校本培训", "校本研训"]);
const ofSize = (n: number) => changed(data, { give: (value, asked) => (fixed.has(asked) ? value : shrunk(value, n)) });

test.for(["学年总结", "学期总结", "培训项目总结"])("%s：每一句在数是0、1、2和多的时候", async (report) => {
  const lines = paragraphsOf(report).flatMap((name) => {
    const paragraph = paragraphs.find((one) => one.name === name)!;
    return [
      `## ${name}`,
      ...sizes.map((n) => `${asTold[String(n) as keyof typeof asTold]}　${filled(paragraph, ofSize(n))}`),
      "",
    ];
  });
  await expect(`# ${report}\n\n${lines.join("\n")}`).toMatchFileSnapshot(`listed/${report}.md`);
});

test.for(paragraphs)("$name 在数是0、1、2和多的时候都通", (paragraph) => {
  expect(sizes.flatMap((n) => brokenIn(filled(paragraph, ofSize(n))))).toEqual([]);
});

test.for(paragraphs)("$name 里任何一个数、名称、名单空了都通", (paragraph) => {
  const all = new Set<string>();
  filled(paragraph, changed(data, { seen: (asked) => all.add(asked), give: (value) => value }));
  const found = [...all]
    .filter((asked) => !fixed.has(asked))
    .flatMap((empty) => {
      const give = (value: Parameters<typeof shrunk>[0], asked: string) => (asked === empty ? shrunk(value, 0) : value);
      return brokenIn(filled(paragraph, changed(data, { give }))).map((broken) => `${empty} 空了，${broken}`);
    });
  expect(found).toEqual([]);
});

test.for(paragraphs)("$name 的名单里任何一项空了都通", (paragraph) => {
  const labels = new Set<string>();
  const look = (label: string, value: unknown) => {
    labels.add(label);
    return value as string;
  };
  filled(paragraph, changed(data, { give: (value) => value, key: look }));
  const found = [...labels].flatMap((empty) => {
    const key = (label: string, value: unknown) => (label === empty ? "" : (value as string));
    return brokenIn(filled(paragraph, changed(data, { give: (value) => value, key }))).map(
      (one) => `${empty} 空了，${one}`,
    );
  });
  expect(found).toEqual([]);
});
