import { isMistake } from "../diagnostics/define-mistake.ts";
import type { Facts } from "../figures/facts.ts";
import { outsideNames, outsideRank } from "../figures/named/outside-totals.ts";
import { shareOf, unknownTotal } from "../figures/query/share.ts";
import { nearest } from "../zh/nearest.ts";
import { badArguments } from "./comparisons.ts";
import type { Helper } from "./template-data.ts";
import { isFigure } from "./template-value.ts";

/**
 * {{占 教师获奖 "全县获奖数"}} is the share of a 外部总数 or of another figure: 10.2%（378/3710）, with 写法="短" 10.2%. {{外部名次 "全区获奖总数"}}
 * is the school's rank as 外部总数 says: 第二, with 写法="名" 第2名.
 */
export const shareHelpers = (facts: Facts, count: Helper): ReadonlyMap<string, Helper> =>
  new Map([
    ["占", shareHelper(facts, count)],
    ["外部名次", rankHelper(facts)],
  ]);

const shareForm = '占 教师获奖 "全县获奖数"；带条件的加括号：占 (计数 教师获奖 等次="一等奖") 教师获奖';

function shareHelper(facts: Facts, count: Helper): Helper {
  return ([first, whole, ...more], { 写法: form, ...others }) => {
    const wrong = badArguments.of({ name: "占", expected: shareForm });
    if (more.length > 0 || Object.keys(others).length > 0 || (form !== undefined && form !== "短")) return wrong;
    // A kind in quotes is asked for as 计数 asks for it.
    const part = typeof first === "string" ? count([first], {}) : first;
    if (isMistake(part)) return part;
    if (!isFigure(part) || !(typeof whole === "string" || isFigure(whole))) return wrong;
    return shareOf(part, whole, facts, form === "短");
  };
}

const rankForm = '外部名次 "全区获奖总数"；写成第2名的加 写法="名"';

const rankHelper =
  (facts: Facts): Helper =>
  ([name, ...more], { 写法: form, ...others }) => {
    if (
      typeof name !== "string" ||
      more.length > 0 ||
      Object.keys(others).length > 0 ||
      !["名", undefined].includes(form as string)
    )
      return badArguments.of({ name: "外部名次", expected: rankForm });
    const found = outsideRank(name, facts);
    if (found)
      return form === undefined
        ? found
        : { ...found, text: `${found.text.startsWith("并列") ? "并列" : ""}第${found.value}名` };
    const choices = outsideNames(facts, "rank");
    return choices.includes(name)
      ? undefined
      : unknownTotal.of({ name, what: "名次", nearest: nearest(name, choices), choices });
  };
