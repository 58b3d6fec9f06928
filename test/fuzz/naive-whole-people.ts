import { fraction } from "./fraction.ts";
import { trained, trainees, trainingHours } from "./naive-attendance.ts";
import { daysApart } from "./naive-calendar.ts";
import { staffLists } from "./naive-count.ts";
import type { Member } from "./naive-district.ts";
import { honourRows, honoursIn, isOwnSchool } from "./naive-honours.ts";
import { certificatesHeld, gained, paired, pairsNamed, passing, visitsOf } from "./naive-people.ts";
import { distinct, isRow, number, type Row, rowsIn, text, words } from "./naive-read.ts";
import { groupsMerged, teacherLists } from "./naive-teachers.ts";
import { different, each, everyOne, type Item, inRow, own, type Wholes } from "./naive-whole.ts";

const namesOf = (rows: readonly Row[]): string[] => rows.map((row) => text(row.姓名)!);

/** Who there is at one school, taken apart. */
export function staffWholes(member: Member): Wholes {
  const { view } = member;
  const { exempt, groups, groupsBefore } = staffLists(view);
  const { lists, ages } = teacherLists(view);
  const byFigure = Object.entries(lists).map(([name, rows]) => [name, { sum: everyOne(member, namesOf(rows)) }]);
  return {
    staff: { sum: everyOne(member, view.staff()) },
    exempt: { sum: everyOne(member, exempt) },
    groups: { sum: each(member, groups) },
    groupsBefore: { sum: each(member, groupsBefore) },
    groupsMerged: { sum: own(member, groupsMerged(view, groups)) },
    ...Object.fromEntries(byFigure),
    meanAge: {
      total: ages.map(({ name, age }) => ({ of: member.who(name), amount: fraction(age) })),
      items: everyOne(
        member,
        ages.map(({ name }) => name),
      ),
    },
  };
}

export function trainingWholes(member: Member): Wholes {
  const { view } = member;
  const { school, days } = view;
  const rows = view.counted("外出培训");
  const who = (row: Row) => trained(school, row);
  const inEach = (some: readonly Row[], is: (row: Row, name: string) => boolean = () => true) =>
    some.flatMap((row) =>
      inRow(
        member,
        row,
        who(row).filter((name) => is(row, name)),
      ),
    );
  const entriesOf = (row: Row, name: string) => trainees(school, row).filter(({ names }) => names.includes(name));
  const isPassed = (row: Row, name: string) =>
    entriesOf(row, name).some(({ entry }) => passing.includes(text(entry.结果) ?? ""));
  const judged = rows.filter((row) => trainees(school, row).some(({ entry }) => entry.结果 !== undefined));
  return {
    trainings: { sum: each(member, rows) },
    trainingTimes: { sum: [...inEach(rows), ...nameless(member, rows, "人员")] },
    trainingPeople: { sum: everyOne(member, rows.flatMap(who)) },
    trainingDays: {
      sum: each(member, rows, (row) => daysApart(school.day(row.起)!, school.day(row.止 ?? row.起)!) + 1),
    },
    trainingHours: {
      sum: rows.flatMap((row) =>
        who(row).flatMap((name) => inRow(member, row, [name], trainingHours(school, row, name))),
      ),
    },
    followUps: { sum: each(member, rows, (row) => school.events(row.后续, days).length) },
    followUpRate: {
      n: inEach(rows, (row, name) => school.events(row.后续, days).some((next) => next.教师 === name)),
      of: inEach(rows),
    },
    passRate: { n: inEach(judged, isPassed), of: inEach(judged) },
  };
}

/** 人数 where nobody is named. */
const nameless = (member: Member, rows: readonly Row[], key: string): Item[] =>
  each(
    member,
    rows.filter((row) => row[key] === undefined),
    (row) => number(row.人数),
  );

export function peopleWholes(member: Member): Wholes {
  const { view } = member;
  const times = (rows: readonly Row[], kind: string): Item[] => [
    ...rows.flatMap((row) => inRow(member, row, view.people(row.教师, view.dayOf(kind, row)))),
    ...nameless(member, rows, "教师"),
  ];
  const pairs = view.counted("青蓝结对");
  const certificates = view.counted("称号证书");
  const posts = view.counted("受聘基地");
  const activities = view.counted("研修活动");
  const came = visitsOf(view);
  const units = activities.flatMap((row) =>
    [row.主讲]
      .flat()
      .filter(isRow)
      .flatMap((one) => text(one.单位) ?? []),
  );
  return {
    pairings: { sum: pairs.flatMap((row) => pairItems(member, row)) },
    mentors: {
      sum: everyOne(
        member,
        pairs.flatMap((row) => paired(view, row, "师傅", "徒弟")),
      ),
    },
    mentees: {
      sum: everyOne(
        member,
        pairs.flatMap((row) => paired(view, row, "徒弟", "师傅")),
      ),
    },
    recognitions: { sum: times(certificates, "称号证书") },
    recognitionsGained: { sum: times(certificates.filter(gained), "称号证书") },
    recognitionsHeld: { sum: times(certificatesHeld(view), "称号证书") },
    appointments: { sum: times(posts, "受聘基地") },
    bases: {
      sum: each(
        member,
        posts.filter((row) => row.学校 !== undefined),
      ),
    },
    hosted: {
      sum: each(
        member,
        activities.filter((row) => isOwnSchool(row.承办, view)),
      ),
    },
    visitingUnits: { sum: different(came.flatMap((row) => words(row.来访单位))) },
    visitors: { sum: each(member, came, (row) => number(row.校外人数)) },
    speakersUnits: { sum: different(units) },
    ...inspectionWholes(member),
    ...honourWholes(member),
  };
}

/** A pair of two people of the record; who is from outside, as typed. */
function pairItems(member: Member, row: Row): Item[] {
  if (row.对数 !== undefined) return each(member, [row], () => number(row.对数));
  const isOwn = (name: string) => member.view.school.roster.teachers.some((one) => one.姓名 === name);
  return pairsNamed(member.view, row).map((pair) => ({
    of: [member.what(row), ...pair.map((name) => (isOwn(name) ? member.who(name) : name))].join(" "),
    amount: fraction(1),
  }));
}

function inspectionWholes(member: Member): Wholes {
  const { view } = member;
  const checks = view.counted("常规检查");
  const inspected = (row: Row) => [
    ...new Set(rowsIn(row.结果).flatMap((one) => view.people(one.教师, view.school.day(row.日期)!))),
  ];
  return {
    inspections: { sum: each(member, checks) },
    inspectedTimes: { sum: checks.flatMap((row) => inRow(member, row, inspected(row))) },
  };
}

function honourWholes(member: Member): Wholes {
  const found = honourRows(member.view);
  const wholes = Object.entries(found).map(([name, rows]) => [name, { sum: each(member, rows, honoursIn) }]);
  const holders = distinct(found.groupHonours.map((row) => text(row.获得者)!));
  return { ...Object.fromEntries(wholes), honouredGroups: { sum: own(member, holders) } };
}
