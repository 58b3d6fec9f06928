import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import type { WrittenReport } from "../../../pipeline.ts";
import { colors } from "../../print/colors.ts";
import { withPlace } from "../../print/diagnostics.ts";
import type { Screen } from "../../terminal.ts";
import type { SavedReport } from "./save-reports.ts";

const shownWarnings = 10;

type Told = "file" | "fileName" | "records" | "state" | "beside" | "leftOver" | "editedLeftOver";

/** What happened to one report. Not every command has `--force`. */
export function savedText(
  { file, fileName, records, state, beside, leftOver, editedLeftOver }: Pick<SavedReport, Told>,
  hasForce = true,
): string {
  const done = state === "written" ? "已生成" : "内容没有变化";
  const reasons = {
    edited: `有人改过，没有覆盖${hasForce ? "。要覆盖请加 --force" : ""}`,
    open: "正被别的程序打开，没有动它",
  };
  return [
    `${done} ${file}（依据${records}条记录）`,
    ...(beside ? [`  原来的“${fileName}”${reasons[beside]}`] : []),
    ...leftOver.map((name) =>
      editedLeftOver.includes(name)
        ? `  旁边的“${name}”也有人改过，不是这次的；要用的改动请抄过来，不要交错`
        : `  旁边的“${name}”是以前留下的，不是这次的；不要交错，用不着就删去`,
    ),
  ].join("\n");
}

const mostFiles = 10;

/** The reports of which there are so many files (确认单) that they are told in one line. */
export const toldTogether = (reports: readonly WrittenReport[]): ReadonlySet<string> =>
  new Set(
    reports
      .map(({ report }) => report)
      .filter((name) => reports.filter(({ report }) => report === name).length > mostFiles),
  );

/** Whether there is nothing special to say of a file. */
export const isUsual = ({ beside, leftOver }: SavedReport): boolean => beside === undefined && leftOver.length === 0;

/** The files of each report in each format. */
function groupsOf(saved: readonly SavedReport[]): ReadonlyMap<string, readonly SavedReport[]> {
  const groups = new Map<string, SavedReport[]>();
  for (const one of saved) {
    const key = `${one.report}\n${one.format}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}

/** What happened to the many files of some reports, a line for each format of each. */
export const savedTogether = (saved: readonly SavedReport[]): readonly string[] =>
  [...groupsOf(saved).values()].map((all) => {
    const name = all[0]!.report;
    const same = all.filter(({ state }) => state === "unchanged").length;
    const done = same === all.length ? "内容没有变化" : "已生成";
    const some = same > 0 && same < all.length ? `（其中${same}份内容没有变化）` : "";
    return `${done}《${name}》${all.length}份${some}，如 ${all[0]!.file}`;
  });

/** The annexes that some reports ask for and that have no records to list, in one line. */
export function emptyAnnexesText(reports: readonly WrittenReport[]): readonly string[] {
  const of = [...new Set(reports.map(({ report }) => report))].flatMap((name) => {
    const all = reports.filter(({ report }) => report === name);
    const annexes = [...new Set(all.flatMap(({ emptyAnnexes }) => emptyAnnexes))].map((annex) => {
      const times = all.filter(({ emptyAnnexes }) => emptyAnnexes.includes(annex)).length;
      return times < all.length ? `${annex}（${times}份）` : annex;
    });
    return annexes.length > 0 ? [`《${name}》的${annexes.join("、")}`] : [];
  });
  return of.length > 0 ? [`没有记录可列的附件没有附上：${of.join("；")}`] : [];
}

/** Why nothing was written, after the errors themselves. */
export const refusedText = (errors: number, draft: boolean): string =>
  `有${errors}处错误，没有生成报告；改正后再运行${draft ? "" : "，或加 --draft 先看草稿"}`;

/** How many names were masked, what was left, and what masking is not. */
export function maskedText(reports: readonly WrittenReport[]): readonly string[] {
  const all = reports.flatMap(({ masked }) => masked ?? []);
  if (all.length === 0) return [];
  const adults = new Set(all.flatMap((one) => [...one.adults])).size;
  const pupils = new Set(all.flatMap((one) => [...one.pupils])).size;
  const words = new Map<string, number>();
  for (const [word, times] of all.flatMap((one) => [...one.words])) words.set(word, (words.get(word) ?? 0) + times);
  const photos = all.some(({ hasPhotos }) => hasPhotos);
  const left = [...words].map(([word, times]) => `“${word}”${times}处`);
  return [
    `隐去了${adults}人的姓名${pupils > 0 ? `和${pupils}名学生的姓名` : ""}，熟悉学校的人仍可能看出是谁`,
    ...(photos ? ["照片上认得出人，隐去姓名的报告不印照片"] : []),
    "没有登记的人、不写全名的（如 林老师）没有隐去，请再看一遍",
    ...(left.length > 0 ? [`也是常用词的姓名，看不出是人的地方没有隐去：${left.join("、")}`] : []),
  ];
}

/** A report that nobody in the part asked about gets. */
export const passedOverText = (report: string): string => `所选的范围里没有一组或一人要写《${report}》，没有生成`;

/** The warnings that remain, a line each; the first ten and how many more. */
export function remainingText(diagnostics: readonly Diagnostic[], screen: Screen): string[] {
  const warnings = diagnostics.filter(({ severity }) => severity === "warning");
  if (warnings.length === 0) return [];
  const paint = colors(screen);
  const lines = warnings.slice(0, shownWarnings).map((d) => `  ${withPlace(d, paint)}`);
  const more = warnings.length - shownWarnings;
  return [
    `还有${warnings.length}处警告：`,
    ...lines,
    ...(more > 0 ? [`  ……另有${more}处，用 yanxiu check 查看全部`] : []),
  ];
}
