import type { Settings } from "../records/settings/settings.ts";
import { daysInFigures, daysInWords, partWords } from "../school/part-words.ts";
import { type Scope, wholePeriod } from "../school/scope.ts";
import type { Outline, Volume } from "./blocks.ts";

/** Says in the titles of a report and its annexes which part of the school and of the period they are about. */
export function forPart(outline: Outline, scope: Scope, settings: Settings): Outline {
  const { title, annexes } = outline;
  return {
    ...outline,
    title: titleOfPart(title, scope, settings),
    annexes: annexes.map((annex) => ({ ...annex, title: titleOfPart(annex.title, scope, settings) })),
  };
}

/**
 * 云岭中心小学2024学年语文组校本研修工作总结（截至2024年12月31日）: the part stands behind the period, in a title without it
 * behind the school, else in front. What the title says already is not said twice.
 */
function titleOfPart(title: string, scope: Scope, settings: Settings): string {
  const part = partWords(scope)
    .filter((word) => !title.includes(word))
    .join("");
  const days = daysInWords(scope, wholePeriod(settings));
  const before = [settings.period.name, settings.school].find((name) => title.includes(name));
  const end = before === undefined ? 0 : title.indexOf(before) + before.length;
  return `${title.slice(0, end)}${part}${title.slice(end)}${days === undefined ? "" : `（${days}）`}`;
}

/** 总结 of 学期总结 behind 2025学年第一学期: what the period ends with is not said again. */
function withoutRepeat(period: string, report: string): string {
  const lengths = Array.from({ length: Math.max(0, report.length - 2) }, (_, i) => report.length - 1 - i);
  const twice = lengths.find((length) => period.endsWith(report.slice(0, length))) ?? 0;
  return report.slice(twice);
}

/** The pieces of the name of a report's file: 云岭中心小学 2024学年 语文组 学年总结 （截至2024-12-31）. */
export function namesOfPart(
  settings: Settings,
  report: string,
  scope: Scope = wholePeriod(settings),
): readonly string[] {
  const { school, period } = settings;
  const days = daysInFigures(scope, wholePeriod(settings));
  const part = partWords(scope);
  const name = part.length > 0 ? report : withoutRepeat(period.name, report);
  return [school, period.name, ...part, name, days === undefined ? "" : `（${days}）`];
}

/**
 * The outlines of one report as one file; several have a title together: 云岭中心小学2024学年确认单. `note` stands at the head of
 * every page, before what they say there.
 */
export function volumeOf(
  outlines: readonly Outline[],
  report: string,
  scope: Scope,
  settings: Settings,
  note?: string,
): Volume {
  const { school, period } = settings;
  const [first, ...others] = outlines as readonly [Outline, ...Outline[]];
  const together = titleOfPart(`${school}${period.name}${report}`, scope, settings);
  const title = others.length > 0 ? together : first.title;
  const head = [note, first.draft].filter((one) => one !== undefined).join("　");
  return { title, school, period: period.name, outlines, ...(head && { draft: head }) };
}
