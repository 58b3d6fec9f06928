import type { Computed } from "../../figures/compute.ts";
import type { FigureResult } from "../../figures/define-figure.ts";
import { readNumeral } from "../../zh/read-numeral.ts";
import { clausesOf, looksAhead, type ProseText, runningText, sentencesOf } from "./prose-text.ts";

/** A number somebody typed for what a figure counts. */
export interface StatedFigure {
  /** 57节, as typed. */
  readonly written: string;
  readonly value: number;
  /** 20余, 20多: between the number and the next ten. */
  readonly rounded: boolean;
  readonly figure: FigureResult;
  /** What to write instead: `{{公开课}}`. */
  readonly tag: string;
  /** Offset of the number in the whole text. */
  readonly at: number;
}

interface Named {
  readonly noun: string;
  readonly figure: FigureResult;
  readonly tag: string;
}

const sameUnit: { readonly [unit: string]: string } = { 位: "人", 名: "人", 堂: "节", 场: "次", "％": "%" };
const quantity =
  /(?<![\d.第一二三四五六七八九十百])(\d{1,6}(?:\.\d+)?|[一二两三四五六七八九十百]{1,5})\s*([余多]?)\s*(人次|学时|[人位名节堂次场项篇个对天%％])\s*([余多]?)/;
/** Words that leave what is counted as it is. Any other word in the clause makes it another number. */
const harmless =
  /我们|全校|学校|我校|本校|教师|老师|[本这]一?学[期年]|本年度|一年来|一学期来|期间|学年内|学期内|先后|总共|一共|共计|总计|合计|累计|共有|全年|选派|派出|参加|参与|开展|组织|举行|举办|承担|完成|安排|登记|达到|人均|平均|共|计|达|有|为|了|的|上|开|\s|[\u3000\ue001*\n]/g;
const qualified =
  /其中|分别|第[一二三四]学期|[上下]学期|\d月|月份|组|校区|[国省市县区校]级|青年|骨干|新教师|每|去年|上年|上学年|计划|要求|应|不少于|至少|以上|占/;

/** Every typed number whose clause names a figure and nothing else: sure enough to compare. */
export function statedFigures(text: ProseText, computed: Computed): StatedFigure[] {
  const names = namesOf(computed);
  const paragraphs = runningText(text).filter((paragraph) => !looksAhead(text, paragraph));
  return paragraphs.flatMap(sentencesOf).flatMap((sentence) =>
    clausesOf(sentence).flatMap((clause): StatedFigure[] => {
      const found = quantity.exec(clause.text);
      if (!found) return [];
      const [whole, digits, before, unit, after] = found as unknown as [string, string, string, string, string];
      const value = digits.includes(".") ? Number(digits) : readNumeral(digits);
      // All of them is a claim, which has a check of its own.
      if (value === undefined || (value === 100 && /[%％]/.test(unit))) return [];
      if (qualified.test(sentence.text.slice(0, clause.start - sentence.start))) return [];
      const words = clause.text.replace(whole, "｜");
      const named = names.find((name) => nameHolds(name, sameUnit[unit] ?? unit, words));
      if (!named) return [];
      const { figure, tag } = named;
      return [
        {
          written: whole.trim(),
          value,
          rounded: before !== "" || after !== "",
          figure,
          tag,
          at: clause.start + found.index,
        },
      ];
    }),
  );
}

const nameHolds = ({ noun, figure }: Named, unit: string, words: string): boolean =>
  figure.unit === unit && words.includes(noun) && words.replace(noun, "").replace(harmless, "") === "｜";

const known = new WeakMap<Computed, readonly Named[]>();

/** Figures by what text calls them, the longest first: 外出培训人次 is 外出培训 in 人次. */
function namesOf(computed: Computed): readonly Named[] {
  const found = known.get(computed);
  if (found) return found;
  const figures = computed.figures.flatMap((figure): Named[] => {
    const tag = `{{${figure.label}}}`;
    const short = figure.label.replace(/(?:人次|人数|天数)$/, "");
    return [...new Set([figure.label, short])].map((noun) => ({ noun, figure, tag }));
  });
  const requirements = computed.requirements.flatMap(({ outcome, met, rate }): Named[] => {
    const { name } = outcome.requirement;
    return [
      { noun: met.label, figure: met, tag: `{{达标 "${name}"}}` },
      { noun: rate.label, figure: rate, tag: `{{达标率 "${name}"}}` },
    ];
  });
  const names = [...figures, ...requirements].sort((a, b) => b.noun.length - a.noun.length);
  known.set(computed, names);
  return names;
}
