import { halfWidth } from "../zh/numerals.ts";

/** What a reason under 缺席 says of somebody (domain.md 12.16). */
export type AbsenceSense = "absent" | "official" | "late" | "left early";

/** 公出 and the words for it; a longer word may start with one: 因公外出, 监考高考. */
const officialWords = ["公出", "公差", "公假", "因公", "出差", "监考", "送教", "带队"] as const;

const withoutLeave = "旷会";
const anyLeave = "请假";
const official = "公出";

/** What absence is called, with the words that mean it; a longer one may start with one: 病假两天, 请假半天. */
const absentWords: readonly (readonly [reason: string, words: readonly string[]])[] = [
  [withoutLeave, "旷会 旷课 旷工 旷职 无故 未请假".split(" ")],
  ["病假", "病假 生病 住院 身体不适 看病 就医 就诊 手术 体检 因病 病休 病".split(" ")],
  ["事假", "事假 有事 家中有事 家里有事 家事 私事 因事 事".split(" ")],
  ["产假", "产假 生育".split(" ")],
  ["产检假", "产检假 孕检 产检".split(" ")],
  ["陪产假", ["陪产假"]],
  ["婚假", "婚假 结婚".split(" ")],
  ["丧假", "丧假 丧事".split(" ")],
  ["探亲假", ["探亲假"]],
  ["年休假", "年假 年休假 休假 长假 调休".split(" ")],
  ["育儿假", ["育儿假"]],
  ["护理假", "护理假 陪护".split(" ")],
  ["哺乳假", ["哺乳假"]],
  ["工伤假", ["工伤假"]],
  [anyLeave, ["请假"]],
];

/** Words that only say that somebody was absent. */
const saysNothing = "缺席 缺勤 未到 没来".split(" ");

/** Words that probably mean another reason; they do not change how somebody counts, only what is asked. */
const likelyWords: readonly (readonly [reason: string, words: readonly string[]])[] = [
  [
    "公出",
    (
      "外出 参加 阅卷 改卷 家访 开会 会议 学习 培训 进修 调研 比赛 赛课 评审 评委 " +
      "命题 巡考 巡视 考务 监场 采购 办事 支教 借调 跟岗 挂职 评课 听课 讲座 校外 " +
      "公务 公事 下乡 接待 迎检 执行公务 县里 市里 局里 到局 去局 省里 招生 普查 " +
      "带学生 带学 送学生 外派"
    ).split(" "),
  ],
  ["迟到", "晚到 来晚 晚来 迟来 到晚".split(" ")],
  ["早退", "中途离 提前离 中途走 提前走 先走 离会 早走 中途退 提前退".split(" ")],
];

/** 公出 for 外出监考, 早退 for 中途离会: what a reason that nobody decided about probably means. */
export const likelyReason = (reason: string): string | undefined =>
  likelyWords.find(([, words]) => startsWith(reason, words) || (reason.length > 2 && officialIn(reason)))?.[0];

const officialIn = (reason: string): boolean => officialWords.some((word) => reason.includes(word));

/** 迟到早退, 迟到、早退 and 早退 are 早退: whoever left early has not heard all of it. */
const leftEarly = /^(?:迟到[又并和及且、，,]?)?早退/;

const startsWith = (reason: string, words: readonly string[]): boolean => words.some((word) => reason.startsWith(word));

/** What a reason means; `known` unless nobody has decided about its word. Without a reason somebody is just absent. */
export function readReason(reason = ""): { readonly sense: AbsenceSense; readonly known: boolean } {
  if (leftEarly.test(reason)) return { sense: "left early", known: true };
  if (isLate(reason)) return { sense: "late", known: true };
  if (startsWith(reason, officialWords)) return { sense: "official", known: true };
  return { sense: "absent", known: reasonCalled(reason) !== undefined };
}

/** No reason is written, or only that somebody was absent. */
const unstated = "未注明";

/** What one can ask for: 请假 is any leave. */
export const reasonChoices: readonly string[] = [...absentWords.map(([reason]) => reason), unstated];

/** 旷会 for 无故缺席, 病假 for 住院两天, 公出 for 因公外出; `undefined` for a word that nobody has decided about. */
export function reasonCalled(reason = ""): string | undefined {
  if (reason === "" || reason === unstated || startsWith(reason, saysNothing)) return unstated;
  if (startsWith(reason, officialWords)) return official;
  return absentWords.find(([, words]) => startsWith(reason, words))?.[0];
}

/** Whether a reason is the one asked for, by what both are called; 请假 means any leave, another word what begins with it. */
export function isReason(reason: string | undefined, asked: string): boolean {
  const [found, wanted] = [reasonCalled(reason), reasonCalled(asked)];
  if (wanted === undefined) return found === undefined && reason!.startsWith(asked);
  const isLeave = found !== undefined && ![withoutLeave, unstated, official].includes(found);
  return found === wanted || (wanted === anyLeave && isLeave);
}

/** 迟到, also where somebody left early as well. */
export const isLate = (reason: string): boolean => reason.startsWith("迟到");

/** 早退，1学时; 补学 2学时: the 学时 that somebody has all the same; `undefined` if none are written, as in 早退，少1学时. */
export function hoursWritten(reason: string): number | undefined {
  const [, typed] = /(?<![\d.缺少扣减])(\d+(?:\.\d+)?)\s*个?学时/.exec(halfWidth(reason)) ?? [];
  return typed === undefined ? undefined : Number(typed);
}
