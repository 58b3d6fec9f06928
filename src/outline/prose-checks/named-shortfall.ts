import { diagnose } from "../../diagnostics/diagnostic.ts";
import type { ProseCheck } from "./define-prose-check.ts";
import { runningText, sentencesOf } from "./prose-text.ts";

const short =
  /(?:未|没有?|尚未|没能|不曾)(?:能|有)?(?:达标|达到|完成|修满|修够|做到|参加)|不达标|不合格|不足|不够|欠缺?|还?[差少]\s*(?:\d|[一二两三四五六七八九十])|偏少|落后|缺席|缺勤/;

/** Names of those who fall short never stand in a report (domain.md 10, school.md). */
export const namedShortfall: ProseCheck = {
  name: "named-shortfall",
  rule: "没有达到要求的人，总结里不写姓名",
  needsRecords: true,
  *run(text, { computed }) {
    const people = new Map<string, string>();
    for (const { outcome } of computed.requirements) {
      for (const { subject, met } of outcome.standings)
        if (!met && subject.teacher && !people.has(subject.teacher.name))
          people.set(subject.teacher.name, outcome.requirement.name);
    }
    if (people.size === 0) return;
    for (const sentence of runningText(text).flatMap(sentencesOf)) {
      if (!short.test(sentence.text)) continue;
      for (const [name, requirement] of people) {
        const at = sentence.text.indexOf(name);
        if (at >= 0)
          yield diagnose("prose/named-shortfall", text.place(sentence.start + at, name.length), { name, requirement });
      }
    }
  },
};
