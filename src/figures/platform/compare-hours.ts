import { minus } from "../../records/exact.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import { readMention } from "../../records/values/people.ts";
import { groupBy } from "../../school/group-by.ts";
import { fullName } from "../../school/roster.ts";
import type { Facts } from "../facts.ts";
import { daysOf, type Earned, hoursGiven } from "../hours.ts";
import { sum } from "../measures.ts";
import { matchTrainings, type TrainingPair, trainingsOf } from "./match-trainings.ts";
import type { PlatformHours } from "./platform-hours.ts";

/** One person on both sides, or on one. */
export interface ComparedPerson {
  readonly name: string;
  /** `undefined`: nobody of this name or number there. */
  readonly platform: number | undefined;
  readonly ours: number | undefined;
  /** platform − ours. */
  readonly difference: number;
  /** The trainings that are not the same on both sides; none where the platform lists no trainings, or one side lacks the person. */
  readonly differing: readonly TrainingPair[];
  /** Several of ours have this name, and no number says who is meant. */
  readonly isAmbiguous?: true;
}

/** What came of the comparison. */
export interface ComparedHours {
  readonly people: readonly ComparedPerson[];
  readonly total: { readonly platform: number; readonly ours: number; readonly difference: number };
  /** Rows of the platform whose day is not among the days counted; they are left out. */
  readonly outside: number;
}

/**
 * The hours of a platform against ours, person by person: in the order of the roster, then those whom only the platform has. People
 * are known by 继教号, else by name. `titleOf`: what a record of ours is called.
 */
export function compareHours(
  platform: readonly PlatformHours[],
  facts: Facts,
  titleOf: (earned: Earned) => string,
): ComparedHours {
  const { from, to } = facts.scope;
  const within = platform.filter(({ day }) => day === undefined || (from <= day && day <= to));
  const teachers = facts.school.roster.teachers.filter((teacher) => facts.covers(teacher, to));
  const joined = groupBy(within, (row) => whoIs(row, teachers, facts));
  const earned = groupBy(hoursGiven(facts), ({ teacher }) => teacher);
  const unclear = new Set(
    [...joined.keys()].flatMap((who) => (typeof who === "string" ? namesakes(who, teachers) : [])),
  );
  const own = teachers.flatMap((teacher): ComparedPerson[] => {
    const [theirs, ours] = [joined.get(teacher), earned.get(teacher)];
    if (!theirs && !ours) return [];
    const isAmbiguous = !theirs && unclear.has(teacher);
    return [{ ...compared(fullName(teacher), theirs, ours ?? [], titleOf), ...(isAmbiguous && { isAmbiguous }) }];
  });
  const others = [...joined].flatMap(([who, rows]): ComparedPerson[] => {
    if (typeof who !== "string") return [];
    const isAmbiguous = namesakes(who, teachers).length > 0;
    return [{ ...compared(rows[0]!.name, rows, undefined, titleOf), ...(isAmbiguous && { isAmbiguous }) }];
  });
  const people = [...own, ...others];
  const [theirs, ours] = [sum(people.map((one) => one.platform ?? 0)), sum(people.map((one) => one.ours ?? 0))];
  return {
    people,
    total: { platform: theirs, ours, difference: subtract(theirs, ours) },
    outside: platform.length - within.length,
  };
}

/** The teacher that a row is about, else what tells this person from others on the platform. */
function whoIs({ name, number }: PlatformHours, teachers: readonly Teacher[], { school }: Facts): Teacher | string {
  const byNumber = number && teachers.find((teacher) => teacher.registerNumber === number);
  if (byNumber) return byNumber;
  const found = school.roster.find(readMention(name));
  return found.type === "teacher" && teachers.includes(found.teacher) ? found.teacher : `${name}\n${number ?? ""}`;
}

/** Those of ours who have the name of somebody whom nobody could be found for: they are several. */
const namesakes = (who: string, teachers: readonly Teacher[]): readonly Teacher[] =>
  teachers.filter(({ name }) => name === who.split("\n")[0]);

function compared(
  name: string,
  theirs: readonly PlatformHours[] | undefined,
  ours: readonly Earned[] | undefined,
  titleOf: (earned: Earned) => string,
): ComparedPerson {
  const platform = theirs && sum(theirs.map(({ hours }) => hours));
  const own = ours && sum(ours.map(({ hours }) => hours));
  const pairs =
    theirs?.some(({ item }) => item !== undefined) && ours
      ? matchTrainings(
          trainingsOf(theirs.map(({ item = "", hours, day }) => ({ title: item, hours, days: [day] }))),
          trainingsOf(ours.map((one) => ({ title: titleOf(one), hours: one.hours, days: Object.values(daysOf(one)) }))),
        )
      : [];
  return {
    name,
    platform,
    ours: own,
    difference: subtract(platform ?? 0, own ?? 0),
    differing: pairs.filter((pair) => pair.platform?.hours !== pair.ours?.hours),
  };
}

const subtract = (a: number, b: number): number => Number(minus(a, b));
