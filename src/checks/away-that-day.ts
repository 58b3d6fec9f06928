import { defineMistake } from "../diagnostics/define-mistake.ts";
import { placeUnder } from "../records/define-kind.ts";
import { type AnyRecord, kindNames, kindOf } from "../records/kinds/index.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import type { Span } from "../records/span.ts";
import { mentionsIn } from "../school/participants.ts";
import { fullName, type Roster } from "../school/roster.ts";
import { chineseDate, type Day, monthEnd } from "../zh/dates.ts";
import type { Check } from "./define-check.ts";
import { type Absence, absenceWords } from "./lookups/absence.ts";
import { status, thatDay } from "./lookups/example-records.ts";
import { namedTeachers } from "./lookups/named-teachers.ts";

/** Somebody who is named as present under a role, and was not at school. */
interface Named {
  readonly name: string;
  readonly day: Day;
  readonly why: Absence;
  readonly role: string;
}

const awayButNamed = defineMistake("check/away-that-day", "warning", {
  message: (a: Named) => `“${a.name}”${chineseDate(a.day)}${absenceWords(a.why)}，这里却写着${a.role}`,
  hint: () => "日期或姓名写错就改；确实来了，核对名册里的“到校”和“状态”的起止。",
  why: "请长假的人那一天却有出勤，多半有一处写错。",
  wrong: `${status("产假")}${thatDay("参加: 郑小满、许知行")}`,
  right: `${status("产假")}${thatDay("参加: 许知行")}`,
});

const leftButLeading = defineMistake("check/left-school", "error", {
  message: (a: Named) => `“${a.name}”${chineseDate(a.day)}${absenceWords(a.why)}，却按本校教师算${a.role}`,
  hint: (a) => `日期或姓名写错就改；请回来的写成 {姓名: ${a.name}, 单位: …}；那天还没有离开的，改名册里“状态”的“起”。`,
  why: "已经离开的人不是本校教师，不计入本校的数。",
  wrong: `${status("调出")}${thatDay("主讲: 郑小满, 参加: 许知行")}`,
  right: `${status("调出")}${thatDay("主讲: {姓名: 郑小满, 单位: 云州小学}, 参加: 许知行")}`,
});

/** Nobody is named as present while on leave, before coming or after leaving (domain.md 7.9). */
export const awayThatDay: Check = {
  needs: ["teachers", "groups"],
  *run({ school }) {
    for (const name of kindNames) {
      const { present = [], leading = [], goesOnElsewhere, fields } = kindOf(name);
      for (const record of school.records[name]) {
        const days = daysOf(record);
        if (days === undefined || ("mode" in record && record.mode === "线上")) continue;
        for (const field of present) {
          const { label, doing: role = label } = fields[field]!;
          for (const { teacher, mention } of namedTeachers(mentionsIn(record[field as never]), school.roster)) {
            const why = absenceDuring(days, teacher, school.roster);
            if (!why || (goesOnElsewhere && isSentAway(why))) continue;
            const mistake = "left" in why && leading.includes(field) ? leftButLeading : awayButNamed;
            const args = { name: fullName(teacher), day: days.from, why, role };
            yield mistake.at(placeUnder(record, label, mention), args);
          }
        }
      }
    }
  },
};

/** Why a teacher was away for all of these days. */
function absenceDuring({ from, to }: Span, teacher: Teacher, roster: Roster): Absence | undefined {
  if (teacher.joined !== undefined && to < teacher.joined) return { comesOn: teacher.joined };
  const status = roster.awayOn(teacher, from);
  if (status === undefined || roster.awayOn(teacher, to) !== status) return undefined;
  return roster.inPost(teacher, from) ? { onLeave: status } : { left: status };
}

const isSentAway = (why: Absence): boolean => "onLeave" in why && ["支教", "借调"].includes(why.onLeave);

function daysOf(record: AnyRecord): Span | undefined {
  const {
    date,
    from = date,
    to = from,
    month,
  } = record as { readonly [key in "date" | "from" | "to" | "month"]?: string };
  if (month !== undefined) return { from: `${month}-01`, to: monthEnd(month) };
  return from === undefined || to === undefined ? undefined : { from, to };
}
