import { perhaps } from "../../../diagnostics/phrases.ts";
import { type OwnPeriodType, reportCards, type UsualPeriod, usualPeriod, withDays } from "../../../pipeline.ts";
import type { Day } from "../../../zh/dates.ts";
import { nearest } from "../../../zh/nearest.ts";
import { templateFiles } from "../../files/report-files.ts";
import { Refusal } from "../../refusal.ts";
import { readNames } from "./read-names.ts";

/** What is known of a new school before anybody is asked. */
export interface GivenAnswers {
  readonly school?: string;
  readonly region?: string;
  readonly type?: OwnPeriodType;
  readonly from?: Day;
  readonly to?: Day;
  readonly names?: string;
  readonly reports?: string;
}

/** Everything that the files of a new school are made of. */
export interface NewSchool {
  readonly school: string;
  /** 省, 市, 县 as far as they are known. */
  readonly region: readonly string[];
  readonly period: UsualPeriod;
  readonly names: readonly string[];
  readonly reports: readonly string[];
}

/** The answers of somebody who is not asked. */
export function usualAnswers(given: GivenAnswers, today: Day): NewSchool {
  const { school, region = "", type = "学期", names = "", reports: typed } = given;
  if (school === undefined)
    throw new Refusal("没有写学校名称", "加上 --school ‹名称›，或写明文件夹：yanxiu new 明湖小学 --yes。");
  const reports = typed === undefined ? [usualReport(type)] : readWords(typed);
  for (const name of reports) refuseUnknown(name);
  return {
    school,
    region: readRegion(region),
    period: periodFrom(usualPeriod(type, given.from ?? today), given),
    names: readNames(names),
    reports,
  };
}

/** The period with other days than the usual ones. */
function periodFrom(usual: UsualPeriod, { from = usual.from, to = usual.to }: GivenAnswers): UsualPeriod {
  if (to < from) throw new Refusal(`时段的止（${to}）早于起（${from}）`, "核对两个日期。");
  return withDays(usual, from, to);
}

const cards = () => reportCards({ shipped: templateFiles(), prose: [], proseRoot: "" });

/** The reports about the whole school that fit a period, its own summary first. */
export const reportsFor = (type: OwnPeriodType): readonly string[] => {
  const fitting = cards().filter(({ periods, each }) => !each && (periods.length === 0 || periods.includes(type)));
  return [...fitting].sort((a, b) => b.periods.length - a.periods.length).map(({ name }) => name);
};

const usualReport = (type: OwnPeriodType): string => reportsFor(type)[0]!;

/** Paragraphs of reports that only the school can write, with the questions that help. */
export const proseAsked = (reports: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const asked = cards().filter(({ name }) => reports.includes(name));
  const sections = asked.flatMap((card) => card.sections);
  const all = sections.flatMap(function within({ paragraphs, parts }): typeof paragraphs {
    return [...paragraphs, ...parts.flatMap(within)];
  });
  return new Map(all.flatMap(({ name, questions }) => (questions?.isNeeded ? [[name, questions.texts]] : [])));
};

function refuseUnknown(report: string): void {
  const names = cards().map(({ name }) => name);
  if (!names.includes(report))
    throw new Refusal(`没有叫“${report}”的报告`, perhaps(nearest(report, names), `可写：${names.join("、")}。`));
}

/** 浙江省 云州市 云岭县 */
export const readRegion = (typed: string): readonly string[] => readWords(typed).slice(0, 3);

/** Words with spaces, 、 or commas between. */
export const readWords = (typed: string): readonly string[] => typed.split(/[\s、，,;；]+/).filter(Boolean);
