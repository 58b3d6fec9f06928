import { isMistake } from "../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { computeFigures } from "../figures/compute.ts";
import { type Facts, staffInScope } from "../figures/facts.ts";
import { quantity } from "../figures/measures.ts";
import { figureNamed } from "../figures/named/index.ts";
import { counterOf } from "../figures/requirements/measure-obligor.ts";
import { isLess } from "../records/exact.ts";
import { kinds } from "../records/kinds/index.ts";
import { readNumeral } from "../zh/read-numeral.ts";
import type { ProseCheck } from "./define-prose-check.ts";
import { keyOf } from "./figures-meant/count-by-words.ts";
import { type Part, stretchesOf, withoutTitles } from "./prose-text.ts";
import { asRule, falseClaim, reached } from "./rate-claims.ts";
import { isDenied, sentencesOnThePast } from "./tense.ts";

/** How people speak of what everybody did: the figure whose records are meant, and the words for them. */
const deeds = [
  { name: "lessons", nouns: ["公开课", "研究课", "汇报课", "示范课", "展示课"] },
  { name: "observations", nouns: ["听课", "听评课"] },
  { name: "papers", nouns: ["论文", "案例", "教学设计", "反思"] },
  { name: "trainings", nouns: ["外出培训", "外出学习"] },
] as const;
const nouns = deeds.flatMap(({ name, nouns }) => nouns.map((noun) => ({ name, noun })));

const each = "(?:人人|每人|每[位名个](?:专任)?(?:教师|老师)|(?:全体|所有)(?:专任)?(?:教师|老师))";
const verb = "(?:完成|承担|执教|开设|撰写|参加|参与|提交|[上开听写有])";
const noun = `(${nouns.map((one) => one.noun).join("|")})`;
const number = "(\\d{1,4}|[一二两三四五六七八九十]{1,3})";
/** 每人听课12节以上, 每位教师上公开课不少于2节. */
const amount = new RegExp(
  `${each}[都均]?(?:全部)?(?:${verb}了?)?${noun}(?:都|均|至少|不少于|不低于|达到?|满|了|有|在)*\\s*${number}\\s*[节次篇]`,
);
/** 人人都上了公开课, 每位教师上了一节公开课. */
const deed = new RegExp(`${each}[都均]?(?:全部)?${verb}(?:了|过|出)?(?:至少)?(?:${number}[节次篇])?${noun}`);
/** Of each week or term: how many of them there were is another question. */
const apart = /每(?![人位名个])|每个|平均/;

/** 人人 after these are not all teachers. */
const ofOthers =
  /学生|幼儿|孩子|家长|徒弟|师徒|师傅|青年|新教师|党员|骨干|组(?!织)|校区|年级|学员|班主任|成员|学科|[高低中]段|名师|干部|评委|观摩|其他/;

/** What a sentence says everybody did is true of everybody in 应参训 (domain.md 4.9, 7.10). */
export const eachPerson: ProseCheck = {
  needsRecords: true,
  *run(text, facts) {
    for (const sentence of sentencesOnThePast(text)) {
      const words = withoutTitles(sentence.text);
      if (asRule.test(words)) continue;
      for (const stretch of stretchesOf({ ...sentence, text: words })) {
        const before = words.slice(0, stretch.start - sentence.start);
        if (!ofOthers.test((before + stretch.text).replace(/各(?:教研|学科|备课)?组/g, "")))
          yield* claimsIn(stretch, facts);
      }
    }
  },
};

function* claimsIn(stretch: Part, facts: Facts): Iterable<Diagnostic> {
  const said = amount.exec(stretch.text) ?? deed.exec(stretch.text);
  if (!said || apart.test(stretch.text) || isDenied(stretch, said.index)) return;
  const [first, second] = [said[1], said[2]];
  const word = nouns.find((one) => one.noun === first || one.noun === second)!;
  const typed = word.noun === first ? second : first;
  const least = typed === undefined ? 1 : readNumeral(typed);
  const found = least === undefined ? undefined : whoDid(word, least, facts);
  if (!found || found.n === found.of || (found.isAsked && reached.test(stretch.text))) return;
  const { kind, requirement } = found;
  const args = {
    claim: said[0],
    label: `${word.noun}${least === 1 ? "" : `满${quantity(least!, kinds[kind].unit)}`}的`,
    counted: `${found.n}人，应参训${found.of}人`,
    tag: requirement === undefined ? `{{覆盖率 "${kinds[kind].label}"}}` : `{{达标 "${requirement}"}}`,
  };
  yield falseClaim.at(stretch.place(said.index, said[0].length), args);
}

/** How many of 应参训 have done something so often; and the requirement that counts it, if there is one. */
function whoDid({ name, noun }: (typeof nouns)[number], least: number, facts: Facts) {
  const kind = figureNamed(name).kind!;
  const { label } = kinds[kind];
  const key = noun === label ? undefined : keyOf(kind, noun, facts);
  const counter = counterOf({ kind: label, filters: key ? { [key]: [noun] } : {}, only: undefined }, facts);
  if (isMistake(counter)) return undefined;
  const staff = staffInScope(facts);
  const asked = computeFigures(facts)
    .requirements.map(({ evaluation }) => evaluation.requirement)
    .filter((one) => one.kind === label);
  const requirement = asked.find((one) => Object.keys(one.filters).length === 0 && one.atLeast === least);
  const n = staff.filter((teacher) => !isLess(counter.count({ teacher }, facts, facts.scope) ?? 0, least)).length;
  return { n, of: staff.length, kind, requirement: requirement?.name, isAsked: asked.length > 0 };
}
