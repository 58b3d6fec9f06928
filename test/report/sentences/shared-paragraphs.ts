import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fillTemplate } from "../../../src/outline/fill-template.ts";
import { readParagraphFile } from "../../../src/outline/paragraph-file.ts";
import { readReportTexts } from "../../../src/outline/read-report-texts.ts";
import { readDefinition } from "../../../src/outline/read-report-yaml.ts";
import { reportData } from "../../../src/outline/report-data.ts";
import type { SectionAsked } from "../../../src/records/settings/report-fields.ts";
import type { Template } from "../../../src/template/template.ts";
import type { Helper, TemplateData } from "../../../src/template/template-data.ts";
import { linesOf } from "../../outline/sample-data.ts";
import { shippedFiles } from "../shipped.ts";
import { richFacts } from "./rich-school.ts";
import { textOf } from "./shrunk-data.ts";

const root = join(import.meta.dirname, "../../../templates");

const textsOf = (report: string) =>
  readReportTexts(report, { shipped: shippedFiles, prose: [], proseRoot: "文字" })!.value;

/** Everything that the paragraphs of a school's reports may name, of a school with eight records of each kind. */
export function richData(report: string): TemplateData {
  const texts = textsOf(report);
  const { of } = reportData(texts, readDefinition(texts.definition).value, "走进学生心灵");
  const data = remembering({ ...of(richFacts()), annexOf: () => "附件2" });
  const paragraphs = new Map(paragraphFiles().map(({ name, template }) => [name, template]));
  return { ...data, paragraphOf: (name) => paragraphs.get(name), paragraphNames: [...paragraphs.keys()] };
}

/** Answers asked for again and again are worked out once. */
function remembering(data: TemplateData): TemplateData {
  const remember = (own: Helper): Helper => {
    const answers = new Map<string, ReturnType<Helper>>();
    return (args, named) => {
      const asked = JSON.stringify([args.map(textOf), named]);
      if (!answers.has(asked)) answers.set(asked, own(args, named));
      return answers.get(asked)!;
    };
  };
  return { ...data, helpers: new Map([...data.helpers].map(([name, own]) => [name, remember(own)])) };
}

interface SharedParagraph {
  readonly name: string;
  readonly template: Template;
}

/** Every paragraph that reports share and that has a text. */
export const paragraphFiles = (): readonly SharedParagraph[] =>
  readdirSync(join(root, "段落")).flatMap((file) => {
    const { value } = readParagraphFile(`段落/${file}`, readFileSync(join(root, "段落", file), "utf8"));
    return [{ name: file.replace(/\.md$/, ""), template: { ...value.template, isShared: true } }];
  });

/** The paragraphs of a report in order. */
export function paragraphsOf(report: string): readonly string[] {
  const namesIn = ({ paragraphs = [], parts = [] }: SectionAsked): readonly string[] => [
    ...(paragraphs ?? []),
    ...(parts ?? []).flatMap(namesIn),
  ];
  return readDefinition(textsOf(report).definition).value.sections.flatMap(namesIn);
}

/** A paragraph filled, as lines; its mistakes are errors of the test. */
export function filled({ template }: SharedParagraph, data: TemplateData): string {
  const { value, diagnostics } = fillTemplate(template, data);
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  // A chart has no sentences.
  return linesOf(value.filter(({ type }) => type !== "chart")).join("⏎");
}
