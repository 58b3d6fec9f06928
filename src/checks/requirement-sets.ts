import { defineMistake } from "../diagnostics/define-mistake.ts";
import { readNumeral } from "../zh/read-numeral.ts";
import type { Check } from "./define-check.ts";
import { ownRequirements } from "./lookups/own-requirements.ts";

const setCount = defineMistake("check/set-count", "warning", {
  message: (a: { name: string; stated: number; listed: number }) =>
    `“${a.name}”说的是${a.stated}项，“各项”里有${a.listed}项`,
  hint: () => "补上漏写的一项，或改名称里的数。",
  why: "名称里说几项，下面就要列几项。",
  wrong: "要求:\n  - {名称: 三个一, 对象: 专任教师, 每: 学年, 各项: [{指标: 听课}, {指标: 公开课}]}",
  right: "要求:\n  - {名称: 两个一, 对象: 专任教师, 每: 学年, 各项: [{指标: 听课}, {指标: 公开课}]}",
});

/** 六个一, 三个一, 五项: how many items the name of a set promises. */
const promised = /([两二三四五六七八九十\d]{1,3})(?:个一|个必|项|条)/;

/** A set of requirements has as many items as its name says (domain.md 4.2). */
export const requirementSets: Check = {
  needs: [],
  *run({ school: { settings } }) {
    for (const [index, { name, items }] of ownRequirements(settings)) {
      const stated = readNumeral(promised.exec(name)?.[1] ?? "");
      if (!items || stated === undefined || stated === items.length) continue;
      yield setCount.at(settings.place("要求", index, "名称"), { name, stated, listed: items.length });
    }
  },
};
