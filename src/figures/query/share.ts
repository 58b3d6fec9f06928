import { defineMistake, isMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import type { Place } from "../../diagnostics/diagnostic.ts";
import { allOf, perhaps } from "../../diagnostics/phrases.ts";
import { nearest } from "../../zh/nearest.ts";
import type { Facts } from "../facts.ts";
import { type FigureResult, figureResult } from "../figure-result.ts";
import { percentage, type Ratio } from "../measures.ts";
import { outsideNames, outsideTotal } from "../named/outside-totals.ts";

export const unknownTotal = defineMistake("query/unknown-total", "error", {
  message: (a: { name: string; what: "值" | "名次"; nearest: string | undefined; choices: readonly string[] }) =>
    `“外部总数”里没有“${a.name}”的${a.what}`,
  hint: (a) =>
    perhaps(
      a.nearest,
      a.choices.length > 0 ? `可写：${allOf(a.choices)}。` : `在记录的“外部总数”里登记它的${a.what}和来源。`,
    ),
  why: "别人的数要先登记，写明来源，才能拿来比。",
  wrong: '公开课占全县的{{占 公开课 "全省公开课数"}}。',
  right: '公开课占全县的{{占 公开课 "全县公开课数"}}。',
});

const notShared = defineMistake("query/not-shared", "error", {
  message: (a: { what: string; reason: "rate" | "rough"; text: string }) =>
    a.reason === "rate"
      ? `“${a.what}”是比率或平均数，不能再算占比`
      : `“${a.what}”登记的是“${a.text}”，不是确数，不能算占比`,
  hint: (a) =>
    a.reason === "rate"
      ? "换成能一项一项数的数，如 获奖、公开课。"
      : `登记确数；没有确数的，两个数各写各的，如 全市共{{外部数 "${a.what}"}}。`,
  why: "占比要由两个确数算出，分子、分母都对得上。",
  wrong: "出勤率占{{占 出勤率 研修活动}}。",
  right: '讲座占{{占 (计数 "研修活动" 形式="讲座") 研修活动}}。',
});

const inUnit = (unit: string) => (unit === "" ? "没有单位" : `按${unit}计`);

const otherUnits = defineMistake("query/other-units", "error", {
  message: (a: { part: string; partUnit: string; whole: string; wholeUnit: string }) =>
    `“${a.part}”${inUnit(a.partUnit)}，“${a.whole}”${inUnit(a.wholeUnit)}，单位不同，不能算占比`,
  hint: (a) =>
    a.partUnit === "" || a.wholeUnit === ""
      ? "换成两个带同一单位的数，如 参赛件数、教师获奖人次。"
      : `换成都按${a.wholeUnit}计的数；外部总数的单位登记错了，就改它的“单位”。`,
  why: "篇和项、人次和人不是一回事，不能相除。",
  wrong: "占{{占 公开课 研修活动}}。",
  right: '占{{占 (计数 "公开课" 级别="县级") 公开课}}。',
});

const notAPart = defineMistake("query/not-a-part", "error", {
  message: (a: { part: string; whole: string; partText: string; wholeText: string; strangers: number }) =>
    a.strangers > 0
      ? `“${a.part}”里有${a.strangers}条记录不在“${a.whole}”里，不能算占比`
      : `“${a.part}”有${a.partText}，比“${a.whole}”的${a.wholeText}还多，不能算占比`,
  hint: (a) =>
    a.strangers > 0
      ? `前一个数也从“${a.whole}”里数，如 (计数 ${a.whole} 级别="县级")。`
      : "核对两个数的范围，或把两个数对调。",
  why: "一部分不会比全部还多。",
  wrong: '占{{占 公开课 (计数 "公开课" 级别="县级")}}。',
  right: '占{{占 (计数 "公开课" 级别="县级") 公开课}}。',
});

const sameUnit: { readonly [unit: string]: string } = { 名: "人", 位: "人" };
const unitOf = ({ unit }: FigureResult): string => sameUnit[unit] ?? unit;

/**
 * The share that a figure has of another, or of a 外部总数 by its name: 10.2%（378/3710）. The total of others is the same for a
 * group or a person. `undefined` if it is recorded for other days.
 */
export function shareOf(
  part: FigureResult,
  whole: FigureResult | string,
  facts: Facts,
  isShort = false,
): FigureResult | Mistake | undefined {
  const total = typeof whole === "string" ? totalNamed(whole, facts) : whole;
  if (total === undefined || isMistake(total)) return total;
  const wrong = mistakeIn(part, total);
  if (wrong) return wrong;
  const ratio = { n: part.value, of: total.value };
  const described = {
    name: `share of ${part.name} in ${total.name}`,
    label: `${part.label}占${total.label}`,
    unit: "%",
    rule: `“${part.label}”除以“${total.label}”，四舍五入到一位小数。${part.rule}${total.rule}`,
  };
  const again: FigureResult["again"] = (other) => {
    const then = part.again?.(other);
    const all = typeof whole === "string" ? whole : whole.again?.(other);
    const share = then && all !== undefined ? shareOf(then, all, other, isShort) : undefined;
    return isMistake(share) ? undefined : share;
  };
  const share = { ...figureResult(described, [], ratio), records: part.records, again };
  return isShort || total.value === 0 ? share : { ...share, text: withNumbers(ratio) };
}

const withNumbers = ({ n, of }: Ratio): string => `${percentage(n, of)}（${n}/${of}）`;

function totalNamed(name: string, facts: Facts): FigureResult | Mistake | undefined {
  const found = outsideTotal(name, { counted: facts.inDays });
  const choices = outsideNames(facts, "value");
  if (found || choices.includes(name)) return found;
  return unknownTotal.of({ name, what: "值", nearest: nearest(name, choices), choices });
}

/** Why one figure has no share of the other. */
function mistakeIn(part: FigureResult, total: FigureResult): Mistake | undefined {
  for (const { label: what, text, unit, isMean, isRough, ratio } of [part, total]) {
    if (unit === "%" || isMean || ratio) return notShared.of({ what, text, reason: "rate" });
    if (isRough) return notShared.of({ what, text, reason: "rough" });
  }
  if (unitOf(part) !== unitOf(total))
    return otherUnits.of({ part: part.label, partUnit: part.unit, whole: total.label, wholeUnit: total.unit });
  const strangers = strangersIn(part, total);
  if (strangers === 0 && part.value <= total.value) return undefined;
  const args = { part: part.label, whole: total.label, partText: part.text, wholeText: total.text };
  return notAPart.of({ ...args, strangers });
}

/** How many records of one kind are counted in the part and not in the whole: pupils' prizes are no share of the teachers'. */
function strangersIn(part: FigureResult, { basis, records }: FigureResult): number {
  if (basis === undefined || part.basis?.kind !== basis.kind || part.value === 0) return 0;
  const all = new Set(records.map(written));
  return part.records.filter((place) => !all.has(written(place))).length;
}

const written = ({ file, line, column }: Place): string => `${file}:${line}:${column}`;
