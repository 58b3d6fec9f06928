import type { AnySchool } from "./any-school-year.ts";
import { type Difference, differences } from "./compare-school.ts";

/** A school without the line that reads so; `undefined` if it cannot be left out. */
export function without(school: AnySchool, line: string): AnySchool | undefined {
  const { term, roster, records } = school;
  const rest = (list: readonly string[]) => list.filter((one) => one !== line);
  const smaller = {
    ...school,
    term: { ...term, lines: rest(term.lines), tables: rest(term.tables), requirements: rest(term.requirements) },
    roster: { teachers: rest(roster.teachers), groups: rest(roster.groups) },
    records: records.filter(({ text }) => text !== line),
  };
  return sizeOf(smaller) < sizeOf(school) ? smaller : undefined;
}

const sizeOf = (school: AnySchool) => JSON.stringify(school).length;

/** Every way to leave out one line, or one key of a record or a teacher. */
function* smallerOnes(school: AnySchool): Iterable<AnySchool> {
  const { term, roster, records } = school;
  const lines = [...term.lines, ...term.requirements, ...roster.groups, ...records.map(({ text }) => text)];
  for (const line of lines) {
    const one = without(school, line);
    if (one) yield one;
  }
  const keys = (text: string) =>
    [...text.matchAll(/, [\p{Script=Han}]+: (?:\[[^\]]*\]|\{[^}]*\}|[^,{}[\]]+)/gu)].map(([key]) => key);
  for (const [i, { kind, text }] of records.entries())
    for (const key of keys(text)) yield { ...school, records: records.with(i, { kind, text: text.replace(key, "") }) };
  for (const [i, text] of roster.teachers.entries())
    for (const key of keys(text))
      yield { ...school, roster: { ...roster, teachers: roster.teachers.with(i, text.replace(key, "")) } };
}

/** The smallest school in which this still differs. */
export function smallest(school: AnySchool, of: Difference): AnySchool {
  const differs: (one: AnySchool) => boolean = (one) => {
    try {
      return differences(one, of).length > 0;
    } catch {
      return false;
    }
  };
  let left = withoutHalves(school, differs);
  for (let isSmaller = true; isSmaller; ) {
    isSmaller = false;
    for (const one of smallerOnes(left))
      if (differs(one)) {
        left = one;
        isSmaller = true;
        break;
      }
  }
  return left;
}

/** Leaves out halves, then quarters … of the records first. */
function withoutHalves(school: AnySchool, differs: (one: AnySchool) => boolean): AnySchool {
  let left: AnySchool = { ...school, term: { ...school.term, requirements: [] } };
  if (!differs(left)) left = school;
  for (let size = Math.ceil(left.records.length / 2); size > 1; size = Math.floor(size / 2))
    for (let at = 0; at < left.records.length; ) {
      const fewer = { ...left, records: left.records.toSpliced(at, size) };
      if (differs(fewer)) left = fewer;
      else at += size;
    }
  return left;
}
