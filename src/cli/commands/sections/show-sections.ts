import { perhaps } from "../../../diagnostics/phrases.ts";
import { type ParagraphCard, reportCards, type SectionCard } from "../../../pipeline.ts";
import { nearest } from "../../../zh/nearest.ts";
import { reportTexts } from "../../files/report-texts.ts";
import { tableLines } from "../../print/table.ts";
import { Refusal } from "../../refusal.ts";
import type { Terminal } from "../../terminal.ts";
import { sectionsAsYaml } from "./sections-as-yaml.ts";

/** The work of `yanxiu sections`. Refuses a report that does not exist, and a term that cannot be read. */
export async function showSections(
  report: string,
  term: string | undefined,
  { yaml = false }: { readonly yaml?: boolean },
  terminal: Terminal,
): Promise<void> {
  const { files, school } = await reportTexts(term, terminal.cwd, (one) => `sections ${report} ${one}`);
  const cards = reportCards(files, school);
  const card = cards.find(({ name }) => name === report);
  if (!card) {
    const names = cards.map(({ name }) => name);
    throw new Refusal(
      `没有叫“${report}”的报告`,
      `${perhaps(nearest(report, names), "")}有这些报告：${names.join("、")}。`,
    );
  }
  if (yaml) {
    terminal.out(sectionsAsYaml(card).join("\n"));
    return;
  }
  const rows = card.sections.flatMap((section) => sectionRows(section, ""));
  const annexes = card.annexes.length > 0 ? ["", `附件：${card.annexes.join("、")}`] : [];
  terminal.out([`${report}：${card.title}`, "", ...tableLines(rows, terminal.width), ...annexes].join("\n"));
}

type Line = readonly [name: string, from: string];

/** A section under its heading. One that is called like its only paragraph is one line. */
function sectionRows(
  { heading, isNamed, isNumbered, paragraphs, parts }: SectionCard,
  indent: string,
): readonly Line[] {
  const [only] = paragraphs;
  if (only && isNamed) return paragraphRows(only, indent);
  const inner = heading === undefined ? indent : `${indent}  `;
  return [
    ...(heading === undefined ? [] : [[`${indent}【${heading}】`, isNumbered ? "编成 1. 2. 3." : ""] as const]),
    ...paragraphs.flatMap((paragraph) => paragraphRows(paragraph, inner)),
    ...parts.flatMap((part) => sectionRows(part, inner)),
  ];
}

function paragraphRows(paragraph: ParagraphCard, indent: string): readonly Line[] {
  const { name, questions, isWritten, includes } = paragraph;
  const asked = isWritten ? [] : (questions?.texts ?? []);
  return [
    [indent + name, sourceOf(paragraph)],
    ...asked.map((question) => ["", `· ${question}`] as const),
    ...includes.flatMap((one) => paragraphRows(one, `${indent}  `)),
  ];
}

const instead = { instead: "（代替原来的）", around: "（连同原来的）" } as const;

function sourceOf({ name, file, from, replaces, isOfGroups, questions }: ParagraphCard): string {
  const each = isOfGroups ? "，每个教研组一段" : "";
  if (from === "现成") return `现成的${each}`;
  if (file !== undefined) return `${file}${replaces ? instead[replaces] : ""}${each}`;
  if (!questions) return "没有这一段";
  return `${questions.isNeeded ? "须由学校写" : "可以由学校写"}，写在 文字/${name}.md 里${questions.texts.length > 0 ? "：" : ""}`;
}
