import { terms } from "./any-year.ts";
import { type Counts, counted, meanOf } from "./naive-count.ts";
import {
  type Days,
  dayAfter,
  isCounted,
  isOut,
  type NaiveSchool,
  number,
  type Row,
  rowsIn,
  rowsOf,
  text,
  total,
} from "./naive-school.ts";

const dayOf = (row: Row) => text(row.日期 ?? row.止 ?? row.起)!;
const daysApart = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 864e5);

/** Who came to an activity, who was to come, and who made it up. */
function attendance(school: NaiveSchool, row: Row) {
  const day = dayOf(row);
  const who = (value: Row[string]) => school.people(value, day);
  const missing = (text(row.缺席)?.split("、") ?? []).filter((one) => !/（(公出|迟到)/.test(one)).flatMap(who);
  const roles = ["主持", "主讲", "主备", "执教", "记录"].flatMap((role) => who(row[role]));
  const named = new Set([...who(row.参加 ?? row.教研组 ?? row.校区), ...who(row.缺席), ...roles]);
  const isExcused = (name: string) => {
    const teacher = school.teachers.find((one) => one.姓名 === name)!;
    return missing.includes(name) && (!school.inPost(teacher, day) || school.isAway(teacher, day));
  };
  const due = [...named].filter((name) => !isExcused(name));
  const present = due.filter((name) => !missing.includes(name));
  const madeUp = who(row.补学).filter((name) => !present.includes(name));
  const [typedDue, typedPresent] = [text(row.应到), text(row.实到)];
  const missed = new Set(missing.filter((name) => !isExcused(name)));
  const came = typedDue === undefined ? present.length : Math.max(0, Number(typedDue) - missed.size);
  return {
    due,
    present,
    madeUp,
    dueTimes: typedDue === undefined ? Math.max(due.length, Number(typedPresent ?? 0)) : Number(typedDue),
    presentTimes: typedPresent === undefined ? came : Number(typedPresent),
  };
}

/** Activities, plans, attendance, hours and training: what a person's 学时 come from. */
export function activityCounts(school: NaiveSchool, days: Days): Counts {
  const activities = rowsOf(school.files, "研修活动").filter((row) => isCounted(row, days, dayOf(row)));
  const trainings = counted(school, days, "外出培训", "止").filter((row) => row.止 !== undefined);
  const ofOneDay = counted(school, days, "外出培训", "起").filter((row) => row.止 === undefined);
  const away = [...trainings, ...ofOneDay];
  return {
    ...plans(school, days, activities),
    ...taken(school, activities, away),
    ...training(school, away),
    ...meetings(school, days, activities),
  };
}

const hoursOnce = (row: Row) => {
  const hours = row.学时;
  return row.计入学时 === "否" ? 0 : Number((typeof hours === "object" ? (hours as Row).参加 : hours) ?? 0);
};

function plans(school: NaiveSchool, days: Days, activities: readonly Row[]): Counts {
  const followed = activities.map((row) => row.计划);
  const own = rowsOf(school.files, "计划").filter((plan) => {
    const day = text(plan.日期);
    return isCounted(plan, days, day) || (!isOut(plan) && followed.includes(plan.名称) && (day ?? "") <= days.to);
  });
  const items = own.flatMap((plan) => rowsIn(plan.安排));
  const planned = activities.filter((row) => row.计划 !== undefined);
  const others = activities.filter((row) => row.计划 === undefined);
  return {
    activities: activities.length,
    activityHours: total(activities.map(hoursOnce)),
    plannedTimes: total(items.map((item) => number(item.次数))),
    plannedHours: total(items.map((i) => (i.合计学时 ? number(i.合计学时) : number(i.次数) * number(i.每次学时)))),
    plannedActivities: planned.length,
    plannedActivityHours: total(planned.map(hoursOnce)),
    groupActivities: others.filter((row) => row.教研组 !== undefined).length,
    extraActivities: others.filter((row) => row.教研组 === undefined).length,
  };
}

function taken(school: NaiveSchool, activities: readonly Row[], trainings: readonly Row[]): Counts {
  const all = activities.map((row) => ({ row, ...attendance(school, row) }));
  const { due: staff } = school.staff();
  const ofTeachers = all.filter(({ row }) => row.对象 === undefined || row.对象 === "教师");
  const dueTimes = total(ofTeachers.map((one) => one.dueTimes));
  const presentTimes = total(ofTeachers.map((one) => one.presentTimes));
  const planned = all.filter(({ row }) => row.计划 !== undefined);
  const judged = planned.length > 0 ? planned : all.filter(({ row }) => row.教研组 === undefined);
  const isFull = (name: string) => {
    const own = judged.filter(({ due }) => due.includes(name));
    return own.length > 0 && !own.some(({ present }) => !present.includes(name));
  };
  const full = staff.filter(isFull).length;
  const hoursOf = (name: string) => {
    const speaking = ({ row }: (typeof all)[number]) =>
      typeof row.学时 === "object" && school.people(row.主讲, dayOf(row)).includes(name)
        ? text((row.学时 as Row).主讲)
        : undefined;
    const attended = all.filter(
      ({ row, present, madeUp }) => row.计入学时 !== "否" && [...present, ...madeUp].includes(name),
    );
    const earned = attended.map((one) => Number(speaking(one) ?? hoursOnce(one.row)));
    return total(earned) + total(trainings.map((row) => trainingHours(school, row, name)));
  };
  const hours = staff.map(hoursOf);
  return {
    dueTimes,
    presentTimes,
    attendanceRate: { n: presentTimes, of: dueTimes },
    fullAttendance: full,
    fullAttendanceRate: { n: full, of: staff.length },
    meanHours: meanOf(total(hours), staff.length),
    leastHours: hours.length === 0 ? Number.NaN : hours.sort((a, b) => a - b)[0]!,
  };
}

/** The entries of 人员, each with the people it names. */
function trainees(school: NaiveSchool, row: Row): { readonly entry: Row; readonly names: string[] }[] {
  const day = text(row.止 ?? row.起)!;
  const list = Array.isArray(row.人员) ? row.人员 : [row.人员];
  return list.map((entry) =>
    typeof entry === "string"
      ? { entry: {}, names: school.people(entry, day) }
      : { entry, names: school.people(entry.教师, day) },
  );
}
const trained = (school: NaiveSchool, row: Row) => [...new Set(trainees(school, row).flatMap(({ names }) => names))];

function trainingHours(school: NaiveSchool, row: Row, name: string): number {
  const own = trainees(school, row).find(({ names }) => names.includes(name));
  return own ? Number(own.entry.认定学时 ?? row.学时 ?? own.entry.申报学时 ?? 0) : 0;
}

const passing = ["合格", "良好", "优秀", "通过", "达标", "结业"];

function training(school: NaiveSchool, rows: readonly Row[]): Counts {
  const people = rows.flatMap((row) => trained(school, row));
  const shared = rows.flatMap((row) =>
    trained(school, row).filter((name) => rowsIn(row.后续).some((next) => next.教师 === name)),
  );
  const judged = rows.filter((row) => trainees(school, row).some(({ entry }) => entry.结果 !== undefined));
  const isPassed = (row: Row, name: string) =>
    trainees(school, row).some(({ entry, names }) => names.includes(name) && passing.includes(text(entry.结果) ?? ""));
  return {
    trainings: rows.length,
    trainingTimes: people.length,
    trainingPeople: new Set(people).size,
    trainingDays: total(rows.map((row) => daysApart(text(row.起)!, text(row.止 ?? row.起)!) + 1)),
    trainingHours: total(rows.flatMap((row) => trained(school, row).map((name) => trainingHours(school, row, name)))),
    followUpRate: { n: shared.length, of: people.length },
    passRate: {
      n: total(judged.map((row) => trained(school, row).filter((name) => isPassed(row, name)).length)),
      of: total(judged.map((row) => trained(school, row).length)),
    },
  };
}

/** How often groups met: every day of every week of a term is looked at. */
function meetings(school: NaiveSchool, days: Days, activities: readonly Row[]): Counts {
  const gaps: number[] = [];
  for (const group of new Set(activities.map((row) => text(row.教研组)).filter((name) => name !== undefined))) {
    let last: string | undefined;
    for (const day of activities
      .filter((row) => row.教研组 === group)
      .map(dayOf)
      .sort()) {
      if (last !== undefined && day !== last) gaps.push(daysApart(last, day));
      last = day;
    }
  }
  const on = (group: Row, day: string) => (text(group.起) ?? day) <= day && day <= (text(group.止) ?? day);
  const groups = school.groups.filter((group) => group.类别 === "教研组" && on(group, days.to));
  let without = 0;
  for (const term of terms) {
    let monday = term.from;
    while (new Date(monday).getUTCDay() !== 1) monday = dayAfter(monday, -1);
    for (; monday <= term.to; monday = dayAfter(monday, 7)) {
      const week = Array.from({ length: 7 }, (_, i) => dayAfter(monday, i));
      const isInTerm = (day: string) => term.from <= day && day <= term.to;
      const isAsked = week.filter(isInTerm).every((day) => days.from <= day && day <= days.to);
      if (week.slice(0, 5).filter(isInTerm).length < 3 || !isAsked) continue;
      without += groups.filter((g) => {
        const isThere = week.some((day) => on(g, day));
        return isThere && !activities.some((row) => row.教研组 === g.名称 && week.includes(dayOf(row)));
      }).length;
    }
  }
  return { meanInterval: meanOf(total(gaps), gaps.length), weeksWithout: groups.length === 0 ? Number.NaN : without };
}
