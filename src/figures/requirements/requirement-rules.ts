import type { Requirement } from "../../records/settings/requirement.ts";
import type { Settings } from "../../records/settings/settings.ts";
import type { Span } from "../../records/span.ts";
import { yearsRule } from "./credit-years.ts";
import { obligorRule } from "./obligor-rule.ts";

type Per = Requirement["per"];

/** When a window of each 每 is over (domain.md 12.1, 12.3, 12.5, 12.7). */
const ends: { readonly [per in Per]: string } = {
  周: "周以学期里上课满三天的为准（放假和考试周不算），星期日或学期的最后一天到期，统计截止后没有上课日子的也算到期",
  月: "月以学期里上课满三天的为准（放假和考试周不算），月末到期，统计截止后没有上课日子的也算到期",
  学期: "学期到止日到期，统计截止离止日不超过31天的也算；两个学期之间的日子算在前一个学期",
  学年: "学年从9月1日到8月31日（学期另有起止的按学期），最后一个学期结束就到期（没有写学期的按6月30日），统计截止离到期不超过31天的也算",
  年度: "年度从1月1日到12月31日，统计截止离到期不超过31天的也算",
  时段: "到时段的最后一天到期，统计截止离到期不超过31天的也算",
  周期: "到周期的最后一天到期，统计截止离到期不超过31天的也算",
};

/** Windows of this 每 may begin before the period (domain.md 12.2). */
const mayBeginBefore: ReadonlySet<Per> = new Set(["学期", "学年", "年度", "周期"]);

/** domain.md 12.25 */
const exact = "按准确的数比较，印出来才四舍五入到两位小数。";

/** What each figure of a requirement counts, in sentences that a teacher can check. */
export function requirementRules(requirement: Requirement, windows: readonly Span[], settings: Settings) {
  const { name, per, obligors, share } = requirement;
  const who = obligors.name;
  const earlier = mayBeginBefore.has(per) ? "早于时段开始的，包含的文件里以前的记录一并计入。" : "";
  return {
    due: obligorRule(requirement, windows, settings),
    met: `达到“${name}”的${who}；到期的每个${per}都要达到，都没有到期的，已经达到的就算。${ends[per]}。${earlier}${exact}${yearsRule(settings)}`,
    short: `到期的${per}没有达到“${name}”的${who}；没有到期的，只有超过“至多”的才算。`,
    open: `“${name}”没有到期、也还没有达到的${who}，不算未达标。${ends[per]}。`,
    unjudged: `“${name}”的${per}早于时段开始，包含的文件和“外部总数”里没有以前的，不判。`,
    mean: `没有到期的${per}里已有的数，除以${who}的人数。`,
    rate: "达标数除以判了的人数（达标和未达标）；没有一个到期的，没有达标率。",
    whole: `达标的占判了的不低于${share}%，整体才算达到；没有一个到期的，不判。`,
  };
}
