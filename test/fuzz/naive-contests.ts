import type { Counts } from "./naive-count.ts";
import { isRow, number, type Row, text, total, words } from "./naive-read.ts";
import type { View } from "./naive-view.ts";

export const isPupils = (row: Row) => row.对象 === "学生";
export const isWorks = (row: Row) => row.量词 === "件" || row.量词 === "篇";
const typed = (row: Row) =>
  isRow(row.参赛数) ? total(Object.values(row.参赛数).map((value) => number(value))) : number(row.参赛数);

/** People who are named, from outside too. */
const entriesOf = ({ 参赛人: who }: Row) => (Array.isArray(who) ? who.length : isRow(who) ? 1 : words(who).length);

/** How many entered. */
export function enteredIn(row: Row, view: View): number {
  if (isWorks(row) || isPupils(row)) return row.参赛数 === undefined ? entriesOf(row) : typed(row);
  return row.参赛人 === undefined ? typed(row) : view.people(row.参赛人, view.dayOf("参赛", row)).length;
}

/** Contests: who entered, and whose award of the same name and level was won in the year after. */
export function contestCounts(view: View): Counts {
  const rows = view.counted("参赛");
  const entered = (row: Row) => enteredIn(row, view);
  const won = (row: Row) => total(awardsOf(row, view).map((award) => timesWon(award, row, view)));
  const isOut = (row: Row) => row.结果 !== "未公布";
  const people = rows.filter((row) => !isPupils(row) && !isWorks(row));
  const works = rows.filter((row) => !isPupils(row) && isWorks(row));
  const pupils = rows.filter(isPupils);
  // Rounds of one contest: the largest, or all the people who are named.
  const inOne = (rounds: readonly Row[], of: (row: Row) => number): number => {
    const most = Math.max(...rounds.map(of));
    if (rounds.length === 1 || isWorks(rounds[0]!) || isPupils(rounds[0]!)) return most;
    const named = rounds.flatMap((row) =>
      of === entered
        ? view.people(row.参赛人, view.dayOf("参赛", row))
        : awardsOf(row, view).flatMap((award) => view.people(award.获奖人, view.dayOf("获奖", award))),
    );
    return Math.max(most, new Set(named).size);
  };
  const add = (some: readonly Row[], of: (row: Row) => number) =>
    total(contestsOf(some, view).map((rounds) => inOne(rounds, of)));
  const missed = (some: readonly Row[]) =>
    total(
      contestsOf(some.filter(isOut), view).map((rounds) => Math.max(0, inOne(rounds, entered) - inOne(rounds, won))),
    );
  const rate = (some: readonly Row[]) => ({ n: add(some.filter(isOut), won), of: add(some.filter(isOut), entered) });
  return {
    contests: rows.length,
    contestTimes: add(people, entered),
    contestWorks: add(works, entered),
    contestTimesWon: add(people, won),
    contestWorksWon: add(works, won),
    contestTimesMissed: missed(people),
    contestWorksMissed: missed(works),
    contestTimesRate: rate(people),
    contestWorksRate: rate(works),
    studentContestTimes: add(
      pupils.filter((row) => !isWorks(row)),
      entered,
    ),
    studentContestWorks: add(pupils.filter(isWorks), entered),
    studentContestRate: rate(pupils),
  };
}

/** Contests with their rounds: one of the same name, 届次 and side within a year, each 轮次 once. */
export function contestsOf(rows: readonly Row[], { school }: View): Row[][] {
  const found: Row[][] = [];
  const day = (row: Row) => school.day(row.日期)!;
  for (const row of rows.toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))) {
    const alike = (one: Row) =>
      text(one.名称) === text(row.名称) &&
      one.级别 === row.级别 &&
      one.届次 === row.届次 &&
      isPupils(one) === isPupils(row);
    const last = found.findLast(([first]) => alike(first!));
    const isNext =
      last !== undefined &&
      row.轮次 !== undefined &&
      day(row) <= yearAfter(day(last[0]!)) &&
      last.every((one) => one.轮次 !== undefined && one.轮次 !== row.轮次);
    if (isNext) last.push(row);
    else found.push([row]);
  }
  return found;
}

/** Of each award the last contest before it; the later one typed does not win a tie. */
export function awardsOf(row: Row, { school }: View): readonly Row[] {
  const contests = school.rows("参赛");
  return school.rows("获奖").filter((award) => {
    const day = school.day(award.日期)!;
    const ofPupils =
      school.people(award.获奖人, day).length === 0 &&
      !(award.获奖人 === undefined && award.人次 !== undefined) &&
      (award.学生人次 !== undefined || award.获奖学生 !== undefined);
    const may = contests.filter((one) => {
      const held = school.day(one.日期)!;
      return (
        text(one.名称) === text(award.奖项) &&
        one.级别 === award.级别 &&
        isPupils(one) === ofPupils &&
        (one.轮次 === undefined || award.轮次 === undefined || one.轮次 === award.轮次) &&
        held.slice(0, 7) <= day.slice(0, 7) &&
        yearAfter(held) >= day
      );
    });
    const latest = may
      .map((one) => school.day(one.日期)!)
      .sort()
      .at(-1);
    return may.find((one) => school.day(one.日期) === latest) === row;
  });
}

const yearAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 365 * 86_400_000).toISOString().slice(0, 10);

export function timesWon(award: Row, contest: Row, view: View): number {
  const pupils = award.学生人次 === undefined ? words(award.获奖学生).length : number(award.学生人次);
  const items = award.项数 === undefined ? 1 : number(award.项数);
  if (isWorks(contest)) {
    if (award.项数 !== undefined || award.获奖人 !== undefined || award.获奖学生 !== undefined) return items;
    return number(award.人次 ?? award.学生人次 ?? "1");
  }
  if (isPupils(contest)) return award.学生人次 === undefined && award.获奖学生 === undefined ? items : pupils;
  if (award.获奖人 !== undefined) return view.people(award.获奖人, view.dayOf("获奖", award)).length;
  if (!view.isWhole) return 0;
  return award.人次 === undefined ? items : number(award.人次);
}
