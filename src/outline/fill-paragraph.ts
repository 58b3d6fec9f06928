import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Omitted } from "../template/sentences/prune.ts";
import type { Template } from "../template/template.ts";
import type { TemplateData } from "../template/template-data.ts";
import type { Block } from "./blocks.ts";
import { dropEmptyHeadings } from "./drop-empty-headings.ts";
import { fillTemplate } from "./fill-template.ts";
import type { PlannedParagraph } from "./read-report.ts";

/** A 教研组, with the names and figures of its own. */
export interface GroupData {
  readonly name: string;
  readonly data: TemplateData;
}

interface FilledParagraph {
  readonly blocks: readonly Block[];
  readonly omitted: readonly Omitted[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Fills a paragraph, one that is of groups once for each of them. */
export function fillParagraph(
  { template, isOfGroups }: PlannedParagraph,
  groupTexts: ReadonlyMap<string, Template>,
  data: TemplateData,
  groups: () => readonly GroupData[],
): FilledParagraph {
  if (!template) return { blocks: [], omitted: [], diagnostics: [] };
  if (!isOfGroups) return filled(template, data);
  const all = groups().map((group) => ofGroup(group, template, groupTexts.get(group.name)));
  const told = groups().filter((_, i) => all[i]!.blocks.length > 0);
  // Of one group alone a reader would think that the others did nothing; unless the school itself writes so.
  const isLonely = template.isShared && told.length === 1 && all.length > 1 && !groupTexts.has(told[0]!.name);
  return {
    blocks: isLonely ? [] : all.flatMap(({ blocks }) => blocks),
    omitted: all.flatMap(({ omitted }) => omitted),
    // A mistake in the shared text is one, however many groups there are.
    diagnostics: [...new Map(all.flatMap(({ diagnostics }) => diagnostics).map((d) => [keyOf(d), d])).values()],
  };
}

const keyOf = ({ file, line, column, code }: Diagnostic): string => `${file}:${line}:${column}:${code}`;

function filled(template: Template, data: TemplateData): FilledParagraph {
  const { value, omitted, diagnostics } = fillTemplate(template, data);
  const said = template.isShared ? value.filter((block) => block.type !== "table" || block.rows.length > 0) : value;
  return { blocks: withoutOnlyPart(template, dropEmptyHeadings(said)), omitted, diagnostics };
}

/** 语文组：…: the group's own text, with the figures where it says {{段落}}, else after it. */
function ofGroup({ name, data }: GroupData, shared: Template, own: Template | undefined): FilledParagraph {
  const hasPlace = own && /\{\{\s*段落\s*\}\}/.test(own.text);
  const template = own
    ? { ...own, text: hasPlace ? own.text : `${own.text.trimEnd()}{{段落}}`, replaces: shared }
    : shared;
  const { blocks, ...rest } = filled(template, data);
  const [first, ...others] = blocks;
  if (first?.type !== "paragraph" || (!own && isThin(blocks))) return { blocks: own ? blocks : [], ...rest };
  return {
    blocks: [{ ...first, content: [{ type: "text", text: `${name}：` }, ...first.content] }, ...others],
    ...rest,
  };
}

/** Nothing but a single number: it would put the group to shame, and tells nobody anything. */
const isThin = (blocks: readonly Block[]): boolean => {
  const inlines = blocks.flatMap((block) => (block.type === "paragraph" ? block.content : []));
  const names = inlines.some((inline) => inline.type === "text" && /[《“]/.test(inline.text));
  return !names && inlines.filter(({ type }) => type === "figure").length < 2;
};

// If only one of several ### parts of a section has something to say, it is printed without its heading.
function withoutOnlyPart({ text }: Template, blocks: readonly Block[]): readonly Block[] {
  const isPart = (block: Block) => block.type === "heading" && block.level === 2;
  const typed = text.match(/^### /gm)?.length ?? 0;
  return typed > 1 && blocks.filter(isPart).length === 1 ? blocks.filter((block) => !isPart(block)) : blocks;
}
