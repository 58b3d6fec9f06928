import { defineMistake } from "../diagnostics/define-mistake.ts";
import { type At, at } from "../diagnostics/phrases.ts";
import { heardIn } from "../school/lessons-heard.ts";
import { fullName } from "../school/roster.ts";
import type { Check } from "./define-check.ts";

const typedTwice = defineMistake("check/heard-twice", "notice", {
  message: (a: { name: string; lesson: At }) => `“${a.name}”听的这节课在公开课里已登记（${at(a.lesson)}），只计1节`,
  hint: () => "这一条可以删去。",
  why: "公开课的听课人已经各算一节，不用再记。",
  wrong:
    "公开课:\n  - {日期: 2024-11-05, 执教: 林秋野, 课名: 《搭石》, 听课人: 许知行}\n听课:\n  - {日期: 2024-11-05, 听课人: 许知行, 执教: 林秋野}",
  right: "公开课:\n  - {日期: 2024-11-05, 执教: 林秋野, 课名: 《搭石》, 听课人: 许知行}",
});

/** A lesson heard that is typed under 公开课 and under 听课 counts once (domain.md 7.12). */
export const heardTwice: Check = {
  needs: ["teachers", "groups"],
  *run({ school }) {
    for (const { observation, lesson, listener } of heardIn(school).doubles)
      yield typedTwice.at(observation.origin, { name: fullName(listener), lesson }, [lesson]);
  },
};
