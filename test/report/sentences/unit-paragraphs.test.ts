// The sentences of reports about a group or a person, with everything in them at 0, 1, 2 and many, and emptied in turn.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { gatherFacts } from "../../../src/figures/facts.ts";
import { readParagraphFile } from "../../../src/outline/paragraph-file.ts";
import { readReportTexts } from "../../../src/outline/read-report-texts.ts";
import { readDefinition } from "../../../src/outline/read-report-yaml.ts";
import { reportData } from "../../../src/outline/report-data.ts";
import { shippedFiles } from "../shipped.ts";
import { brokenIn } from "./broken.ts";
import { richFacts } from "./rich-school.ts";
import { filled, paragraphFiles } from "./shared-paragraphs.ts";
import { changed, shrunk } from "./shrunk-data.ts";

const templates = join(import.meta.dirname, "../../../templates");
const fixed = new Set(["学校", "时段", "时段词", "姓名", "组名"]);

/** The paragraphs in the folder of a report. */
const paragraphsIn = (report: string) =>
  readdirSync(join(templates, report))
    .filter((file) => file.endsWith(".md"))
    .map((file) => {
      const { value } = readParagraphFile(`${report}/${file}`, readFileSync(join(templates, report, file), "utf8"));
      return { name: file.replace(/\.md$/, ""), template: { ...value.template, isShared: true as const } };
    });

/** What the templates of a report may name, of 许知行, who leads 语文组, or of that group. */
function dataOf(report: string) {
  const texts = readReportTexts(report, { shipped: shippedFiles, prose: [], proseRoot: "文字" })!.value;
  const definition = readDefinition(texts.definition).value;
  const { school, scope, inDays } = richFacts();
  const teacher = school.roster.teachers.find(({ name }) => name === "许知行")!;
  const whose = definition.each === "教师" ? { teacher } : { group: "语文组" };
  const data = reportData(texts, definition, "").of(gatherFacts(school, { ...scope, ...whose }, inDays));
  const all = new Map([...paragraphFiles(), ...paragraphsIn(report)].map(({ name, template }) => [name, template]));
  return {
    ...data,
    annexOf: () => "附件2",
    paragraphOf: (name: string) => all.get(name),
    paragraphNames: [...all.keys()],
  };
}

describe.each(["教研组总结", "工作室总结", "个人述职"])("%s", (report) => {
  const data = dataOf(report);
  const paragraphs = paragraphsIn(report);

  test.for(paragraphs)("$name 在数是0、1、2和多的时候都通", (paragraph) => {
    const broken = [0, 1, 2, Number.POSITIVE_INFINITY].flatMap((n) => {
      const give = (value: Parameters<typeof shrunk>[0], asked: string) =>
        fixed.has(asked) ? value : shrunk(value, n);
      return brokenIn(filled(paragraph, changed(data, { give }))).map((one) => `${n}：${one}`);
    });
    expect(broken).toEqual([]);
  });

  test.for(paragraphs)("$name 里任何一个数、名称、名单空了都通", (paragraph) => {
    const all = new Set<string>();
    filled(paragraph, changed(data, { seen: (asked) => all.add(asked), give: (value) => value }));
    const broken = [...all]
      .filter((asked) => !fixed.has(asked))
      .flatMap((empty) => {
        const give = (value: Parameters<typeof shrunk>[0], asked: string) =>
          asked === empty ? shrunk(value, 0) : value;
        return brokenIn(filled(paragraph, changed(data, { give }))).map((one) => `${empty} 空了，${one}`);
      });
    expect(broken).toEqual([]);
  });
});
