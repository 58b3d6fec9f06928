import type { ChartData } from "../figures/charts/define-chart.ts";
import type { FigureResult } from "../figures/figure-result.ts";
import type { AnyRecord, KindName } from "../records/kinds/index.ts";
import type { Content } from "./content.ts";
import type { PhotoWithLine } from "./record-photos.ts";

/** What a name or a helper gives to a template. */
export type TemplateValue =
  | string
  | number
  | boolean
  | undefined
  | FigureResult
  | Phrase
  | Condition
  | RecordList
  | ChartValue
  | PhotoRow
  | readonly TemplateValue[]
  | Group;

/** Several inlines as one value, such as 讲座3次、沙龙2次 with each number marked. */
export interface Phrase {
  readonly type: "phrase";
  readonly content: Content;
  /** Words such as ，其中…: a sentence stands also where they are empty. */
  readonly isWords?: true;
}

/** Prints nothing; its sentence stands only if it holds (当). */
export interface Condition {
  readonly type: "condition";
  readonly holds: boolean;
}

/** A chart; without data it has nothing to show, and is left out. */
export interface ChartValue {
  readonly type: "chart";
  readonly chart: ChartData | undefined;
}

/** Photos, which stand in a paragraph of their own. */
export interface PhotoRow {
  readonly type: "pictures";
  readonly perPage: 2 | 4;
  readonly pictures: readonly PhotoWithLine[];
}

/** Records that a text names one by one. */
export interface RecordList {
  readonly type: "records";
  readonly kind: KindName;
  /** Those that may be named, in order. */
  readonly records: readonly AnyRecord[];
  /** How many there are in all, as the figure says that the records stand behind. */
  readonly total: FigureResult;
  /** Records behind the figure, those that may not be named among them. */
  readonly count: number;
  /** At most so many are named. */
  readonly most: number;
  /** Nobody asked for another number. */
  readonly isUsualMost?: boolean;
  /** Which form of the kind's items (短). Left out: the usual one. */
  readonly form?: string;
  /** What the school's own words put after a list that is cut short. */
  readonly ending?: string;
  /** Keys whose values are put together where items differ in nothing else (合并). */
  readonly merged?: readonly string[];
  /** It is nothing unless it can name all of them (全列). */
  readonly onlyWhole?: true;
  /** How many some of the records are, in the unit of the figure. */
  countOf(records: readonly AnyRecord[]): FigureResult;
  valuesOf(record: AnyRecord): TemplateValue;
}

/** A value with names of its own, such as an item of `{{#each}}`. */
interface Group {
  readonly [key: string]: TemplateValue;
}

export const isList = (value: TemplateValue): value is readonly TemplateValue[] => Array.isArray(value);

type Node = FigureResult | Phrase | Condition | RecordList | ChartValue | PhotoRow;
const nodes = new Set<unknown>(["figure", "phrase", "condition", "records", "chart", "pictures"]);

/** Anything but texts, lists and groups. The values of a group are in Chinese: none of its names is `type`. */
const isNode = (value: TemplateValue): value is Node =>
  typeof value === "object" && "type" in value && nodes.has(value.type);

export const isFigure = (value: TemplateValue): value is FigureResult => isNode(value) && value.type === "figure";

export const isChart = (value: TemplateValue): value is ChartValue => isNode(value) && value.type === "chart";

export const isRecordList = (value: TemplateValue): value is RecordList => isNode(value) && value.type === "records";

export const isPhotoRow = (value: TemplateValue): value is PhotoRow => isNode(value) && value.type === "pictures";

export const isGroup = (value: TemplateValue): value is Group =>
  typeof value === "object" && !isList(value) && !isNode(value);

/** What `{{#if}}` asks. A figure of 0 and an empty text, list or phrase count as no. */
export function isTrue(value: TemplateValue): boolean {
  if (isList(value)) return value.length > 0;
  if (isGroup(value)) return true;
  if (typeof value !== "object") return Boolean(value);
  if (value.type === "figure") return Boolean(value.value);
  if (value.type === "condition") return value.holds;
  if (value.type === "records") return value.records.length > 0;
  if (value.type === "chart") return value.chart !== undefined;
  if (value.type === "pictures") return value.pictures.length > 0;
  return value.content.some((inline) => inline.type !== "break" && inline.text !== "");
}
