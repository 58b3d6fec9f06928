import type { Narrowing, SetTable, Shortfall, Stats, Unjudged } from "../../../pipeline.ts";
import { tableLines } from "../../print/table.ts";
import { visible } from "../../print/visible.ts";

/** How everybody stands with the requirements. */
export type Standing = Pick<Stats, "progress" | "shortfalls" | "pending" | "unjudged">;

/**
 * Figures with their rules by topic, then who falls short of what. Unless `all`, figures of kinds that the school does
 * not record are only counted. `width`: columns of the screen.
 */
export function statsText(
  school: string,
  { topics, apart = [], ...stats }: Standing & Pick<Stats, "topics"> & Partial<Pick<Stats, "apart">>,
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
    ...[apartLines(apart), shortfallLines(stats), pendingLines(stats), unjudgedLines(stats)].flatMap(paragraph),
  ].join("\n");
}

export const heading = (school: string, narrowing: Narrowing): string => {
  const { from, to, ...parts } = narrowing;
  const days = from && to ? `${from}至${to}` : from ? `${from}起` : to && `至${to}`;
  const range = [...Object.values(parts), ...(days ? [days] : [])].join(" ");
  return `${school}${range && `（${range}）`}`;
};

/**
 * Who falls short of the requirement `only`, or of any, who still has time, and what is not judged. A set is shown as a
 * table of person × item.
 */
export function shortText(
  school: string,
  { sets, ofUnit, ...stats }: Standing & Pick<Stats, "sets"> & Partial<Pick<Stats, "ofUnit">>,
  narrowing: Narrowing,
  only: string | undefined,
): string {
  const isAsked = ({ requirement }: { readonly requirement: string }) => only === undefined || requirement === only;
  const tables = sets.filter(isAsked);
  const inTables = new Set(tables.map(({ requirement }) => requirement));
  const isSingle = (one: { readonly requirement: string }) => isAsked(one) && !inTables.has(one.requirement);
  const shortfalls = stats.shortfalls.filter(isSingle);
  const asked = {
    progress: stats.progress.filter(isAsked),
    pending: stats.pending.filter(isSingle),
    unjudged: stats.unjudged.filter(isAsked),
  };
  const single = shortfalls.length > 0 || tables.length === 0 ? shortfallLines({ shortfalls, ...asked }) : [];
  const parts = [single, ...tables.map(setLines), unitLines(ofUnit, only), pendingLines(asked), unjudgedLines(asked)];
  return [heading(school, narrowing), ...parts.flatMap(paragraph)].join("\n");
}

/** What the school itself has not reached, or of it the requirement `only`. */
function unitLines(table: Stats["ofUnit"], only: string | undefined): string[] {
  if (!table) return [];
  const rows = table.rows.filter(([name = ""]) => only === undefined || name === only || name.startsWith(`${only}·`));
  return rows.length > 0 ? [`${table.title}（没有达到的）`, ...tableLines([table.head, ...rows])] : [];
}

/** An empty line before what there is to say. */
const paragraph = (lines: readonly string[]): readonly string[] => (lines.length > 0 ? ["", ...lines] : []);

function setLines({ requirement, items, until, rows }: SetTable): string[] {
  const met = rows.filter((row) => row.outcome === "met").length;
  const table = rows.map(({ who, cells, done, word }) => [who, ...cells, done, word].map(visible));
  return [
    `${requirement}：${rows.length}人，${met}人达标${until ? `，到${until}，未到期的不算未达标` : ""}`,
    ...tableLines([["姓名", ...items, "合计", "结果"], ...table]),
  ];
}

/** The requirements that are per term or year, term by term or year by year. */
function apartLines(apart: Stats["apart"]): string[] {
  if (apart.length === 0) return [];
  const rows = apart.map(({ requirement, period, due, met, rate }) =>
    [requirement, period, due, met, rate].map(visible),
  );
  return ["各项要求分学期、学年看", ...tableLines([["要求", "时段", "应达标", "达标", "达标率"], ...rows])];
}

/** 听课, or 六个一·公开课 for an item of a set. */
export const itemOf = ({ requirement, item }: Pick<Shortfall, "requirement" | "item">): string =>
  item ? `${requirement}·${item}` : requirement;

function shortfallLines({ shortfalls, progress, pending, unjudged }: Standing): string[] {
  if (shortfalls.length === 0) {
    if (progress.length === 0 && unjudged.length === 0) return ["学期文件里没有写各人各组的要求"];
    const windows = progress.flatMap((one) => one.windows).filter(({ state }) => state !== "unjudged");
    if (windows.length === 0 && unjudged.length > 0) return [];
    if (windows.length > 0 && windows.every(({ state }) => state !== "ended")) return ["各项要求都未到期"];
    return [pending.length > 0 || unjudged.length > 0 ? "已判定的没有未达到要求的" : "没有未达到要求的"];
  }
  const rows = shortfalls.map((s) => [itemOf(s), s.who, s.period, s.required, s.actual, s.gap].map(visible));
  return [
    `未达到要求（${rows.length}项）`,
    ...tableLines([["要求", "对象", "时段", "应达到", "实际", "还差"], ...rows]),
  ];
}

/** Who has not reached something that is not due yet. */
function pendingLines({ pending }: Pick<Stats, "pending">): string[] {
  if (pending.length === 0) return [];
  const rows = pending.map((one) => [itemOf(one), one.who, one.period, one.standing].map(visible));
  return [`未到期（${rows.length}项，不算未达标）`, ...tableLines([["要求", "对象", "时段", "完成情况"], ...rows])];
}

/** The windows in which nobody is compared, and what is lacking. */
function unjudgedLines({ unjudged }: Pick<Stats, "unjudged">): string[] {
  const rows = unjudged.flatMap(({ requirement, periods }) =>
    periods.map((period) => [requirement, `${period.name}（${daysOf(period)}）`, reasonOf(period)].map(visible)),
  );
  return rows.length === 0 ? [] : ["未判的要求", ...tableLines([["要求", "时段", "原因"], ...rows])];
}

const daysOf = ({ from, to }: { readonly from: string; readonly to: string }): string => `${from}至${to}`;

function reasonOf({ reason, why }: Unjudged["periods"][number]): string {
  if (why !== undefined) return why;
  return reason === "asked in part" ? "只查了其中一部分日期" : "不在统计时段内";
}
