import { valueUnder } from "../records/define-kind.ts";
import { type AnyRecord, kindNames, kindOf } from "../records/kinds/index.ts";
import type { Mention } from "../records/values/people.ts";
import { mentionsIn } from "./participants.ts";
import type { School } from "./school.ts";

/** The names of everybody whom the files of a school name. */
export interface PeopleNamed {
  /** On the roster, and from outside. */
  readonly adults: ReadonlySet<string>;
  readonly pupils: ReadonlySet<string>;
  /** 继教号: numbers by which anybody finds the name. */
  readonly numbers: ReadonlySet<string>;
  /** Names that are nobody's although a person's name may be part of them: the school, its campuses, units of outsiders. */
  readonly places: ReadonlySet<string>;
}

/** Everybody whom any record names, also records that do not count. */
export function peopleNamed({ roster, records, setAside, settings }: School): PeopleNamed {
  const all = kindNames.flatMap((name) =>
    [...records[name], ...setAside[name]].map((record) => ({
      record: record as AnyRecord,
      fields: kindOf(name).fields,
    })),
  );
  const mentions = all.flatMap(({ record }) => mentionsIn(record)).filter((one) => roster.find(one).type !== "set");
  const pupils = all.flatMap(({ record, fields }) =>
    Object.keys(fields)
      .filter((field) => fields[field]!.value.holds === "pupils")
      .flatMap((field) => (valueUnder(record, field) ?? []) as readonly string[]),
  );
  const adults = new Set([...records.teachers, ...setAside.teachers, ...mentions].map(({ name }) => name));
  return {
    adults: new Set([...adults].filter(isName)),
    pupils: new Set(pupils.filter((name) => isName(name) && !adults.has(name))),
    numbers: new Set(records.teachers.flatMap(({ registerNumber }) => registerNumber ?? [])),
    places: new Set([settings.school, ...roster.campuses, ...mentions.flatMap(unitApart)]),
  };
}

/** One character may be anything. */
const isName = (name: string): boolean => [...name].length >= 2;

/** The unit of an outsider, unless it is called after them: 周砚名师工作室. */
const unitApart = ({ name, unit }: Mention): readonly string[] => (unit && !unit.includes(name) ? [unit] : []);
