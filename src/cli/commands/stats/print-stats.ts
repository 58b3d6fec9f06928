import {
  type Narrowing,
  outcomeWords,
  type SetTable,
  type Shortfall,
  type Stats,
  type Unjudged,
} from "../../../pipeline.ts";
import { placeJson, toJson } from "../../print/json.ts";
import { tableLines } from "../../print/table.ts";
import { visible } from "../../print/visible.ts";

/**
 * Figures with their rules by topic, then who falls short of what. Unless `all`, figures of kinds that the school does
 * not record are only counted. `width`: columns of the screen.
 */
export function statsText(
  school: string,
  { topics, shortfalls, unjudged }: Pick<Stats, "topics" | "shortfalls" | "unjudged">,
  narrowing: Narrowing,
  all = false,
  width = Number.POSITIVE_INFINITY,
): string {
  const rows = topics.flatMap(({ label, recorded, unrecorded }) => {
    const listed = all ? [...recorded, ...unrecorded] : recorded;
    const figures = listed.map((figure) => [figure.label, figure.text, figure.rule].map(visible));
    return figures.length > 0 ? [[], [`【${label}】`], ...figures] : [];
  });
  const left = all ? 0 : topics.reduce((sum, { unrecorded }) => sum + unrecorded.length, 0);
  return [
    heading(school, narrowing),
    "",
    ...tableLines([["统计量", "数值", "怎么数的"], ...rows], width),
    ...(left > 0 ? ["", `另有${left}项没有列出：学校没有登记这些种类的记录。加 --all 全部列出`] : []),
    "",
    ...shortfallLines(shortfalls, unjudged),
    ...unjudgedLines(unjudged),
  ].join("\n");
}

const heading = (school: string, narrowing: Narrowing): string => {
  const { from, to, ...parts } = narrowing;
  const days = from && to ? `${from}至${to}` : from ? `${from}起` : to && `至${to}`;
  const range = [...Object.values(parts), ...(days ? [days] : [])].join(" ");
  return `${school}${range && `（${range}）`}`;
};

/** Who falls short of the requirement `only`, or of any. A set is shown as a table of person × item. */
export function shortText(
  school: string,
  { shortfalls, sets, unjudged }: Pick<Stats, "shortfalls" | "sets" | "unjudged">,
  narrowing: Narrowing,
  only: string | undefined,
): string {
  const isAsked = ({ requirement }: { readonly requirement: string }) => only === undefined || requirement === only;
  const tables = sets.filter(isAsked);
  const inTables = new Set(tables.map(({ requirement }) => requirement));
  const single = shortfalls.filter((one) => isAsked(one) && !inTables.has(one.requirement));
  const left = unjudged.filter(isAsked);
  const parts = [
    ...(single.length > 0 || tables.length === 0 ? [shortfallLines(single, left)] : []),
    ...tables.map(setLines),
  ];
  return [heading(school, narrowing), ...parts.flatMap((lines) => ["", ...lines]), ...unjudgedLines(left)].join("\n");
}

function setLines({ requirement, items, rows }: SetTable): string[] {
  const met = rows.filter((row) => row.outcome === "met").length;
  const table = rows.map(({ who, cells, done, outcome }) => [who, ...cells, done, outcomeWords[outcome]].map(visible));
  return [
    `${requirement}：${rows.length}人，${met}人达标`,
    ...tableLines([["姓名", ...items, "合计", "结果"], ...table]),
  ];
}

/** 听课, or 六个一·公开课 for an item of a set. */
const shortOf = ({ requirement, item }: Shortfall): string => (item ? `${requirement}·${item}` : requirement);

function shortfallLines(shortfalls: readonly Shortfall[], unjudged: readonly Unjudged[]): string[] {
  if (shortfalls.length === 0) return [unjudged.length > 0 ? "判了的没有未达到要求的" : "没有未达到要求的"];
  const rows = shortfalls.map((s) => [shortOf(s), s.who, s.period, s.required, s.actual, s.gap].map(visible));
  return [
    `未达到要求（${rows.length}项）`,
    ...tableLines([["要求", "对象", "时段", "应达到", "实际", "还差"], ...rows]),
  ];
}

/** The requirements that were not judged, because --from and --to keep only a part of a term or a week. */
function unjudgedLines(unjudged: readonly Unjudged[]): string[] {
  if (unjudged.length === 0) return [];
  const span = ({ name, from, to }: Unjudged["periods"][number]) => `${name}（${from}至${to}）`;
  const rows = unjudged.map(({ requirement, periods }) => [requirement, periods.map(span).join("、")].map(visible));
  return ["", "没有判的要求：所查的日子只是这些时段的一部分", ...tableLines([["要求", "时段"], ...rows])];
}

/** What `stats --format json` prints. A figure without a value (nothing to divide by) has `null`. */
export const statsJson = (
  school: string,
  { figures, shortfalls, sets, unjudged }: Pick<Stats, "figures" | "shortfalls" | "sets" | "unjudged">,
  narrowing: Narrowing,
): string =>
  toJson({
    school,
    narrowing,
    figures: figures.map(({ name, label, value, unit, text, rule, records }) => ({
      name,
      label,
      value,
      unit,
      text,
      rule,
      records: records.map(({ file, line, column }) => placeJson({ file, line, column })),
    })),
    shortfalls: shortfalls.map(({ item, ...one }) => ({ ...one, requirement: shortOf({ item, ...one }) })),
    sets,
    unjudged,
  });
