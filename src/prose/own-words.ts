import { diagnose } from "../diagnostics/diagnose.ts";
import type { ProseCheck } from "./define-prose-check.ts";
import { everyName } from "./known-names.ts";
import { runningText, withoutTitles } from "./prose-text.ts";

/** Words of one meaning, by the key they have in 用语. */
const families: { readonly [key: string]: { readonly words: readonly string[]; readonly tag: string } } = {
  研修: { words: ["校本研修", "校本培训", "校本研训"], tag: "{{校本研修}}" },
  教研组: { words: ["教研组", "学科组"], tag: '{{用语 "教研组"}}' },
  校区: { words: ["校区", "教学点", "园区"], tag: '{{用语 "校区"}}' },
  学校: { words: ["我校", "本校", "全校", "我园", "本园", "全园"], tag: '{{用语 "学校"}}' },
};

/** The district's own word, not another for the same thing (school.md 用语). */
export const ownWords: ProseCheck = {
  name: "own-words",
  rule: "研修、教研组、校区、学校用“用语”里写的说法",
  needsRecords: true,
  *run(text, { facts }) {
    const wording = facts.school.settings.wording ?? {};
    for (const [key, { words, tag }] of Object.entries(families)) {
      const own = wording[key];
      if (own === undefined) continue;
      const others = words.filter((word) => (key === "学校" ? !word.includes(own.slice(-1)) : !own.includes(word)));
      for (const { text: typed, start } of runningText(text)) {
        const body = withoutTitles(typed);
        for (const word of others) {
          for (let at = body.indexOf(word); at >= 0; at = body.indexOf(word, at + word.length)) {
            if (everyName(facts.school).some((name) => name.includes(word) && standsAround(body, at, word, name)))
              continue;
            const better = key === "学校" ? word[0] + own.slice(-1) : own;
            yield diagnose("prose/other-word", text.place(start + at, word.length), { word, own: better, tag });
          }
        }
      }
    }
  },
};

const standsAround = (body: string, at: number, word: string, name: string): boolean =>
  body.startsWith(name, at - name.indexOf(word));
