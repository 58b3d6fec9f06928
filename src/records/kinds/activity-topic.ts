import type { Asked } from "../ask-school.ts";
import { field } from "../field.ts";
import { choice } from "../values/choice.ts";
import type { Mention } from "../values/people.ts";

interface Described {
  readonly series?: string | undefined;
  readonly column?: string | undefined;
  readonly hoursClass?: string | undefined;
  readonly group?: string | undefined;
  readonly host?: string | undefined;
  readonly audience?: string | undefined;
  readonly speakers?: readonly Mention[] | undefined;
}

/** What every report tells by itself. */
const topics = ["师德", "班主任"] as const;
export const topicField = field("专题", choice(topics));

/**
 * The topics of an activity for teachers: as the school files it, by 系列, 栏目 and 学时类别, and of a 班主任组. A word in the title is
 * no topic: 副班主任的一天 is a talk of any series. What the school hosts for others is no study of its own.
 */
export function topicsOf(activity: Described, { rules, holderOf }: Asked): readonly string[] {
  const { series, column, hoursClass, group, host, audience = "教师" } = activity;
  if (audience !== "教师" || host !== undefined) return [];
  const type = group === undefined ? undefined : holderOf(group);
  const ofClass = hoursClass === undefined ? undefined : rules.hoursClasses?.[hoursClass]?.as;
  const ofGroup = type === undefined ? undefined : (rules.categories?.[type]?.as ?? type);
  const isFiledAs = (topic: string) => [series, column, hoursClass, ofClass].some((word) => word?.includes(topic));
  return topics.filter((topic) => isFiledAs(topic) || ofGroup === `${topic}组`);
}

/**
 * Its 主题, if that names a meeting: one speaks at 经验交流会, and about anything else. Titles of talks end in what they are about,
 * those of meetings in what they are; 经验交流 is called 经验交流会.
 */
export const meetingName = ({ title }: { readonly title: string }): readonly string[] =>
  /(?:[会坛]|沙龙)$/.test(title) ? [title] : /(?:交流|研讨)$/.test(title) ? [`${title}会`] : [];

/** Those from outside among the speakers. */
export const outsideSpeakers = ({ speakers = [] }: Described, { isOutsider }: Asked): readonly string[] =>
  speakers.filter(isOutsider).map(({ name }) => name);
