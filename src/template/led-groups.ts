import { computeNamed } from "../figures/compute-named.ts";
import { type Facts, gatherFacts } from "../figures/facts.ts";
import { groupsDuring } from "../figures/named/groups.ts";
import type { Mention } from "../records/values/people.ts";
import type { Helper } from "./template-data.ts";
import type { TemplateValue } from "./template-value.ts";

/** 所带组: the 教研组 that the person of a report leads, each with its own figures, for `{{#each 所带组}}`. */
export const ledGroups =
  ({ school, scope, inDays }: Facts): Helper =>
  () => {
    const { teacher, from, to } = scope;
    if (!teacher) return [];
    const isMeant = (mention: Mention) => {
      const found = school.roster.find(mention);
      return found.type === "teacher" && found.teacher === teacher;
    };
    const all = groupsDuring(gatherFacts(school, { from, to }, inDays), "教研组");
    return all
      .filter(({ leaders = [] }) => leaders.some(isMeant))
      .map(({ name }): TemplateValue => {
        const figures = computeNamed(gatherFacts(school, { from, to, group: name }, inDays));
        return { 组名: name, ...Object.fromEntries(figures.map((figure) => [figure.label, figure])) };
      });
  };
