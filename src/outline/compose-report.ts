import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import { someOf } from "../diagnostics/phrases.ts";
import type { FigureResult } from "../figures/figure-result.ts";
import { lazily } from "../school/once-per.ts";
import { plainText } from "../template/content.ts";
import { type Captions, captionKey, referenceHelpers } from "../template/reference-helpers.ts";
import type { Omitted } from "../template/sentences/prune.ts";
import type { TemplateData } from "../template/template-data.ts";
import type { Block, Outline } from "./blocks.ts";
import { captionsIn } from "./captions-in.ts";
import { dropEmptyHeadings } from "./drop-empty-headings.ts";
import { explainOnce } from "./explain-once.ts";
import { fillParagraph, type GroupData } from "./fill-paragraph.ts";
import { fillLine } from "./fill-template.ts";
import { numberCaptions } from "./number-captions.ts";
import { numberHeadings } from "./number-headings.ts";
import { numberParagraphs, renumberOrdinals } from "./number-paragraphs.ts";
import type { PlannedSection, ReportPlan } from "./read-report.ts";
import type { TitleLine } from "./read-report-yaml.ts";

const leftOut = defineMistake("template/sentence-left-out", "warning", {
  message: (a: { text: string; names: readonly string[] }) => `这一句没有印出：${someOf(a.names)}是空的`,
  hint: () => '补上记录，或改写这一句；可有可无的部分放进〔 〕，是0也要印的写成 {{名称 零="无"}}。',
  why: "一句话里有一个数或名称是空的，这句话就不通，所以不印。",
  wrong: '办学评估得{{外部数 "办学评估"}}。',
  right: '〔办学评估得{{外部数 "办学评估"}}，〕听课{{听课}}。',
});

/** All that a report is put together from. */
export interface Composition extends Omit<Outline, "title" | "subtitle" | "body" | "draft" | "omitted"> {
  readonly plan: ReportPlan;
  readonly data: TemplateData;
  /** Whether it is a warning that a sentence of the school's own is not printed. */
  readonly warnsOfOmitted?: boolean;
  /** Figures that get a footnote where they are printed first. */
  readonly explained?: readonly FigureResult[];
  /** A small school: a section of one sentence stands in the one above it. */
  readonly isSmall?: boolean;
  /** The 教研组 in order, each with the names and figures of its own. */
  groupData(): readonly GroupData[];
}

/**
 * Fills every section of a report, numbers its headings, charts and tables, and reports the mistakes of all sections. If the text
 * refers to a chart or a table that is not printed, it is filled once more, without the sentences that do.
 */
export function composeReport(composition: Composition): Checked<Outline> {
  const { dangling, names, outline } = composed(composition);
  if (dangling.length === 0) return outline;
  const typed = captionsIn(composition.plan);
  const known = {
    chart: new Set([...typed.chart, ...names.chart]),
    table: new Set([...typed.table, ...names.table]),
  };
  return composed(composition, { known, absent: new Set(dangling.map(captionKey)) }).outline;
}

function composed({ plan, data, groupData, ...more }: Composition, captions?: Captions) {
  const { isSmall = false, warnsOfOmitted = true, explained = [], ...rest } = more;
  const composer = new Composer(plan, data, groupData, warnsOfOmitted, captions);
  const { definition, sections } = plan;
  const title = composer.line(definition.title);
  const subtitle = definition.subtitle && composer.line(definition.subtitle);
  const body: Block[] = [];
  for (const section of sections) {
    const blocks = composer.section(section, 1);
    const isJoined = isSmall && isShared(section) && isOneSentence(blocks) && takesMore(body);
    body.push(...(isJoined ? blocks.slice(1) : blocks));
  }
  const { blocks, ...captioned } = numberCaptions(numberHeadings(dropEmptyHeadings(body)));
  const value: Outline = {
    ...rest,
    title,
    ...(subtitle && { subtitle }),
    body: explainOnce(blocks, explained),
    ...(definition.hasContents && { hasContents: true }),
    ...(definition.isInternal && { draft: notForEverybody }),
    omitted: composer.omitted,
  };
  return { ...captioned, outline: { value, diagnostics: composer.diagnostics } };
}

class Composer {
  readonly diagnostics: Diagnostic[] = [];
  readonly omitted: Omitted[] = [];
  private readonly plan: ReportPlan;
  private readonly data: TemplateData;
  private readonly groupData: () => readonly GroupData[];

  private readonly warns: boolean;

  constructor(
    plan: ReportPlan,
    data: TemplateData,
    groupData: () => readonly GroupData[],
    warns: boolean,
    captions?: Captions,
  ) {
    const { paragraphs } = plan;
    const within = (given: TemplateData): TemplateData => ({
      ...given,
      helpers: new Map([...given.helpers, ...referenceHelpers(captions)]),
      paragraphOf: (name) => paragraphs.get(name)?.template,
      paragraphNames: paragraphs.names,
    });
    this.plan = plan;
    this.warns = warns;
    this.data = within(data);
    this.groupData = lazily(() => groupData().map((group) => ({ ...group, data: within(group.data) })));
  }

  // Diagnostics of a title count columns from its start. `placeOf` finds them in report.yaml.
  line({ text, placeOf, isShared }: TitleLine): string {
    const { value, diagnostics } = fillLine({ file: "", text, ...(isShared && { isShared }) }, this.data);
    this.diagnostics.push(...diagnostics.map((d) => ({ ...d, ...placeOf(d.column - 1, d.length ?? 1) })));
    return value.trim();
  }

  section(section: PlannedSection, level: 1 | 2): readonly Block[] {
    const own = section.paragraphs.flatMap((paragraph) => this.paragraph(paragraph));
    const paged = section.isPaged ? own.map(onPageOfItsOwn) : own;
    const numbered = section.isNumbered ? numberParagraphs(paged) : renumberOrdinals(paged);
    const parts = section.parts.map((part) => this.section(part, 2)).filter((blocks) => blocks.length > 0);
    const inner = [...numbered, ...(parts.length === 1 ? withoutHeading(parts[0]!) : parts.flat())];
    if (inner.length === 0) return [];
    const heading = this.heading(section, inner, level);
    return heading === ""
      ? inner
      : [{ type: "heading", level, number: "", content: [{ type: "text", text: heading }] }, ...inner];
  }

  private heading({ name, heading, isNamed }: PlannedSection, blocks: readonly Block[], level: 1 | 2): string {
    if (heading) return this.line(heading);
    const hasOwn = blocks.some((block) => block.type === "heading" && block.level === level);
    return isNamed && name !== opening && !hasOwn ? name : "";
  }

  private paragraph(paragraph: PlannedSection["paragraphs"][number]): readonly Block[] {
    const { blocks, diagnostics, omitted } = fillParagraph(paragraph, this.plan.groupTexts, this.data, this.groupData);
    this.diagnostics.push(...diagnostics);
    this.omitted.push(...omitted);
    if (!this.warns || diagnostics.some(({ severity }) => severity === "error")) return blocks;
    const files = new Set(this.plan.written.map(({ template }) => template.file));
    for (const { place, text, names } of omitted)
      if (files.has(place.file)) this.diagnostics.push(leftOut.at(place, { text, names }));
    return blocks;
  }
}

/** Stands at the head of every page of a report that names who falls short. */
const notForEverybody = "仅供内部使用，不得公开";

/** What a school wrote itself keeps its heading. */
const isShared = ({ paragraphs }: PlannedSection): boolean =>
  paragraphs.every(({ template }) => template === undefined || template.isShared);

/** Whether a sentence may stand behind what is there: not where it would be part of a numbered item or of a （二）. */
function takesMore(body: readonly Block[]): boolean {
  const heading = body.findLast(({ type }) => type === "heading");
  return body.at(-1)?.type === "paragraph" && heading?.type === "heading" && heading.level === 1;
}

/** A heading and a single sentence under it. */
const isOneSentence = ([heading, only, ...others]: readonly Block[]): boolean =>
  heading?.type === "heading" &&
  only?.type === "paragraph" &&
  others.length === 0 &&
  (plainText(only.content, "").match(/[。！？]/g) ?? []).length <= 1;

// The opening paragraph of a report has no heading.
const opening = "引言";

const onPageOfItsOwn = (block: Block): Block =>
  block.type === "heading" && block.level === 1 ? { ...block, startsPage: true } : block;

// A （一） without a （二） divides nothing.
const withoutHeading = (blocks: readonly Block[]): readonly Block[] =>
  blocks[0]?.type === "heading" && blocks[0].level === 2 ? blocks.slice(1) : blocks;
