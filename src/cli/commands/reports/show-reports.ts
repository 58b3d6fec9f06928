import { type ReportCard, reportCards } from "../../../pipeline.ts";
import { reportTexts } from "../../files/report-texts.ts";
import { wrapChinese } from "../../print/wrap-lines.ts";
import type { Terminal } from "../../terminal.ts";

/** The work of `yanxiu reports`. Refuses a term that cannot be read. */
export async function showReports(term: string | undefined, terminal: Terminal): Promise<void> {
  const { files, school } = await reportTexts(term, terminal.cwd, (one) => `reports ${one}`);
  const cards = reportCards(files, school);
  const lines = cards.flatMap((card) => [...linesOf(card, terminal.width), ""]);
  terminal.out([...lines, `一份报告有哪些章节：yanxiu sections ${cards[0]?.name}`].join("\n"));
}

const measures = { 教研组: "个教研组", 工作室: "个工作室", 教师: "位教师" } as const;

function linesOf(card: ReportCard, width: number): readonly string[] {
  const { name, title, subtitle, each, periods, needs, toWrite, annexes, isOwn, isAsked } = card;
  const marks = [...(isOwn ? ["学校自己的"] : []), ...(isAsked ? ["term.yaml 里已列入"] : [])];
  const facts = [
    `标题：${title}${subtitle === undefined ? "" : `——${subtitle}`}`,
    ...(each ? [`每${measures[each]}一份`] : []),
    ...(periods.length > 0 ? [`时段：${periods.join("、")}`] : []),
    ...(needs.length > 0 ? [`term.yaml 里要写明：${needs.join("、")}`] : []),
    ...(toWrite.length > 0 ? [`学校自己写：${toWrite.join("、")}`] : []),
    ...(annexes.length > 0 ? [`附件：${annexes.join("、")}`] : []),
  ];
  return [
    `${name}${marks.length > 0 ? `（${marks.join("，")}）` : ""}`,
    ...facts.flatMap((fact) => wrapChinese(fact, width - 2).map((line) => `  ${line}`)),
  ];
}
