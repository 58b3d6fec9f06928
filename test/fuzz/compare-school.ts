import type { FigureResult } from "../../src/figures/figure-result.ts";
import { outcomeWords } from "../../src/figures/requirements/outcome.ts";
import { type AnySchool, filesOf } from "./any-school-year.ts";
import { Fraction } from "./fraction.ts";
import { activityTable } from "./naive-activity-table.ts";
import { hoursTable, type NaiveTable, printed, printedRate } from "./naive-annexes.ts";
import { bandsTable } from "./naive-bands.ts";
import { type Count, naiveCounts } from "./naive-count.ts";
import { perHead } from "./naive-heads.ts";
import { outsideSpeakers } from "./naive-people.ts";
import { requirements } from "./naive-requirements.ts";
import { NaiveSchool } from "./naive-school.ts";
import { View } from "./naive-view.ts";
import { annexOf, readYear, type Said, saidOf, sentencesOf } from "./read-year.ts";

/** One thing that the two counts say differently. */
export interface Difference {
  /** The group, the campus or the person asked about; empty for the whole school. */
  readonly scope: string;
  readonly part: "figures" | "requirements" | "annexes";
  readonly what: string;
  readonly program: string;
  readonly naive: string;
}

const parts = { figures: ofFigures, requirements: ofRequirements, annexes: ofAnnexes };

/** Everything on which the two counts of a school differ, as a whole and for the part that was asked about; or on one thing. */
export function differences(school: AnySchool, only?: Omit<Difference, "program" | "naive">): Difference[] {
  const { term, files } = filesOf(school);
  const read = readYear(term, files);
  const naive = new NaiveSchool(term, files);
  return [{}, school.asked].flatMap((asked: AnySchool["asked"]) => {
    const scope = Object.values(asked).join("");
    if (only && only.scope !== scope) return [];
    const said = saidOf(read, asked);
    const view = new View(naive, naive.period, asked);
    return (["figures", "requirements", "annexes"] as const)
      .filter((part) => only === undefined || only.part === part)
      .flatMap((part) => parts[part](said, view).map((one) => ({ ...one, part, scope })))
      .filter(({ what }) => only === undefined || only.what === what);
  });
}

type Found = Omit<Difference, "scope" | "part">;
const differ = (what: string, program: string, naive: string): Found[] =>
  program === naive ? [] : [{ what, program, naive }];

function ofFigures({ facts, computed }: Said, view: View): Found[] {
  const counts = naiveCounts(view);
  const found = computed.figures.flatMap((figure) => {
    const count = counts[figure.name];
    return differ(figure.label, textIn(figure), count === undefined ? "没有数" : shown(count));
  });
  const more = ofQuestions({ facts, computed }, view);
  return view.isWhole ? [...found, ...more, ...ofSentences({ facts, computed }, view)] : [...found, ...more];
}

/** What each did, what differs, and the share of a part, asked in a table, where nothing is left out. */
function ofQuestions(said: Said, view: View): Found[] {
  const counts = naiveCounts(view);
  const [n, of] = [Number(counts.teacherAwards), Number(counts.awards)];
  const share = of === 0 ? "—" : `${printedRate({ n, of })}（${n}/${of}）`;
  const asked = [...perHead(view), ["{{占 教师获奖 获奖}}", share] as const];
  const printed = sentencesOf(
    said,
    asked.map(([question]) => question),
  );
  return asked.flatMap(([question, answer], i) => differ(question, printed[i] ?? "", answer));
}

/** What a report's sentences say: the same as stats, and the experts who came (12.21). A figure of nothing is not printed. */
function ofSentences(said: Said, view: View): Found[] {
  const { times, people } = outsideSpeakers(view);
  const experts = '主讲 {{人次 "研修活动" 角色="主讲" 校外="是"}} {{人数 "研修活动" 角色="主讲" 校外="是"}}';
  const sentences = said.computed.figures.map(({ label }) => `数目 ${label} {{${label}}}`);
  const printed = sentencesOf(said, [...sentences, experts]);
  const expected = said.computed.figures.map(({ label, text }) => `数目 ${label} ${text}`);
  return [
    ...differ("请来的主讲", printed.find((one) => one.startsWith("主讲")) ?? "", `主讲 ${times}人次 ${people}人`),
    ...printed
      .filter((one) => one.startsWith("数目"))
      .flatMap((one) => differ("正文", one, expected.find((other) => other === one) ?? "另一个数")),
  ];
}

const textIn = ({ text, unit, ratio }: FigureResult): string =>
  ratio ? `${ratio.n}/${ratio.of} ${text}` : unit !== "" && text.endsWith(unit) ? text.slice(0, -unit.length) : text;

const ratioOf = ({ ratio, text }: FigureResult): string => (ratio ? `${ratio.n}/${ratio.of} ${text}` : `0/0 ${text}`);

const shown = (count: Count): string => {
  if (count instanceof Fraction) return printed(count);
  if (typeof count === "number") return Number.isNaN(count) ? "—" : String(count);
  if ("mean" in count) return count.mean.toNumber().toFixed(1);
  return `${count.n}/${count.of} ${count.of === 0 ? "—" : printedRate(count)}`;
};

/** Each obligor's outcome, and in each window what was owed, what there is, and what came of it. */
function ofRequirements({ computed }: Said, view: View): Found[] {
  const mistakes = computed.mistakes.flatMap((one) => differ("要求", JSON.stringify(one), "没有错"));
  const own = requirements(view);
  return [
    ...mistakes,
    ...computed.requirements.flatMap(({ evaluation, met, due, short, rate }) => {
      const { name } = evaluation.requirement;
      const naive = own.find((one) => one.name === name)!;
      const program = evaluation.progress.map(({ obligor, amounts, outcome }) => {
        const who = (obligor.teacher ?? obligor.group)!.name;
        const all = amounts.map((a) => [number(a.atLeast ?? a.moreThan), number(a.actual), outcomeWords[a.outcome]]);
        return [who, `${outcomeWords[outcome]} ${all.map((one) => one.join(" ")).join("；")}`] as const;
      });
      const mine = [...naive.outcomes].map(([who, outcome]) => {
        const all = naive.amounts
          .filter((one) => one.who === who)
          .map((a) => [a.owed ? printed(a.owed) : "", printed(a.actual), a.outcome]);
        return [who, `${outcome} ${all.map((one) => one.join(" ")).join("；")}`] as const;
      });
      const outcomes = [...naive.outcomes.values()];
      const countOf = (word: string) => String(outcomes.filter((one) => one === word).length);
      return [
        ...byName(name, program, mine),
        ...differ(`${name}应达标`, String(due.value), String(outcomes.length)),
        ...differ(`${name}达标`, String(met.value), countOf("达标")),
        ...differ(`${name}达标率`, ratioOf(rate), shown(naive.rate)),
        ...differ(`${name}未达标`, String(short.value), countOf("未达标")),
      ];
    }),
  ];
}

const number = (value: unknown): string => {
  if (value === undefined) return "";
  return String(Math.round(Number(value) * 100 + 1e-9) / 100);
};

function byName(
  what: string,
  program: readonly (readonly [string, string])[],
  naive: readonly (readonly [string, string])[],
): Found[] {
  const [a, b] = [new Map(program), new Map(naive)];
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((who) =>
    differ(`${what} ${who}`, a.get(who) ?? "不在对象里", b.get(who) ?? "不在对象里"),
  );
}

function ofAnnexes(said: Said, view: View): Found[] {
  // They are of a report, which is the whole school's.
  if (!view.isWhole) return [];
  return [
    ...ofTable(said, "学时统计表", hoursTable(view)),
    ...ofTable(said, "学时分段统计表", bandsTable(view)),
    ...ofTable(said, "活动汇总表", activityTable(view)),
  ];
}

/** Every column, row by row. */
function ofTable(said: Said, name: string, naive: NaiveTable | undefined): Found[] {
  const table = annexOf(said, name);
  if (!table || !naive) return differ(name, table ? "有" : "没有", naive ? "有" : "没有");
  const columns = differ(`${name}的列`, table.headers.join(" "), naive.headers.join(" "));
  if (columns.length > 0) return columns;
  const { rows } = table;
  const count = Math.max(rows.length, naive.rows.length);
  return Array.from({ length: count }, (_, i) =>
    differ(`${name}第${i + 1}行`, (rows[i] ?? []).join("|"), (naive.rows[i] ?? []).join("|")),
  ).flat();
}
