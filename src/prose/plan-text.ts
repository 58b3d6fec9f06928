import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { ProseCheck } from "./define-prose-check.ts";
import { han, printed, withoutTitles } from "./prose-text.ts";
import { sentencesOfSummary } from "./tense.ts";

const planInSummary = defineMistake("prose/plan-text", "warning", {
  message: (a: { text: string }) => `“${a.text}”是打算，不是做过的事`,
  hint: () => "写已经做了什么；打算移到“下阶段打算”。",
  why: "总结写做过的事；打算写在“下阶段打算”里。",
  wrong: "我们将进一步加强集体备课。",
  right: "各组按月集体备课。",
});

const deed =
  "(?:继续|进一步|不断|努力|在(?![建研])|以(?![往前上下])|加强|加大|着力|认真|围绕|积极(?!分)|坚持|根据|按照|严格|逐步|重点(?=抓|做|推)|始终|一如既往|再接再厉|开展(?!情况)|组织(?!架构|机构)|成立|举办|推进(?!会)|实施)";
const who = "我们|学校|我校|各组|教师|教研组|教科室|教导处";
/** The future, whatever else the sentence says. */
const future = new RegExp(
  `(?:${who})将(?:要|会)?(?=${deed})|将要(?=${han})|(?<=^|[，。；：！？、\\s\\u3000]|${who})(?:还|也|都|仍)?要(?:进一步|继续)|拟[于在]`,
);
/** Wishes, unless the sentence also tells of something done. */
const wish = /力争|争取(?=在|做到|达到|下)/;
const opening =
  /^([\s\u3000]*(?:[-*+\d.、（）()一二三四五六七八九十]{1,5} ?)?)((?:继续|进一步)(?=加强|加大|抓好|做好|推进|完善|落实|深化|开展|发挥|提高|健全|规范))/;
const done = new RegExp(`了|过|已|共|达到|完成|以来|一年来|期来|本学|本年|先后|均|${printed}|\\d`);
const dated = /今后|下学|下阶段|下一|明年|来年|未来|将来|接下来|展望|新学[期年]|要求|规定|应当/;

/** A summary tells what was done; what is to be done belongs in 下阶段打算 (domain.md 4.7). */
export const planText: ProseCheck = {
  *run(text) {
    for (const { text: typed, place } of sentencesOfSummary(text)) {
      const sentence = withoutTitles(typed);
      const found = dated.test(sentence) ? undefined : futureIn(sentence);
      if (found) yield planInSummary.at(place(found.at, found.text.length), { text: found.text });
    }
  },
};

function futureIn(sentence: string): { at: number; text: string } | undefined {
  const found = future.exec(sentence) ?? (done.test(sentence) ? null : wish.exec(sentence));
  if (found) return { at: found.index, text: found[0] };
  const begun = done.test(sentence) ? null : opening.exec(sentence);
  return begun ? { at: begun[1]!.length, text: begun[2]! } : undefined;
}
