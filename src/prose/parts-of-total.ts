import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { readNumeral } from "../zh/read-numeral.ts";
import type { ProseCheck } from "./define-prose-check.ts";
import { asPrinted, type PrintedPart } from "./printed-text.ts";
import { runningText, sentencesOf } from "./prose-text.ts";

const partsOtherwise = defineMistake("prose/parts-of-total", "warning", {
  message: (a: { total: string; sum: string; difference: string }) =>
    `各部分相加是${a.sum}，与总数${a.total}差${a.difference}`,
  hint: () => "核对各数；其余的也写明，如“其余为校级”。",
  why: "各部分加起来要等于总数，否则读的人会问其余的在哪里。",
  wrong: "学生参赛得奖90人次，其中省级4人次，市级6人次，县级20人次。",
  right: "学生参赛得奖30人次，其中省级4人次，市级6人次，县级20人次。",
});

const unit = "(人次|学时|人|次|节|篇|项|个|位|名|场|堂)";
const digits = "(\\d{1,6}|[一二两三四五六七八九十百]{1,4})";
const total = new RegExp(`(?<![\\d.])${digits}\\s*${unit}[^。；]{0,12}其中[：，]?`);
/** 师生获奖39人次（教师16人次、学生23人次）: both parts of 师生, without 其中. */
const ofBoth = new RegExp(
  `(?<=师生[^。；，]{0,8})(?<![\\d.])${digits}\\s*${unit}[^。；，]{0,4}[（：，](?=教师|老师|学生|幼儿)`,
);
/** 教师16人次、学生23人次，合计39人次: the total after its parts. */
const sumUp = new RegExp(
  `[，、]\\s*(?:两项|各项|以上)?(?:合计|共计|总计|总共|一共)(?:为|是|达|有)?\\s*${digits}\\s*${unit}(?=[，。；！？]|$)`,
);
const openList = /其余|其他|另|还有|未注明|等|以上|[余多]\s*(?:人|次|节|篇|项)|不含|占/;
const noPart = /其中|人均|平均|每|第[一二三四\d]|[上下]学期|去年|上年|不含|占|计划|应/;

/** Parts add up to the total beside them, or the rest is named, whether they are typed or computed (domain.md 4.3). */
export const partsOfTotal: ProseCheck = {
  *run(text, facts) {
    for (const sentence of runningText(text).flatMap(sentencesOf)) {
      const printed = asPrinted(sentence, text, facts);
      yield* partsAfter(printed);
      yield* partsBefore(printed);
    }
  },
};

/** 39人次，其中教师16人次、学生23人次. */
function* partsAfter(sentence: PrintedPart): Iterable<Diagnostic> {
  const found = total.exec(sentence.text) ?? ofBoth.exec(sentence.text);
  if (!found) return;
  const from = found.index + found[0].length;
  const rest = sentence.text.slice(from).split("；")[0]!;
  if (openList.test(rest)) return;
  const parts = amountsIn(rest, found[2]!, from);
  // 师生 are the teachers and the students, so two parts are all of them.
  const before = sentence.text.slice(0, found.index);
  const areAll = /师生/.test(before) && /教师|老师/.test(rest) && /学生|幼儿/.test(rest);
  yield* differing(
    sentence,
    found.index,
    found,
    parts,
    areAll || /[^。；，]*两(?:级|类|个?校区|部分)[^。；，]*$/.test(before),
  );
}

function* partsBefore(sentence: PrintedPart): Iterable<Diagnostic> {
  const found = sumUp.exec(sentence.text);
  const before = sentence.text.slice(0, found?.index).split("；").at(-1)!;
  if (!found || noPart.test(before) || openList.test(before)) return;
  const parts = amountsIn(before, found[2]!, found.index - before.length);
  yield* differing(sentence, found.index + found[0].lastIndexOf(found[1]!), found, parts, true);
}

interface Amount {
  readonly value: number;
  readonly at: number;
  /** 一次 is a part, or it only means “once”. */
  readonly mayBeNone: boolean;
}

/** The amounts of a unit in a text that begins at `from` of its sentence. */
const amountsIn = (text: string, unit: string, from: number): Amount[] =>
  [...text.matchAll(new RegExp(`(?<![\\d.第])${digits}\\s*${unit}(?!奖|次)`, "g"))].map((part) => ({
    value: readNumeral(part[1]!) ?? Number.NaN,
    at: from + part.index,
    mayBeNone: part[1] === "一",
  }));

/** A total at `at` that is not the sum of its parts. `areAll`: the parts are known to be all of it. */
function* differing(
  sentence: PrintedPart,
  at: number,
  [, written, unit]: RegExpExecArray,
  parts: readonly Amount[],
  areAll: boolean,
): Iterable<Diagnostic> {
  const whole = readNumeral(written!);
  const sum = sumOf(parts);
  const sure = parts.filter(({ mayBeNone }) => !mayBeNone);
  if (whole === undefined || Number.isNaN(sum) || sum === whole || sumOf(sure) === whole) return;
  const isComplete = parts.length >= 3 || (parts.length === 2 && (areAll || sum > whole));
  // What is computed throughout is as the school asked for it.
  if (!isComplete || ![at, ...parts.map((part) => part.at)].some(sentence.isTyped)) return;
  const args = { total: `${whole}${unit}`, sum: `${sum}${unit}`, difference: `${Math.abs(whole - sum)}${unit}` };
  yield partsOtherwise.at(sentence.place(at, written!.length + unit!.length), args);
}

const sumOf = (parts: readonly Amount[]): number => parts.reduce((total, { value }) => total + value, 0);
