import { type DeclaredMistake, defineMistake } from "../../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { perhaps } from "../../diagnostics/phrases.ts";
import { nearest } from "../../zh/nearest.ts";
import type { RawFile } from "../read-document.ts";
import { type Ignore, readIgnores } from "./read-ignores.ts";

const twins = "公开课:\n  - {日期: 2024-11-05, 执教: 林秋野, 课名: 《搭石》}\n";
const twin = "  - {日期: 2024-11-05, 执教: 林秋野, 课名: 《搭石》, 级别: 县级}";

const noReason = defineMistake("ignore/no-reason", "error", {
  message: (_: { codes: string }) => "忽略一处问题要写明理由",
  hint: (a) => `在后面补上，如“忽略 ${a.codes}：两场同名活动，已核实”。`,
  why: "没有理由，下学期没有人知道当时为什么可以不管。",
  wrong: `${twins}${twin} # 忽略 check/similar-record`,
  right: `${twins}${twin} # 忽略 check/similar-record：先在学校上，再到县里上`,
});

const unknownCode = defineMistake("ignore/unknown-code", "error", {
  message: (a: { code: string; nearest: string | undefined }) => `没有代号是“${a.code}”的问题`,
  hint: (a) => perhaps(a.nearest, "照抄核查时印在行末的代号。"),
  why: "代号写错，要忽略的问题还会报告。",
  wrong: `${twins}${twin} # 忽略 check/similar：上了两次`,
  right: `${twins}${twin} # 忽略 check/similar-record：上了两次`,
});

const isError = defineMistake("ignore/is-error", "error", {
  message: (a: { code: string }) => `“${a.code}”是错误，不能忽略`,
  hint: () => "改正它，再删去这一处“忽略”；只有警告和提示可以忽略。",
  why: "错误会让数目不对，只能改正；可以忽略的是警告和提示。",
  wrong: "听课:\n  - {日期: 2024-11-12, 听课人: 林秋也} # 忽略 check/unknown-teacher：新来的",
  right: "听课:\n  - {日期: 2024-11-12, 听课人: 林秋野}",
});

export const unused = defineMistake("ignore/unused", "warning", {
  message: (a: { code: string }) => `这里没有“${a.code}”可以忽略`,
  hint: () => "删去这一处“忽略”，或把它移到那一行的末尾或上一行。",
  hintInTable: () => "清空这一格，或把它移到有那处问题的一行，填在“忽略”一列。",
  why: "多余的“忽略”会挡住以后真有的问题；它写在那一行的末尾，或单独写在上一行。",
  wrong: `公开课:\n${twin} # 忽略 check/similar-record：上了两次`,
  right: `公开课:\n${twin}`,
});

type Declared = ReadonlyMap<string, DeclaredMistake>;

/** What is wrong in a file's comments `# 忽略 …`, whatever they are meant for; `declared` is every mistake by its code. */
export function checkIgnores(raw: RawFile, declared: Declared): Diagnostic[] {
  const known = [...declared.keys()];
  return readIgnores(raw).flatMap((ignore) => checkIgnore(ignore, declared, known));
}

function checkIgnore({ codes, reason }: Ignore, declared: Declared, known: readonly string[]): Diagnostic[] {
  const found = codes.flatMap(({ code, place }): Diagnostic[] => {
    const mistake = declared.get(code);
    if (!mistake) return [unknownCode.at(place, { code, nearest: nearest(code, known) })];
    return mistake.severity === "error" ? [isError.at(place, { code })] : [];
  });
  if (reason !== "" || found.length > 0) return found;
  return [noReason.at(codes[0]!.place, { codes: codes.map(({ code }) => code).join("、") })];
}
