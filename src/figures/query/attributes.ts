import type { Asked } from "../../records/define-kind.ts";
import type { Field, FieldType } from "../../records/field.ts";
import { type AnyRecord, type KindName, kindOf } from "../../records/kinds/index.ts";
import { aroundOf } from "../../school/around.ts";
import { holdsPeople, mentionsIn, participants } from "../../school/participants.ts";
import { fullName } from "../../school/roster.ts";
import type { Facts } from "../facts.ts";
import { peopleOf } from "../tally.ts";

/** Something records of a kind can be filtered and broken down by. */
export interface Attribute {
  readonly label: string;
  /** The field it is, unless it is worked out. */
  readonly field?: Field;
  /** Its values are names of groups or campuses. */
  readonly isOfSets?: boolean;
  /** Its values for one record; none where the record does not say. */
  valuesOf(record: AnyRecord, facts: Facts): readonly string[];
  /** For a key of the entries of a list, such as 人员 or 安排: the list, and what one entry says. */
  readonly entry?: { readonly list: string; valuesOf(entry: unknown): readonly string[] };
}

/** Nothing written: how a filter asks for it and how a breakdown prints it. */
export const unstated = "未注明";

/** 教研组 and 校区 of the people a record counts, for kinds that do not say it themselves. */
const membership = (name: KindName): Attribute[] => [
  {
    label: "教研组",
    isOfSets: true,
    valuesOf: (r, f) => places(name, r, f, (t, day) => f.school.roster.groupOf(t, day)),
  },
  {
    label: "校区",
    isOfSets: true,
    valuesOf: (r, f) => places(name, r, f, (t, day) => f.school.roster.campusOf(t, day)),
  },
];

/** What a kind works out besides its fields. */
const derivedOf = (name: KindName): Attribute[] =>
  Object.entries(kindOf(name).derived ?? {}).map(([label, { field, valuesOf }]) => ({
    label,
    ...(field && { field }),
    valuesOf: (record, facts) => valuesOf(record as never, askedOf(name, facts)),
  }));

const askedOf = (name: KindName, facts: Facts): Asked => ({
  days: facts.scope,
  workCategory: aroundOf(facts.school).workCategory,
  hours: (record) => {
    const { hours } = kindOf(name);
    const people = peopleOf(name, [record as AnyRecord], undefined, facts);
    return people.map((teacher) => hours!(record as never, teacher, aroundOf(facts.school)));
  },
});

const given = (value: string | undefined): string[] => (value === undefined ? [] : [value]);

function places(
  name: KindName,
  record: AnyRecord,
  facts: Facts,
  of: (t: Parameters<typeof fullName>[0], day: string) => string | undefined,
) {
  const day = facts.dayOf(name, record);
  return [...new Set(participants(name, record, facts).flatMap(({ teacher }) => given(of(teacher, day))))];
}

const collected = new Map<KindName, readonly Attribute[]>();

/** Every attribute of a kind by its label; a nested key is named joined: 发表级别. */
export function attributesOf(name: KindName): readonly Attribute[] {
  const found = collected.get(name) ?? collect(name);
  collected.set(name, found);
  return found;
}

function collect(name: KindName): Attribute[] {
  const own = Object.entries(kindOf(name).fields).flatMap(([key, field]) => [
    fieldAttribute(field.label, field, (record) => (record as unknown as { [key: string]: unknown })[key]),
    ...Object.entries((field.value as FieldType).fields ?? {}).map(([inner, nested]) =>
      nestedAttribute(field, key, nested, inner),
    ),
  ]);
  const byLabel = new Map<string, Attribute>();
  for (const attribute of [...derivedOf(name), ...own, ...membership(name)]) {
    if (!byLabel.has(attribute.label)) byLabel.set(attribute.label, attribute);
  }
  return [...byLabel.values()];
}

function nestedAttribute(outer: Field, key: string, nested: Field, inner: string): Attribute {
  const read = (one: unknown) => (one as { [inner: string]: unknown } | undefined)?.[inner];
  const attribute = fieldAttribute(outer.label + nested.label, nested, (record) =>
    [(record as unknown as { [key: string]: unknown })[key]].flat().map(read),
  );
  if (holdsPeople(nested.value)) return attribute;
  return { ...attribute, entry: { list: key, valuesOf: (one) => textsOf(read(one), ({ name }) => name) } };
}

const fieldAttribute = (label: string, field: Field, read: (record: AnyRecord) => unknown): Attribute => ({
  label,
  field,
  valuesOf: (record, { school }) =>
    textsOf(read(record), (m) => {
      const found = school.roster.find(m);
      return found.type === "teacher" ? fullName(found.teacher) : m.name;
    }),
});

function textsOf(value: unknown, nameOf: (mention: ReturnType<typeof mentionsIn>[number]) => string): string[] {
  if (value === undefined || value === null) return [];
  if (typeof value === "string") return [value];
  if (typeof value === "number") return [String(value)];
  if (typeof value === "boolean") return [value ? "是" : "否"];
  const mentions = mentionsIn(value);
  if (mentions.length > 0) return mentions.map(nameOf);
  return Array.isArray(value) ? value.flatMap((item) => textsOf(item, nameOf)) : [];
}
