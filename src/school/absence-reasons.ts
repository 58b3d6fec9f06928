import { halfWidth } from "../zh/numerals.ts";

/** What a reason under 缺席 says of somebody (domain.md 12.16). */
export type AbsenceSense = "absent" | "official" | "late" | "left early";

/** 公出 and the words for it; a longer word may start with one: 因公外出, 监考高考. */
const officialWords = ["公出", "公差", "公假", "因公", "出差", "监考", "送教", "带队"] as const;

/** Words for being absent; a longer one may start with one: 病假两天, 请假半天. */
const absentWords = [
  ...["病假", "事假", "产假", "陪产假", "产检假", "婚假", "丧假", "探亲假", "年假", "年休假", "育儿假", "护理假"],
  ...["哺乳假", "工伤假", "请假", "旷会", "旷课", "旷工", "无故", "缺席", "缺勤"],
] as const;

/** 迟到早退, 迟到、早退 and 早退 are 早退: whoever left early has not heard all of it. */
const leftEarly = /^(?:迟到[又并和及且、，,]?)?早退/;

const startsWith = (reason: string, words: readonly string[]): boolean => words.some((word) => reason.startsWith(word));

/** What a reason means; `known` unless nobody has decided about its word. Without a reason somebody is just absent. */
export function readReason(reason = ""): { readonly sense: AbsenceSense; readonly known: boolean } {
  if (leftEarly.test(reason)) return { sense: "left early", known: true };
  if (reason.startsWith("迟到")) return { sense: "late", known: true };
  if (startsWith(reason, officialWords)) return { sense: "official", known: true };
  return { sense: "absent", known: reason === "" || startsWith(reason, absentWords) };
}

/** 早退，1学时; 补学 2学时: the 学时 that somebody has all the same; `undefined` if none are written, as in 早退，少1学时. */
export function hoursWritten(reason: string): number | undefined {
  const [, typed] = /(?<![\d.缺少扣减])(\d+(?:\.\d+)?)\s*个?学时/.exec(halfWidth(reason)) ?? [];
  return typed === undefined ? undefined : Number(typed);
}
