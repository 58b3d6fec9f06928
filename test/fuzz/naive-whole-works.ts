import { awardsOf, contestsOf, enteredIn, isPupils, isWorks, timesWon } from "./naive-contests.ts";
import type { Member } from "./naive-district.ts";
import { countsOf } from "./naive-projects.ts";
import { number, type Row, text } from "./naive-read.ts";
import { different, each, everyOne, type Item, inRow, type Whole, type Wholes } from "./naive-whole.ts";
import { highest, holderOf, itemsOf, piecesOf, studentsOf } from "./naive-works.ts";

export function paperWholes(member: Member): Wholes {
  const { view } = member;
  const papers = view.counted("论文成果");
  const authors = (row: Row) => view.people(row.作者, view.dayOf("论文成果", row));
  const published = papers.filter((row) => row.发表 !== undefined);
  return {
    papers: { sum: each(member, papers, piecesOf) },
    publishedPapers: { sum: each(member, published, piecesOf) },
    publishedTimes: { sum: published.flatMap((row) => inRow(member, row, authors(row))) },
    journals: { sum: different(published.flatMap((row) => text((row.发表 as Row).刊物) ?? [])) },
    authors: { sum: everyOne(member, papers.flatMap(authors)) },
  };
}

export function awardWholes(member: Member): Wholes {
  const { view } = member;
  const rows = highest(view.counted("获奖"), view);
  const people = (row: Row, key: string) => view.people(row[key], view.dayOf("获奖", row));
  const of = (holder: string) => rows.filter((row) => holderOf(row, view) === holder);
  const times = (key: string, numberKey: string): Item[] => [
    ...rows.flatMap((row) => inRow(member, row, people(row, key))),
    ...each(
      member,
      rows.filter((row) => row[key] === undefined),
      (row) => number(row[numberKey]),
    ),
  ];
  return {
    awards: { sum: each(member, rows, itemsOf) },
    teacherAwards: { sum: each(member, of("teachers"), itemsOf) },
    // What a school counts for its own teachers is nobody's from outside.
    outsideAwards: {
      sum: each(member, of("outside"), itemsOf),
      not: of("teachers").map((row) => member.what(row)),
    },
    teacherAwardTimes: { sum: times("获奖人", "人次") },
    awardedTeachers: {
      sum: everyOne(
        member,
        rows.flatMap((row) => people(row, "获奖人")),
      ),
    },
    unitAwards: { sum: each(member, of("unit"), itemsOf) },
    studentAwards: { sum: each(member, of("students"), itemsOf) },
    otherAwards: { sum: each(member, of("nobody"), itemsOf) },
    studentAwardTimes: { sum: each(member, rows, studentsOf) },
    adviserTimes: { sum: times("指导教师", "指导人次") },
  };
}

export function projectWholes(member: Member): Wholes {
  const { view } = member;
  const rows = view.school.rows("课题");
  const of = (count: (counts: ReturnType<typeof countsOf>) => number): Whole => ({
    sum: each(member, rows, (row) => count(countsOf(view, row))),
  });
  return {
    projectsBefore: of((one) => one.projectsBefore),
    projectsOpened: of((one) => one.projectsOpened),
    projectsClosed: of((one) => one.projectsClosed),
    projectsStopped: of((one) => one.projectsStopped),
    projectsAll: of((one) => one.projectsAll),
    projectsAfter: of((one) => one.projectsBefore + one.projectsOpened - one.projectsClosed - one.projectsStopped),
  };
}

const isOfPeople = (row: Row) => !isPupils(row) && !isWorks(row);

/** How many entered: each who is named, else the number, with the first of the rounds. */
export function enteredItems(member: Member, rows: readonly Row[]): Item[] {
  const { view } = member;
  return contestsOf(rows, view).flatMap((rounds) => {
    const most = Math.max(...rounds.map((row) => enteredIn(row, view)));
    if (!isOfPeople(rounds[0]!)) return each(member, [rounds[0]!], () => most);
    const named = [...new Set(rounds.flatMap((row) => view.people(row.参赛人, view.dayOf("参赛", row))))];
    return ofNamed(member, rounds[0]!, named, rounds.length === 1 ? most : Math.max(most, named.length));
  });
}

const ofNamed = (member: Member, row: Row, named: readonly string[], amount: number): Item[] =>
  named.length === amount ? inRow(member, row, named) : each(member, [row], () => amount);

/** How many won: each winner in each award, or the number that it says; of several rounds each who won in any. */
export function wonItems(member: Member, rows: readonly Row[], prize?: string): Item[] {
  const { view } = member;
  const asked = (row: Row) => awardsOf(row, view).filter((award) => prize === undefined || award.等次 === prize);
  const winners = (award: Row) => view.people(award.获奖人, view.dayOf("获奖", award));
  return contestsOf(rows, view).flatMap((rounds) => {
    const first = rounds[0]!;
    const times = (row: Row) => asked(row).reduce((all, award) => all + timesWon(award, row, view), 0);
    if (rounds.length > 1) {
      const named = isOfPeople(first) ? [...new Set(rounds.flatMap((row) => asked(row).flatMap(winners)))] : [];
      return ofNamed(member, first, named, Math.max(named.length, ...rounds.map(times)));
    }
    return asked(first).flatMap((award) => {
      const won = timesWon(award, first, view);
      return isOfPeople(first) ? ofNamed(member, award, winners(award), won) : each(member, [award], () => won);
    });
  });
}

export function contestWholes(member: Member): Wholes {
  const { view } = member;
  const rows = view.counted("参赛");
  const isOut = (row: Row) => row.结果 !== "未公布";
  const people = rows.filter(isOfPeople);
  const works = rows.filter((row) => !isPupils(row) && isWorks(row));
  const pupils = rows.filter(isPupils);
  const rate = (some: readonly Row[]): Whole => ({
    n: wonItems(member, some.filter(isOut)),
    of: enteredItems(member, some.filter(isOut)),
  });
  const sumOf = (items: readonly Item[]) => items.reduce((all, { amount }) => all + amount.toNumber(), 0);
  const missed = (some: readonly Row[]): Whole => ({
    sum: contestsOf(some.filter(isOut), view).flatMap((rounds) => {
      const left = sumOf(enteredItems(member, rounds)) - sumOf(wonItems(member, rounds));
      return each(member, [rounds[0]!], () => Math.max(0, left));
    }),
  });
  return {
    contests: { sum: each(member, rows) },
    contestTimes: { sum: enteredItems(member, people) },
    contestWorks: { sum: enteredItems(member, works) },
    contestTimesWon: { sum: wonItems(member, people) },
    contestWorksWon: { sum: wonItems(member, works) },
    contestTimesMissed: missed(people),
    contestWorksMissed: missed(works),
    contestTimesRate: rate(people),
    contestWorksRate: rate(works),
    studentContestTimes: {
      sum: enteredItems(
        member,
        pupils.filter((row) => !isWorks(row)),
      ),
    },
    studentContestWorks: { sum: enteredItems(member, pupils.filter(isWorks)) },
    studentContestRate: rate(pupils),
  };
}
