import { defineMistake } from "../diagnostics/define-mistake.ts";
import { award } from "../diagnostics/examples.ts";
import type { DatedEvent } from "../records/counted-in.ts";
import { type Kind, placeUnder, valueUnder } from "../records/define-kind.ts";
import { type AnyRecord, kindNames, kindOf } from "../records/kinds/index.ts";
import { type MonthField, monthFields, monthUnder } from "../records/month-as-day.ts";
import type { Settings } from "../records/settings/settings.ts";
import { chineseDate, type Day, monthEnd } from "../zh/dates.ts";
import type { Check } from "./define-check.ts";

const dayNeeded = defineMistake("check/month-cut", "warning", {
  message: (a: { month: string; day: Day; from: Day; to: Day }) =>
    `只写了${chineseDate(a.month)}，而统计的是${a.from}至${a.to}，该月只有一部分在内，暂按${a.day}计`,
  hint: () => "补上具体日期；补录的写“计入: 学期名称”。",
  why: "统计时段在月中开始或结束的，只有月份，无法确定是否计入。",
  wrong: award("作品: 甲, 类别: 案例, 获奖人: 林秋野").replace("2025-05-30", "2025-07"),
  right: award("作品: 甲, 类别: 案例, 获奖人: 林秋野").replace("2025-05-30", "2025-07-01"),
});

/** Where the period or 统计截止 cuts a month that stands for a day, the day is asked for (domain.md 12.8). */
export const monthCut: Check = {
  needs: [],
  *run({ school: { records, settings } }) {
    const kinds = kindNames.filter((name) => !kindOf(name).existsOn);
    for (const name of kinds) {
      const fields = monthFields(kindOf(name)).filter(decides);
      for (const record of records[name])
        yield* fields.flatMap((field) => cutIn(record, field, kindOf(name), settings));
    }
  },
};

/** Whether a date decides in which period something counts. */
const decides = ({ path, standsFor }: MonthField): boolean =>
  standsFor === "first day in term" && path.at(-1) === "date";

function cutIn(record: AnyRecord, { path: [key, inner] }: MonthField, { fields }: Kind, settings: Settings) {
  if (record.countedIn !== undefined) return [];
  const { label, value } = fields[key]!;
  const typed = valueUnder(record, key);
  const holders = (inner === undefined ? [record] : [typed ?? []].flat()) as readonly (object & DatedEvent)[];
  return holders.flatMap((holder, i) => {
    const month = holder.countedIn === undefined ? monthUnder(holder, inner ?? key) : undefined;
    if (month === undefined || !isCut(month, settings)) return [];
    const steps = inner === undefined ? [] : [...(Array.isArray(typed) ? [i] : []), value.fields![inner]!.label];
    const { from } = settings.period;
    const args = { month, day: valueUnder(holder, inner ?? key) as Day, from, to: settings.cutOff };
    return [dayNeeded.at(placeUnder(record, label, ...steps), args)];
  });
}

/** Whether the period begins or ends within a month, or 统计截止 lies in it. */
function isCut(month: string, { period: { from, to }, cutOff }: Settings): boolean {
  const [first, last] = [`${month}-01`, monthEnd(month)];
  return (first < from && from <= last) || [to, cutOff].some((end) => first <= end && end < last);
}
