import type { Checked } from "../../diagnostics/diagnostic.ts";
import type { Computed } from "../../figures/compute.ts";
import type { Facts } from "../../figures/facts.ts";
import { quantity } from "../../figures/measures.ts";
import { unitCounted } from "../../figures/query/own-unit.ts";
import { tally } from "../../figures/tally.ts";
import type { AnyRecord } from "../../records/kinds/index.ts";
import { type Content, plainText } from "../../template/content.ts";
import type { TemplateData } from "../../template/template-data.ts";
import { type AnnexBody, type AnnexColumn, cell, narrow } from "../annexes/define-annex.ts";
import type { Row } from "../blocks.ts";
import type { AnnexColumnDefinition, AnnexDefinition } from "./annex-file.ts";
import { CellTemplate } from "./cell-template.ts";
import { type Listed, listedRecords } from "./listed-records.ts";
import { nameLines } from "./name-lines.ts";
import { blankValues, rowValues } from "./row-values.ts";

/** What the table of an annex file is made from. */
interface Source {
  readonly definition: AnnexDefinition;
  readonly facts: Facts;
  readonly computed: Computed;
  readonly data: TemplateData;
}

/** The table of an annex file: a row for each record, 小计 of its parts, 合计 and notes; `undefined` without any row. */
export function listAnnex(source: Source): Checked<AnnexBody | undefined> {
  const { definition, facts } = source;
  const listed = listedRecords(definition, facts);
  if (!listed.value) return { value: undefined, diagnostics: listed.diagnostics };
  const templates = templatesOf(source);
  // The names in them are looked at even if there is no record.
  for (const template of templates.cells) template?.fill(blankValues(listed.value.kind));
  const records = listed.value.parts.flatMap((part) => part.records);
  const isEmpty = records.every(isHidden);
  const value = isEmpty ? undefined : { ...bodyOf(listed.value, templates, source), listed: records };
  const all = [...templates.cells, ...templates.total.values(), ...templates.notes];
  return { value, diagnostics: all.flatMap((template) => template?.diagnostics ?? []) };
}

const isHidden = ({ hidden }: AnyRecord): boolean => hidden === true;

interface Templates {
  /** Of each column; none where it is left blank. */
  readonly cells: readonly (CellTemplate | undefined)[];
  /** By the header of the column. */
  readonly total: ReadonlyMap<string, CellTemplate>;
  readonly notes: readonly CellTemplate[];
}

function templatesOf({ definition, data }: Source): Templates {
  const { columns, total = {}, notes = [], document } = definition;
  return {
    cells: columns.map(({ template }, i) =>
      template === undefined ? undefined : new CellTemplate(document, ["列", i, "写"], template, data),
    ),
    total: new Map(
      Object.entries(total).map(([header, text]) => [header, new CellTemplate(document, ["合计", header], text, data)]),
    ),
    notes: notes.map((text, i) => new CellTemplate(document, ["说明", i], text, data)),
  };
}

function bodyOf({ kind, parts }: Listed, templates: Templates, source: Source): AnnexBody {
  const { definition, facts } = source;
  const { columns } = definition;
  let number = 0;
  const rowsOf = parts.map(({ records }) =>
    records
      .filter((record) => !isHidden(record))
      .map((record) => {
        const values = rowValues(kind, record, ++number, facts, definition.pupils === true);
        return templates.cells.map((template, i) => arranged(template?.fill(values) ?? [], columns[i]!));
      }),
  );
  const used = columns.map((column, i) =>
    isUsed(
      column,
      rowsOf.flat().map((cells) => cells[i]!),
    ),
  );
  const word = Math.max(
    0,
    columns.findIndex(({ header }, i) => i > 0 && used[i] && !templates.total.has(header)),
  );
  const figureColumn = columns.findIndex(({ header }, i) => used[i] && templates.total.has(header));
  const subtotal = (part: Listed["parts"][number]): Row[] =>
    parts.length > 1
      ? [totalRow(columns, word, "小计", (i) => (i === figureColumn ? partText(kind, part, source) : []))]
      : [];
  const rows = parts.flatMap((part, i) => [...rowsOf[i]!.map((cells) => ({ cells })), ...subtotal(part)]);
  const totals = columns.map(({ header }) => templates.total.get(header)?.fill() ?? []);
  const hasTotal = templates.total.size > 0;
  return {
    columns: columns.map((column, i) => ({ ...columnOf(column), isUsed: used[i]! })),
    rows: [...rows, ...(hasTotal ? [totalRow(columns, word, "合计", (i) => totals[i]!)] : [])],
    notes: [
      ...templates.notes.map((note) => note.fill()).filter((note) => plainText(note, "").trim() !== ""),
      ...hiddenNote({ kind, parts }, hasTotal, facts).map(cell),
    ],
  };
}

/** A row with its word (小计, 合计) in one column. */
const totalRow = (
  columns: readonly AnnexColumnDefinition[],
  word: number,
  text: string,
  contentOf: (column: number) => Content,
): Row => ({ total: true, cells: columns.map((_, i) => (i === word ? cell(text) : contentOf(i))) });

/** 教师获奖20项: the figure of a part, counted anew where 条件 leaves out some of its records. */
function partText(kind: Listed["kind"], { figure, records }: Listed["parts"][number], source: Source): Content {
  const { definition, facts, computed } = source;
  const result = computed.figures.find(({ name }) => name === figure?.name);
  const label: Content = [{ type: "text", text: figure?.label ?? "其他" }];
  if (result && definition.filters === undefined)
    return [...label, { type: "figure", name: result.name, text: result.text }];
  return [...label, ...cell(countText(kind, records, facts))];
}

const countText = (kind: Listed["kind"], records: readonly AnyRecord[], facts: Facts): string =>
  quantity(tally("计数", kind, records, facts), unitCounted(kind, records, {}, facts));

/** Hidden records are not named, but said (domain.md 7.13). */
function hiddenNote({ kind, parts }: Listed, hasTotal: boolean, facts: Facts): readonly string[] {
  const hidden = parts.flatMap(({ records }) => records.filter(isHidden));
  if (hidden.length === 0) return [];
  return [`另有${countText(kind, hidden, facts)}不公开，${hasTotal ? "已计入合计" : "没有列出"}。`];
}

/** Whether a column has something to say: in some row neither nothing nor its usual word. One without 写 is for the pen. */
const isUsed = ({ template, usual }: AnnexColumnDefinition, cells: readonly Content[]): boolean =>
  template === undefined || cells.some((content) => !["", usual].includes(plainText(content, "\n")));

const columnOf = ({ header, width = 20, look }: AnnexColumnDefinition): AnnexColumn => ({
  header,
  width,
  ...(look === "靠左" ? {} : look === "一行" || look === "姓名" ? narrow : ({ align: "center" } as const)),
});

const arranged = (content: Content, { look, width = 20 }: AnnexColumnDefinition): Content =>
  look === "姓名" ? nameLines(content, width) : content;
