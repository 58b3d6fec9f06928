import { diagnose } from "../diagnostics/diagnose.ts";
import type { Computed } from "../figures/compute.ts";
import type { ProseCheck } from "./define-prose-check.ts";
import { fallsShort } from "./falls-short.ts";
import { type Part, runningText, sentencesOf, stretchesOf } from "./prose-text.ts";

/** Looser words, which are believed of those who are short by the records. */
const loose = /(?:未|没有?|尚未|没能|不曾)(?:能|有)?(?:达到|完成|参加)|缺席|缺勤|偏少|落后/;
/** What may stand beside names in a stretch that says nothing else. */
const besideNames = /教师|老师|同志|[一二两三四五六七八九十\d]+[位名人]|等人?|[、和与及的是有为：（）\s]/g;

/** Names of those who fall short never stand in a report (domain.md 10, school.md). */
export const namedShortfall: ProseCheck = {
  name: "named-shortfall",
  rule: "没有达到要求的人，总结里不写姓名",
  needsRecords: true,
  *run(text, { facts, computed }) {
    const missed = missedBy(computed);
    const names = [...new Set(facts.school.records.teachers.map(({ name }) => name))];
    for (const paragraph of runningText(text)) {
      const named = names.filter((name) => paragraph.text.includes(name));
      if (named.length === 0) continue;
      for (const { text: sentence, start } of sentencesOf(paragraph)) {
        for (const { name, at } of shortIn({ text: sentence, start }, named, missed)) {
          const requirement = missed.get(name) ?? [...missed.values()].find((one) => sentence.includes(one));
          const args = { name, requirement, byRecords: missed.has(name) };
          yield diagnose("prose/named-shortfall", text.place(at, name.length), args);
        }
      }
    }
  },
};

/** The names in a sentence of which it says that they fall short, and where they stand. */
function shortIn(sentence: Part, names: readonly string[], missed: ReadonlyMap<string, string>) {
  const stretches = stretchesOf(sentence);
  return names.flatMap((name) => {
    const found = stretches.find(({ text }, i) => {
      if (!text.includes(name)) return false;
      if (fallsShort(text) || (missed.has(name) && loose.test(text))) return true;
      return (
        isListOf(names, text) && [stretches[i - 1], stretches[i + 1]].some((near) => near && fallsShort(near.text))
      );
    });
    return found ? [{ name, at: found.start + found.text.indexOf(name) }] : [];
  });
}

const isListOf = (names: readonly string[], text: string): boolean =>
  names.reduce((left, name) => left.replaceAll(name, ""), text).replace(besideNames, "") === "";

/** Who misses a requirement by the records, and the first that they miss. */
function missedBy({ requirements }: Computed): Map<string, string> {
  const missed = new Map<string, string>();
  for (const { outcome } of requirements)
    for (const { subject, met } of outcome.standings)
      if (!met && subject.teacher && !missed.has(subject.teacher.name))
        missed.set(subject.teacher.name, outcome.requirement.name);
  return missed;
}
