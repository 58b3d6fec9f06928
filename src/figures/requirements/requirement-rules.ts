import type { Requirement } from "../../records/settings/requirement.ts";
import type { Settings } from "../../records/settings/settings.ts";
import type { Span } from "../../records/span.ts";
import { inQuotes } from "../../zh/nested-marks.ts";
import { creditsRule } from "./credit-years.ts";
import { obligorRule } from "./obligor-rule.ts";
import { groupType } from "./obligors.ts";

type Per = Requirement["per"];

/** When a window of each 每 is over (domain.md 12.1, 12.3, 12.5, 12.7). */
const ends: { readonly [per in Per]: string } = {
  周: "一周在学期内上课满三天的才判定（放假和考试周不计），到星期日或学期最后一天到期；统计截止后不再有上课日的，也算到期",
  月: "一个月在学期内上课满三天的才判定（放假和考试周不计），到月末到期；统计截止后不再有上课日的，也算到期",
  学期: "学期于止日到期，统计截止距止日不超过31天的，也算到期；两个学期之间的日期归前一个学期",
  学年: "学年从9月1日到次年8月31日（学期起止不同的按学期），最后一个学期结束即到期（没有写明学期的，6月30日到期）；统计截止距到期不超过31天的，也算到期",
  年度: "年度从1月1日到12月31日；统计截止距到期不超过31天的，也算到期",
  时段: "时段最后一天到期；统计截止距到期不超过31天的，也算到期",
  周期: "周期最后一天到期；统计截止距到期不超过31天的，也算到期",
};

/** Windows of this 每 may begin before the period (domain.md 12.2). */
const mayBeginBefore: ReadonlySet<Per> = new Set(["学期", "学年", "年度", "周期"]);

/** domain.md 12.25 */
const exact = "按准确的数比较，显示时才四舍五入到两位小数。";

/** What each figure of a requirement counts, in sentences that a teacher can check. */
export function requirementRules(requirement: Requirement, windows: readonly Span[], settings: Settings) {
  const { name, per, obligors, share } = requirement;
  const who = groupType(obligors) ?? obligors.name;
  const earlier = mayBeginBefore.has(per)
    ? `${per}在时段以前开始的，“包含”的文件里以前的记录一并计入，以前上课的各月都有记录、或写明“记录齐全自”的才判定。`
    : "";
  return {
    due: obligorRule(requirement, windows, settings),
    met: `达到${inQuotes(name)}要求的${who}；到期的${per}都要达到，都没有到期的，已经达到的也计入。${ends[per]}。${earlier}${exact}${creditsRule(settings, per)}`,
    short: `到期的${per}没有达到${inQuotes(name)}要求的${who}；没有到期的，只计超过“至多”的。`,
    open: `${inQuotes(name)}尚未到期、也尚未达到要求的${who}，不算未达标。${ends[per]}。`,
    unjudged: `${inQuotes(name)}的${per}在时段以前开始，而“包含”的文件里没有以前的记录，或看不出齐全，因而不作判定的${who}。`,
    mean: `应达标的${who}在尚未到期的${per}里已有的数相加，除以应达标人数。`,
    rate: "达标数除以达标与未达标之和，只计已到期的；都没有到期的，不计算达标率。",
    whole: `已到期的当中，达标的不低于${share}%，整体才算达到；都没有到期的，不作判定。`,
  };
}
