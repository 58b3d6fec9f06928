import { defineMistake, type Mistake } from "../diagnostics/define-mistake.ts";
import { allOf, perhaps } from "../diagnostics/phrases.ts";
import type { Computed } from "../figures/compute.ts";
import type { Facts } from "../figures/facts.ts";
import { outsideTotal } from "../figures/named/outside-totals.ts";
import { itemWords } from "../figures/requirements/demand-words.ts";
import type { Photos } from "../photos/photo-album.ts";
import { wordingLabels } from "../records/settings/wording.ts";
import { levelNamed } from "../records/values/levels.ts";
import { schoolWords } from "../school/school-words.ts";
import { nearest } from "../zh/nearest.ts";
import { activityList } from "./activity-list.ts";
import { chartHelper } from "./chart-helper.ts";
import { comparisonHelpers } from "./comparison-helpers.ts";
import { badArguments } from "./comparisons.ts";
import { everybody } from "./condition-helpers.ts";
import { ledGroups } from "./led-groups.ts";
import { noteHelper } from "./note-helper.ts";
import { partsHelpers } from "./parts-helpers.ts";
import { perHeadHelper } from "./per-head-helper.ts";
import { queryHelpers } from "./query-helpers.ts";
import { recordListHelpers } from "./record-list.ts";
import { referenceHelpers } from "./reference-helpers.ts";
import { requirementHelpers } from "./requirement-helpers.ts";
import { shareHelpers } from "./share-helpers.ts";
import type { Helper } from "./template-data.ts";
import type { TemplateValue } from "./template-value.ts";

/** Every helper a template may call, besides the comparisons. */
export function templateHelpers(facts: Facts, computed: Computed, photos?: Photos): ReadonlyMap<string, Helper> {
  const queries = queryHelpers(facts);
  return new Map([
    ...queries,
    ...recordListHelpers(facts, queries.get("计数")!),
    ...partsHelpers(facts),
    ...requirementHelpers(computed),
    ...comparisonHelpers(facts),
    ...referenceHelpers(),
    ["全体", inWordsOf(facts, everybody)],
    ...shareHelpers(facts, queries.get("计数")!),
    ["每人", perHeadHelper(facts, queries.get("计数")!)],
    ["图表", chartHelper(facts)],
    ["注", noteHelper],
    ["用语", wordingHelper(facts)],
    ["活动名单", activityList(facts, photos)],
    ["所带组", ledGroups(facts)],
    ["空行", emptyLines],
    ["各项", itemsHelper(facts)],
    ["外部数", ([name]) => outsideTotal(String(name ?? ""), facts)],
    ["顿号", ([list]) => (Array.isArray(list) ? list.join("、") : String(list ?? ""))],
  ]);
}

/** A helper whose words are those of the unit: 应参训成员 in a 工作室. */
function inWordsOf({ school }: Facts, helper: Helper): Helper {
  const { called } = schoolWords(school.settings);
  return (...args) => {
    const made = helper(...args);
    return typeof made === "string" ? called(made) : made;
  };
}

/** Room to write by hand, in a cell of a table: `{{空行 8}}`. */
const emptyLines: Helper = ([count]) => {
  const lines = Number(count);
  if (!(lines >= 1 && lines <= 40)) return badArguments.of({ name: "空行", expected: "空行 8" });
  return {
    type: "phrase",
    isWords: true,
    content: Array.from({ length: lines - 1 }, () => ({ type: "break" as const })),
  };
};

/** {{各项 "六个一"}}: what a set asks for, item by item; empty if the school has no such set. */
const itemsHelper =
  (facts: Facts): Helper =>
  ([name]) => {
    const found = facts.school.settings.requirements?.find((one) => one.name === name && one.items);
    return found ? itemWords(found, facts).join("、") : "";
  };

const unknownWording = defineMistake("query/unknown-wording", "error", {
  message: (a: { word: string; nearest: string | undefined }) => `“用语”里没有“${a.word}”`,
  hint: (a) => perhaps(a.nearest, `可写：${allOf(wordingLabels)}；级别也可以，如 {{用语 "校级"}}。`),
  why: "只有少数几个词各校叫法不同，其他词照写即可。",
  wrong: '各{{用语 "教研祖"}}都有记录。',
  right: '各{{用语 "教研组"}}都有记录。',
});

/** {{用语 "教研组"}}: the school's own word, if 用语 of term.yaml gives one; a level in the word of the place. */
function wordingHelper({ school: { settings } }: Facts): Helper {
  const own = new Map(Object.entries(settings.wording ?? {}));
  const { subject, campus, group } = schoolWords(settings);
  const usual = new Map([
    ["学校", subject],
    ["校区", campus],
    ["教研组", group],
  ]);
  return ([given]): TemplateValue | Mistake => {
    const word = String(given ?? "");
    if (levelNamed(word)) return schoolWords(settings).level(word);
    if (!wordingLabels.includes(word)) return unknownWording.of({ word, nearest: nearest(word, wordingLabels) });
    return own.get(word) ?? usual.get(word) ?? word;
  };
}
