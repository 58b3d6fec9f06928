// Beside make-paper.ts, for what is filled in with a spreadsheet and read again:
//   school -> xlsx
import type { Checked } from "./diagnostics/diagnostic.ts";
import { formWorkbook, readFormKinds } from "./excel/form/form-workbook.ts";
import { fileStem } from "./outline/file-stem.ts";
import { namesOfPart } from "./outline/for-part.ts";
import { type KindName, kindOf } from "./records/kinds/index.ts";
import type { Teacher } from "./records/kinds/teacher.ts";
import { type Narrowing, narrow } from "./school/read-scope.ts";
import { fullName } from "./school/roster.ts";
import type { School } from "./school/school.ts";
import { isWhole, type Scope } from "./school/scope.ts";
import type { RawFile } from "./source/read-document.ts";
import { type Day, earlierDay, laterDay } from "./zh/dates.ts";

export { readFormKinds };

/** A form as a file. `day`: whose roster it has; `people`: for how many it is; `filled`: the records that are in it. */
export interface MadeForm extends Omit<Awaited<ReturnType<typeof formWorkbook>>, "bytes"> {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly day: Day;
  readonly people: number;
}

interface FormAsked {
  readonly kinds: readonly KindName[];
  /** With everything that may be written. */
  readonly isWhole: boolean;
  readonly today: Day;
  /** The files of the school, in which the roster is typed. */
  readonly files: readonly RawFile[];
}

/** Makes the form of a part of the school. Its names are those of today, or of the nearest day of the period. */
export async function makeForm(
  school: School,
  narrowing: Narrowing,
  asked: FormAsked,
): Promise<Checked<MadeForm | undefined>> {
  const { value: scope, diagnostics } = narrow(school, narrowing);
  if (scope === undefined) return { value: undefined, diagnostics };
  const { settings, roster } = school;
  const day = formDay(school, asked.today);
  const { own, others } = peopleOn(school, scope, day);
  const [kind, ...more] = asked.kinds;
  const name = kind && more.length === 0 ? `${kindOf(kind).label}登记表` : "登记表";
  const parts = namesOfPart(settings, name, scope);
  const groups = groupNames(school);
  const { bytes, filled } = await formWorkbook({
    ...asked,
    title: parts.join(""),
    school: {
      settings,
      people: [...own, ...others].map(fullName),
      sets: roster.sets,
      groupNames: groups,
      campusNames: roster.campuses,
    },
    hasCampuses: roster.campuses.length > 0,
    named: own.map(fullName),
    ...(!isWhole(scope) && { only: [...own.map(fullName), ...(scope.group ? [scope.group] : [])] }),
  });
  return { value: { fileName: `${fileStem(...parts)}.xlsx`, bytes, filled, day, people: own.length }, diagnostics };
}

const formDay = ({ settings: { period } }: School, today: Day): Day =>
  earlierDay(laterDay(today, period.from), period.to);

/** Those who are employed on a day, on leave or not: who a form is for, and everybody else. */
function peopleOn({ roster }: School, { group, campus, teacher }: Scope, day: Day) {
  const within = [campus, group].flatMap((part) => (part === undefined ? [] : [new Set(roster.belonging(part, day))]));
  const isOwn = (one: Teacher) => (teacher === undefined || one === teacher) && within.every((set) => set.has(one));
  const all = roster.teachers.filter((one) => roster.inPost(one, day));
  return { own: all.filter(isOwn), others: all.filter((one) => !isOwn(one)) };
}

const groupNames = ({ roster }: School): readonly string[] => [
  ...new Set([...roster.groups.map(({ name }) => name), ...roster.teachers.flatMap(({ group }) => group ?? [])]),
];

/** What `--each` may go through. */
export const eachOf = ["教研组", "校区", "教师"] as const;

/** The parts of a part of the school, each of which gets a form of its own: its groups, campuses or teachers on that day. */
export function formParts(
  school: School,
  scope: Scope,
  each: (typeof eachOf)[number],
  today: Day,
): readonly Narrowing[] {
  const { roster } = school;
  const day = formDay(school, today);
  const { own } = peopleOn(school, scope, day);
  const distinct = (names: readonly (string | undefined)[]) => [...new Set(names.filter((name) => name !== undefined))];
  if (each === "教师") return own.map((one) => ({ teacher: fullName(one) }));
  if (each === "校区") return distinct(own.map((one) => roster.campusOf(one, day))).map((campus) => ({ campus }));
  return distinct(own.map((one) => roster.groupOf(one, day))).map((group) => ({ group }));
}
