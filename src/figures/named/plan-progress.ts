import type { Activity } from "../../records/kinds/activity.ts";
import type { Plan } from "../../records/kinds/plan.ts";
import { activityDay } from "../../school/attendance.ts";
import type { Facts } from "../facts.ts";
import { sum } from "../measures.ts";

/** One 形式 that a plan arranges: how often, and what of it took place. */
export interface PlannedPart {
  readonly plan: Plan;
  readonly form: string;
  readonly times: number;
  /** The activities that are what was planned, the earliest first; more than `times` are none of them. */
  readonly done: readonly Activity[];
}

/** What the plans of a scope arrange, form by form. A form of the school's own also is the usual one it belongs to. */
export const plannedParts = (facts: Facts): readonly PlannedPart[] =>
  facts.counted.plans.flatMap((plan) => partsOfPlan(plan, facts));

function partsOfPlan(plan: Plan, facts: Facts): readonly PlannedPart[] {
  const { items = [] } = plan;
  const forms = [...new Set(items.map(({ form }) => form))];
  const left = new Set(activitiesOf(plan, facts));
  const take = (most: number, is: (activity: Activity) => boolean): readonly Activity[] => {
    const taken = [...left].filter(is).slice(0, most);
    for (const one of taken) left.delete(one);
    return taken;
  };
  const timesOf = (form: string) => sum(items.filter((item) => item.form === form).map(({ times }) => times));
  const baseOf = ({ form }: Activity) => facts.school.settings.forms?.[form]?.as;
  const exact = forms.map((form) => ({
    form,
    times: timesOf(form),
    done: take(timesOf(form), (a) => a.form === form),
  }));
  return exact.map(({ form, times, done }) => ({
    plan,
    form,
    times,
    done: [...done, ...take(times - done.length, (activity) => baseOf(activity) === form)],
  }));
}

/** The activities of a plan: those counted, and those between its date and the days counted. */
function activitiesOf({ name, date }: Plan, { school, counted, scope }: Facts): readonly Activity[] {
  const isEarlier = (activity: Activity) => {
    const day = activityDay(activity);
    return date !== undefined && date <= day && day < scope.from;
  };
  return school.records.activities
    .filter((activity) => activity.plan === name && (counted.activities.includes(activity) || isEarlier(activity)))
    .toSorted((a, b) => (activityDay(a) < activityDay(b) ? -1 : activityDay(a) > activityDay(b) ? 1 : 0));
}
