import { defineMistake } from "../diagnostics/define-mistake.ts";
import { allOf } from "../diagnostics/phrases.ts";
import { notComparable, rulesChanged } from "../figures/comparison/not-comparable.ts";
import type { Check } from "./define-check.ts";

const rules = defineMistake("check/other-rules", "warning", {
  message: (a: { changed: readonly string[]; before: string; now: string }) =>
    `“${a.before}”和“${a.now}”的计数规则不同：${a.changed.join("、")}`,
  hint: () => "两期按同一规则写，再对比；确实改了规定的，在报告里说明，有关的数不直接比。",
  why: "规则变了，数目的增减说不清是做得多了还是算法变了。",
  wrong: "对比: 2023.yaml                 # 其中写着 公出: 算到会，本期没有写",
  right: "对比: 2023.yaml                 # 两期的公出、要求、类别写得一样",
});

const people = defineMistake("check/other-roster", "warning", {
  message: (a: { changed: readonly string[]; before: string; now: string }) =>
    `“${a.before}”和“${a.now}”的人员和组织相差较大：${a.changed.join("；")}`,
  hint: () => "总数不直接比，比人均和比例；在报告里说明人数、组织的变化。",
  why: "人数差了一成以上，或者组变了，总数的增减多半只是人多人少。",
  wrong: "对比: 2023.yaml                 # 上学年教师30人，本学年40人",
  right: "对比: 2023.yaml                 # 两学年教师人数相近，教研组相同",
});

const days = defineMistake("check/other-days", "warning", {
  message: (a: { changed: readonly string[] }) => allOf(a.changed),
  hint: () => "对比同样长短的时段：学期比学期，学年比学年；统计截止也要相当。",
  why: "半年和一年的总数不能比。",
  wrong: "对比: 2023.yaml                 # 本期是学期，对比的是学年",
  right: "对比: 2023.yaml                 # 两期都是学年",
});

/** What makes the numbers of two periods not comparable: those of 对比, and those of the years of one 多年. */
export const comparedWith: Check = {
  needs: [],
  *run({ school }) {
    const { settings, before } = school;
    for (const [i, year] of settings.years.entries()) {
      const last = settings.years[i - 1];
      // Its requirements are judged year by year.
      const changed = last ? rulesChanged({ ...year, requirements: [] }, { ...last, requirements: [] }) : [];
      if (changed.length > 0)
        yield rules.at(settings.place("时段", "学期文件"), {
          changed,
          before: last!.period.name,
          now: year.period.name,
        });
    }
    if (before === undefined) return;
    const found = notComparable(school);
    const named = { before: before.settings.period.name, now: settings.period.name };
    const place = settings.place("对比");
    if (found.rules.length > 0) yield rules.at(place, { changed: found.rules, ...named });
    if (found.roster.length > 0) yield people.at(place, { changed: found.roster, ...named });
    if (found.days.length > 0) yield days.at(place, { changed: found.days });
  },
};
