import type { Checked } from "../../diagnostics/diagnostic.ts";
import type { Computed } from "../../figures/compute.ts";
import { figureWithName } from "../../figures/compute-named.ts";
import type { Facts } from "../../figures/facts.ts";
import { quantity } from "../../figures/measures.ts";
import { unitCounted } from "../../figures/query/own-unit.ts";
import { tally } from "../../figures/tally.ts";
import type { AnyRecord } from "../../records/kinds/index.ts";
import { schoolWords } from "../../school/school-words.ts";
import { dataAt } from "../../source/document.ts";
import { type Content, figureInline, plainText } from "../../template/content.ts";
import type { TemplateData } from "../../template/template-data.ts";
import { type AnnexBody, type AnnexColumn, cell, figureCell, narrow } from "../annexes/define-annex.ts";
import type { Row } from "../blocks.ts";
import { type AnnexColumnDefinition, type AnnexDefinition, itemPath } from "./annex-file.ts";
import { CellTemplate } from "./cell-template.ts";
import { type Listed, listedRecords } from "./listed-records.ts";
import { nameLines } from "./name-lines.ts";
import { blankValues, type RowValues, rowValues } from "./row-values.ts";
import { withUsualLook } from "./usual-look.ts";

/** What the table of an annex file is made from. */
interface Source {
  readonly definition: AnnexDefinition;
  readonly facts: Facts;
  readonly computed: Computed;
  readonly data: TemplateData;
  /** The school wrote it: its words stay as typed. */
  readonly isOwn: boolean;
}

/** The table of an annex file: a row for each record, 小计 of its parts, 合计 and notes; `undefined` without any row. */
export function listAnnex({ definition, ...rest }: Source): Checked<AnnexBody | undefined> {
  const { value: listed, diagnostics } = listedRecords(definition, rest.facts);
  if (!listed) return { value: undefined, diagnostics };
  const columns = definition.columns.map((column) => withUsualLook(column, listed.kind));
  const source: Source = { definition: { ...definition, columns }, ...rest };
  const templates = templatesOf(source);
  // The names in them are looked at even if there is no record.
  for (const template of templates.cells) template?.fill(blankValues(listed.kind));
  const records = listed.parts.flatMap((part) => part.records);
  const isEmpty = records.every(isHidden);
  const value = isEmpty ? undefined : { ...bodyOf(listed, templates, source), listed: records };
  const all = [...templates.cells, ...templates.total.values(), ...templates.notes];
  return { value, diagnostics: all.flatMap((template) => template?.diagnostics ?? []) };
}

/** The name by which 合计 and 说明 print how many records the table is about, hidden ones too. */
const ofAll = "本表";

const isHidden = ({ hidden }: AnyRecord): boolean => hidden === true;

interface Templates {
  /** Of each column; none where it is left blank. */
  readonly cells: readonly (CellTemplate | undefined)[];
  /** By the header of the column. */
  readonly total: ReadonlyMap<string, CellTemplate>;
  readonly notes: readonly CellTemplate[];
}

function templatesOf({ definition, data, isOwn }: Source): Templates {
  const { columns, total = {}, notes = [], document } = definition;
  const { living: _, ...asTyped } = data;
  const own = isOwn ? asTyped : data;
  const cells = columns.map(({ template }, i) => {
    if (template === undefined) return undefined;
    const at = itemPath(definition, "列", i);
    const isWord = typeof dataAt(document.data, at) === "string";
    return CellTemplate.ofCell(document, isWord ? at : [...at, "写"], template, data);
  });
  const totals = Object.entries(total).map(
    ([header, text]) => [header, CellTemplate.ofCell(document, ["合计", header], text, own)] as const,
  );
  return {
    cells,
    total: new Map(totals),
    notes: notes.map((text, i) => new CellTemplate(document, itemPath(definition, "说明", i), text, own)),
  };
}

function bodyOf(listed: Listed, templates: Templates, source: Source): AnnexBody {
  const { definition, facts } = source;
  const rowsOf = rowsOfParts(listed, templates, source);
  const used = definition.columns.map((column, i) =>
    isUsed(
      column,
      rowsOf.flat().map((cells) => cells[i]!),
    ),
  );
  const layout: TotalLayout = { columns: definition.columns, ...placesOfTotal(definition, used, templates) };
  const hasParts = listed.parts.length > 1;
  const rows = listed.parts.flatMap((part, i): Row[] => [
    ...rowsOf[i]!.map((cells) => ({ cells })),
    ...(hasParts
      ? [totalRow("小计", layout, (at) => (at === layout.figure ? partText(part, listed, source) : []))]
      : []),
  ]);
  const hasTotal = templates.total.size > 0;
  const all = listed.parts.flatMap((part) => part.records);
  const values = { [ofAll]: countText(listed.kind, all, facts) };
  const total = totalRow("合计", layout, (at) => totalCell(definition.columns[at]!, templates, source, values));
  const notes = templates.notes.map((note) => note.fillNote(values)).filter((note) => plainText(note, "") !== "");
  return {
    columns: definition.columns.map((column, i) => ({ ...columnOf(column), isUsed: used[i]! })),
    rows: hasTotal ? [...rows, total] : rows,
    notes: [...notes, ...hiddenNote(listed, hasTotal, facts).map(cell)],
  };
}

/** The cells of each part, column by column. The rows of all parts are numbered in one. */
function rowsOfParts({ kind, parts }: Listed, { cells }: Templates, { definition, facts }: Source): Content[][][] {
  let number = 0;
  return parts.map(({ records }) =>
    records
      .filter((record) => !isHidden(record))
      .map((record) => {
        const values = rowValues(kind, record, ++number, facts, definition.pupils === true);
        return cells.map((template, i) => arranged(template?.fill(values) ?? [], definition.columns[i]!));
      }),
  );
}

interface TotalLayout {
  readonly columns: readonly AnnexColumnDefinition[];
  /** The columns of 合计 or 小计 and of how many. */
  readonly word: number;
  readonly figure: number;
}

/** 合计 stands under the name, as in other annexes, or in the first column where the name has the number. */
function placesOfTotal({ columns }: AnnexDefinition, used: readonly boolean[], { total }: Templates) {
  const withTotal = columns.findIndex(({ header }, i) => used[i] && total.has(header));
  const wide = columns.findIndex(({ look }, i) => used[i] && look === "靠左");
  const figure = withTotal >= 0 ? withTotal : Math.max(wide, 0);
  const beside = used.findIndex((isUsed, i) => isUsed && i > 0 && i < figure);
  return { figure, word: Math.max(beside, 0) };
}

function totalRow(text: string, { columns, word }: TotalLayout, contentOf: (column: number) => Content): Row {
  return { total: true, cells: columns.map((_, i) => [...(i === word ? cell(text) : []), ...contentOf(i)]) };
}

/** What 合计 has under a column; without the unit where that is the header: 5 under 人次. */
function totalCell(
  { header }: AnnexColumnDefinition,
  { total }: Templates,
  { facts }: Source,
  values: RowValues,
): Content {
  const content = total.get(header)?.fill(values) ?? [];
  return content.map((inline) => {
    const figure = inline.type === "figure" && figureWithName(inline.name, facts);
    return figure && header === figure.unit ? figureCell(figure)[0]! : inline;
  });
}

/** 教师获奖20项: the figure of a part, counted anew where 条件 leaves out some of its records. */
function partText({ figure, records }: Listed["parts"][number], { kind }: Listed, source: Source): Content {
  const { definition, facts } = source;
  const result = figureWithName(figure?.name ?? "", facts);
  const isWhole = result !== undefined && definition.filters === undefined;
  return [
    ...cell(schoolWords(facts.school.settings).called(figure?.label ?? "其他")),
    ...(isWhole ? [figureInline(result)] : cell(countText(kind, records, facts))),
  ];
}

/** How many records there are, in their unit; one that has several rows (展开) counts once. */
function countText(kind: Listed["kind"], rows: readonly AnyRecord[], facts: Facts): string {
  const records = [...new Map(rows.map((record) => [record.origin, record])).values()];
  return quantity(tally("计数", kind, records, facts), unitCounted(kind, records, {}, facts));
}

/** Hidden records are not named, but said (domain.md 7.13). */
function hiddenNote({ kind, parts }: Listed, hasTotal: boolean, facts: Facts): readonly string[] {
  const hidden = parts.flatMap(({ records }) => records.filter(isHidden));
  if (hidden.length === 0) return [];
  return [`另有${countText(kind, hidden, facts)}不公开，${hasTotal ? "已计入合计" : "没有列出"}。`];
}

/** Whether a column has something to say: in some row neither nothing nor its usual word. One without 写 is for the pen. */
const isUsed = ({ template, usual }: AnnexColumnDefinition, cells: readonly Content[]): boolean =>
  template === undefined || cells.some((content) => !["", usual].includes(plainText(content, "\n")));

const columnOf = ({ header, width = 0, look }: AnnexColumnDefinition): AnnexColumn => ({
  header,
  width,
  ...(look === "靠左" ? {} : look === "一行" || look === "姓名" ? narrow : ({ align: "center" } as const)),
  ...(look === "姓名" && ({ hasNames: true } as const)),
});

const arranged = (content: Content, { look, width = 0 }: AnnexColumnDefinition): Content =>
  look === "姓名" ? nameLines(content, width) : content;
