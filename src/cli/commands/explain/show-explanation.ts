import { type Code, catalogue } from "../../../diagnostics/catalogue/index.ts";
import { explanations } from "../../../diagnostics/explanations/index.ts";
import { nearest } from "../../../zh/nearest.ts";
import { severityWords } from "../../print/colors.ts";
import { tableLines } from "../../print/table.ts";
import { wrap } from "../../print/wrap.ts";
import { Refusal } from "../../refusal.ts";
import type { Terminal } from "../../terminal.ts";

const codes = Object.keys(catalogue) as Code[];

/** The work of `yanxiu explain`. Refuses a code there is not. */
export function showExplanation(typed: string | undefined, terminal: Terminal): void {
  terminal.out(typed === undefined ? listText() : explanationText(codeOf(typed), terminal.width));
}

function listText(): string {
  const rows = codes.map((code) => [code, severityWords[catalogue[code].severity], explanations[code].why]);
  return `${tableLines(rows).join("\n")}\n\n某一种怎么改：yanxiu explain ${codes.find((code) => code.startsWith("check/"))}`;
}

function codeOf(typed: string): Code {
  const code = codes.find((known) => known === typed);
  if (code !== undefined) return code;
  const close = nearest(typed, codes);
  throw new Refusal(
    `没有代号是“${typed}”的问题`,
    close ? `是否想写“${close}”？` : "不写代号就列出全部：yanxiu explain。",
  );
}

/** A code as a person reads it: why it matters, a wrong and a right example. */
function explanationText(code: Code, width: number): string {
  const { severity } = catalogue[code];
  const { why, wrong, right } = explanations[code];
  const indented = (text: string) => text.replace(/^(?=.)/gm, "  ");
  return [
    `${code}（${severityWords[severity]}）`,
    "",
    ...wrap(why, width),
    "",
    "不对：",
    indented(wrong),
    "",
    "对：",
    indented(right),
    "",
    ignorable(code),
  ].join("\n");
}

const ignorable = (code: Code): string =>
  catalogue[code].severity === "error"
    ? "错误不能忽略，改正了才出报告。"
    : `确实没有问题的，在那一行的末尾或上一行写：# 忽略 ${code}：理由`;
