import type { DeclaredMistake } from "../../../diagnostics/define-mistake.ts";
import { perhaps } from "../../../diagnostics/phrases.ts";
import { mistakes } from "../../../mistakes.ts";
import { nearest } from "../../../zh/nearest.ts";
import { severityWords } from "../../print/colors.ts";
import { tableLines } from "../../print/table.ts";
import { wrapAtSpaces } from "../../print/wrap-lines.ts";
import { Refusal } from "../../refusal.ts";
import type { Terminal } from "../../terminal.ts";

/** The work of `yanxiu explain`. Refuses a code that does not exist. */
export function showExplanation(typed: string | undefined, terminal: Terminal): void {
  terminal.out(typed === undefined ? listText() : explanationText(mistakeNamed(typed), terminal.width));
}

function listText(): string {
  const rows = [...mistakes.values()].map(({ code, severity, why }) => [code, severityWords[severity], why]);
  const example = [...mistakes.keys()].find((code) => code.startsWith("check/"));
  return `${tableLines(rows).join("\n")}\n\n某一种怎么改：yanxiu explain ${example}`;
}

function mistakeNamed(typed: string): DeclaredMistake {
  const mistake = mistakes.get(typed);
  if (mistake) return mistake;
  const hint = perhaps(nearest(typed, mistakes.keys()), "不写代号就列出全部：yanxiu explain。");
  throw new Refusal(`没有代号是“${typed}”的问题`, hint);
}

/** A code as a person reads it: why it matters, a wrong and a right example. */
function explanationText({ code, severity, why, wrong, right }: DeclaredMistake, width: number): string {
  const indented = (text: string) => text.replace(/^(?=.)/gm, "  ");
  return [
    `${code}（${severityWords[severity]}）`,
    "",
    ...wrapAtSpaces(why, width),
    "",
    "不对：",
    indented(wrong),
    "",
    "对：",
    indented(right),
    "",
    severity === "error"
      ? "错误不能忽略，改正了才出报告。"
      : `确实没有问题的，在那一行的末尾或上一行（工作簿里在“忽略”一列）写：# 忽略 ${code}：理由`,
  ].join("\n");
}
