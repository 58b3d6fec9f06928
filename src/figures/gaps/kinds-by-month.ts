import { type AnyRecord, type KindName, kindNames, kindOf } from "../../records/kinds/index.ts";
import { schoolWords } from "../../school/school-words.ts";
import type { Facts } from "../facts.ts";
import { mostMonths } from "../months-of.ts";
import { type AskedMonth, askedMonths, endsIn, monthsShown } from "./asked-months.ts";
import type { GapTable } from "./gap-table.ts";
import { tooLong } from "./groups-by-month.ts";

/** How many records there are in each month of each kind that happens all year round. */
export function kindsByMonth(facts: Facts): GapTable {
  const { settings } = facts.school;
  const { called } = schoolWords(settings);
  const months = askedMonths(facts.scope, settings);
  const lines = kindNames.filter((name) => kindOf(name).allYear).map((name) => lineOf(name, months, facts));
  const recorded = lines.filter(({ total }) => total > 0);
  const never = lines
    .filter(({ name, total }) => total === 0 && !isTypedOnly(name, facts))
    .map(({ name }) => called(kindOf(name).label));
  const shown = monthsShown(months, recorded);
  const isFull = recorded.every(({ counts }) => months.every(({ isAsked }, i) => !isAsked || counts[i]! > 0));
  const isPrinted = !isFull && months.length <= mostMonths;
  const all = never.length > 0 ? `一条也没有登记的：${never.join("、")}` : undefined;
  return {
    name: "kinds by month",
    title: "各种记录每月登记的条数",
    note: ["“无”是该月一条也没有登记，是否有遗漏请对照实际", ...(all ? [all] : [])].map((one) => `${one}。`).join(""),
    head: ["记录", ...months.filter((_, i) => shown[i]).map(({ name }) => name), "合计"],
    rows: isPrinted
      ? recorded.map(({ name, counts, total }) => [
          called(kindOf(name).label),
          ...counts.flatMap((count, i) => (shown[i] ? [cellOf(count, months[i]!)] : [])),
          String(total),
        ])
      : [],
    instead: isFull ? fullText(recorded.length > 0, all) : tooLong,
  };
}

/** Whether a kind is registered, but nothing of it counts: a paper whose first author is from outside (domain.md 7.5). */
function isTypedOnly(name: KindName, { school }: Facts): boolean {
  const { counts } = kindOf(name);
  const records: readonly AnyRecord[] = school.records[name];
  return counts !== undefined && records.some((record) => !counts(record as never, school.settings));
}

function fullText(isAnyRecorded: boolean, never: string | undefined): string {
  if (!isAnyRecorded) return "各种记录一条也没有登记";
  return never === undefined ? "各种记录每月都有登记" : `登记了的种类每月都有；${never}`;
}

const cellOf = (count: number, { isAsked }: AskedMonth): string => (count > 0 ? String(count) : isAsked ? "无" : "");

interface Line {
  readonly name: KindName;
  readonly counts: readonly number[];
  /** With those whose own day lies in no month: 补录. */
  readonly total: number;
}

function lineOf(name: KindName, months: readonly AskedMonth[], { counted }: Facts): Line {
  const records: readonly AnyRecord[] = counted[name];
  const days = records.map((record) => kindOf(name).when(record as never));
  const counts = months.map((month) => days.filter((when) => endsIn(month, when)).length);
  return { name, counts, total: records.length };
}
