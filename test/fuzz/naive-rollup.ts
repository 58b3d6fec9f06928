import { type Count, type Counts, naiveCounts } from "./naive-count.ts";
import type { Member } from "./naive-district.ts";
import { rowsIn, text } from "./naive-read.ts";
import { type Outcome, requirements } from "./naive-requirements.ts";
import { bandsOf, leastHours, levelsOf, type Numbers } from "./naive-rollup-hours.ts";
import { meanAge } from "./naive-teachers.ts";
import { type Item, together, type Whole, type Wholes, wholeOf } from "./naive-whole.ts";
import { activityWholes, lessonWholes } from "./naive-whole-activities.ts";
import { officeWholes, readingWholes } from "./naive-whole-office.ts";
import { peopleWholes, staffWholes, trainingWholes } from "./naive-whole-people.ts";
import { awardWholes, contestWholes, paperWholes, projectWholes } from "./naive-whole-works.ts";

/** What a roll-up says, counted a second time. */
export interface NaiveRollUp {
  /** Of every school what it counts, and what its parts come to when they are put together again. */
  readonly schools: readonly { readonly name: string; readonly counts: Counts; readonly parts: Counts }[];
  readonly included: readonly Member[];
  /** Each figure at each school, and together. */
  readonly figures: ReadonlyMap<string, { readonly total: Count; readonly schools: readonly Count[] }>;
  readonly shortfall: Numbers;
  readonly bands: Numbers;
  readonly levels: Numbers;
}

/** Every named figure of one school, taken apart. */
const wholesOf = (member: Member): Wholes => ({
  ...staffWholes(member),
  ...activityWholes(member),
  ...lessonWholes(member),
  ...paperWholes(member),
  ...awardWholes(member),
  ...contestWholes(member),
  ...projectWholes(member),
  ...trainingWholes(member),
  ...peopleWholes(member),
  ...readingWholes(member),
  ...officeWholes(member),
});

export function naiveRollUp(members: readonly Member[]): NaiveRollUp {
  const included = includedOf(members);
  const counted = members.map((member) => ({
    member,
    counts: naiveCounts(member.view),
    wholes: wholesOf(member),
  }));
  return {
    schools: counted.map(({ member, counts, wholes }) => ({ name: member.name, counts, parts: partsOf(wholes) })),
    included,
    figures: figuresOf(
      included,
      counted.filter(({ member }) => included.includes(member)),
    ),
    shortfall: shortfallOf(included),
    bands: bandsOf(included),
    levels: levelsOf(included),
  };
}

/** Without errors, with records, and of the days that most have, of several the latest. */
function includedOf(members: readonly Member[]): readonly Member[] {
  const right = members.filter((one) => !one.hasErrors);
  const daysOf = ({ view: { days } }: Member) => `${days.from} ${days.to}`;
  const times = (days: string) => right.filter((one) => daysOf(one) === days).length;
  const most = Math.max(...right.map((one) => times(daysOf(one))));
  const usual = right
    .map(daysOf)
    .filter((days) => times(days) === most)
    .sort()
    .at(-1);
  return right.filter((one) => daysOf(one) === usual && hasRecords(one));
}

const hasRecords = ({ view: { school } }: Member): boolean =>
  school.files.some((file) => [...file.matchAll(/^(\S+):$/gm)].some(([, kind]) => kind !== "教师" && kind !== "组织"));

function figuresOf(
  members: readonly Member[],
  counted: readonly { readonly counts: Counts; readonly wholes: Wholes }[],
): NaiveRollUp["figures"] {
  const wholes = counted.map((one) => one.wholes);
  const total = (name: string) => (name === "leastHours" ? leastHours(members) : totalOf(name, wholes));
  return new Map(
    Object.keys(counted[0]?.counts ?? {}).map((name) => [
      name,
      { total: total(name), schools: counted.map(({ counts }) => counts[name]!) },
    ]),
  );
}

const totalOf = (name: string, wholes: readonly Wholes[]): Count => {
  const all = wholes.map((one) => one[name]!);
  return name === "meanAge" ? ageOf(all) : wholeOf(all);
};

function ageOf(all: readonly Whole[]): Count {
  const add = (part: "total" | "items") =>
    together(all.map((one) => (part in one ? (one as { readonly [key: string]: readonly Item[] })[part]! : [])));
  return meanAge(add("total").toNumber(), add("items").toNumber());
}

/** The parts of one school put together again. */
const partsOf = (wholes: Wholes): Counts =>
  Object.fromEntries(Object.keys(wholes).map((name) => [name, totalOf(name, [wholes])]));

const best: readonly Outcome[] = ["达标", "未到期", "未判", "未达标"];

/** Of each requirement that anybody has to reach: at each school, and together, where reached at one is reached, and too much at one too much. */
function shortfallOf(members: readonly Member[]): Numbers {
  const rows = new Map<string, string>();
  const all = members.map((member) => ({ member, own: requirements(member.view) }));
  for (const name of new Set(all.flatMap(({ own }) => own.map((one) => one.name)))) {
    const outcomes = new Map<string, Outcome>();
    const tooMuch = new Set<string>();
    let unit = "";
    for (const { member, own } of all) {
      const asked = own.find((one) => one.name === name);
      const here = asked?.outcomes ?? new Map<string, Outcome>();
      if (here.size === 0) continue;
      const isOfGroups = isAskedOfGroups(member, name);
      unit ||= isOfGroups ? "个" : "人";
      rows.set(`${name} ${member.name}`, outcomeCells([...here.values()], isOfGroups ? "个" : "人"));
      for (const [who, outcome] of here) {
        const whose = isOfGroups ? `组 ${member.name} ${who}` : member.who(who);
        const before = outcomes.get(whose) ?? outcome;
        if (outcome === "未达标" && asked!.deciding.get(who)!.some((one) => one.isOver)) tooMuch.add(whose);
        outcomes.set(whose, tooMuch.has(whose) ? "未达标" : best.find((one) => one === outcome || one === before)!);
      }
    }
    if (outcomes.size > 0) rows.set(`${name} 合计`, outcomeCells([...outcomes.values()], unit));
  }
  return rows;
}

const isAskedOfGroups = ({ view }: Member, name: string): boolean => {
  const row = rowsIn(view.school.calendar.row.要求).find((one) => one.名称 === name);
  return text(row?.对象)?.startsWith("每个") === true;
};

function outcomeCells(all: readonly Outcome[], unit: string): string {
  const count = (...words: readonly Outcome[]) => all.filter((one) => words.includes(one)).length;
  const open = count("未到期", "未判");
  return [all.length, count("达标"), count("未达标"), ...(open > 0 ? [open] : [])].map((n) => `${n}${unit}`).join(" ");
}
