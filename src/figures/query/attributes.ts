import type { Mistake, Path } from "../../diagnostics/define-mistake.ts";
import type { Asked, CountingRules } from "../../records/ask-school.ts";
import { valueUnder } from "../../records/define-kind.ts";
import type { Field, FieldType } from "../../records/field.ts";
import type { Contest } from "../../records/kinds/contest.ts";
import { type AnyRecord, type KindName, kindOf } from "../../records/kinds/index.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import { asWritten } from "../../records/month-as-day.ts";
import { levelsCalled } from "../../records/settings/place-words.ts";
import type { Mention } from "../../records/values/people.ts";
import { alone, rankField, together } from "../../records/values/rank.ts";
import { answersOf } from "../../school/answer-kinds.ts";
import { entriesIn } from "../../school/events-of.ts";
import { holderOf } from "../../school/holders.ts";
import { oncePer } from "../../school/once-per.ts";
import { holdsPeople, mentionsIn, participants } from "../../school/participants.ts";
import { fullName } from "../../school/roster.ts";
import { schoolWords } from "../../school/school-words.ts";
import { dayOf } from "../../school/scope.ts";
import type { Facts } from "../facts.ts";
import { earnedBy, writtenHours } from "../hours.ts";
import { sum } from "../measures.ts";
import { enteredIn, wonIn } from "../named/contest-results.ts";
import { highestIn } from "../named/highest-awards.ts";
import { peopleOf } from "../tally.ts";
import { unknownField } from "./question-mistakes.ts";
import { type Ranked, rankedIn, ranksOf, withOnly } from "./ranks.ts";

/** What records of a kind can be filtered and broken down by: a field, or something worked out. */
export interface Attribute {
  readonly label: string;
  /** The field it is, unless it is worked out. */
  readonly field?: Field;
  /** All its values in order, where they depend on term.yaml. */
  inOrder?(rules: CountingRules): readonly string[];
  /** Its values are names of groups or campuses. */
  readonly isOfSets?: boolean;
  /** Its values for one record; none if the record does not have it. */
  valuesOf(record: AnyRecord, facts: Facts): readonly string[];
  /** Its values for one of the people of a record, where they have values of their own. */
  valuesFor?(record: AnyRecord, teacher: Teacher, facts: Facts): readonly string[];
  /** For 排名: the people whom a record ranks, and the record with only some of them. */
  readonly ranking?: {
    within(record: AnyRecord, facts: Facts): readonly Ranked[];
    leave(record: AnyRecord, kept: readonly Ranked[]): AnyRecord;
  };
  /** For a key of the entries of a list, such as 人员 or 安排: the field of the list, and the values of one entry. */
  readonly entry?: {
    readonly list: string;
    readonly areEvents: boolean;
    /** The entries of a record; of events, such as 进程, those that count in the days (domain.md 12.11). */
    within(record: AnyRecord, facts: Facts): readonly unknown[];
    valuesOf(entry: unknown): readonly string[];
  };
}

/** No value: how a filter asks for it and how a breakdown prints it. */
export const unstated = "未注明";

/** A value as it is printed: levels are called as the place calls them (domain.md 12.28). */
export const printedWord = (attribute: Attribute | undefined, word: string, { school }: Facts): string =>
  attribute?.field?.value.inPlaceWords
    ? levelsCalled(word.split("、").map(schoolWords(school.settings).level).join("、"), school.settings)
    : word;

/** Every attribute of a kind by its label; a nested key is named joined: 发表级别. */
export const attributesOf = oncePer((name: KindName): readonly Attribute[] => {
  const own = Object.entries(kindOf(name).fields).flatMap(([key, field]) => [
    fieldAttribute(field.label, field, (record, { scope, school }) =>
      kindOf(name).events?.includes(key)
        ? entriesIn(name, record, key, scope, school.settings)
        : asWritten(record, key),
    ),
    ...Object.entries((field.value as FieldType).fields ?? {}).map(([inner, nested]) =>
      nestedAttribute(name, field, key, nested, inner),
    ),
  ]);
  const ranking = kindOf(name).ranked ? [rankAttribute(name)] : [];
  const all = [...derivedOf(name), ...ranking, ...own, ...membership(name)];
  return all.filter(({ label }, index) => all.findIndex((one) => one.label === label) === index);
});

/** An attribute of a kind by its label; `path` leads to where it is written, as for a `Mistake`. */
export function attributeNamed(name: KindName, label: string, path?: Path): Attribute | Mistake {
  const all = attributesOf(name);
  const labels = all.map((one) => one.label);
  return all.find((one) => one.label === label) ?? unknownField(kindOf(name).label, label, labels, path);
}

/** 排名 among the people of a record, of those that hold a 角色. The record itself is 独立 or 合作. */
export function rankAttribute(name: KindName, role?: string): Attribute {
  const within = (record: AnyRecord, { school }: Facts) => rankedIn(name, record, school, role);
  return {
    label: rankField.label,
    field: rankField,
    valuesOf: (record, facts) => {
      const words = within(record, facts)[0]?.ranks ?? [];
      return words.filter((word) => word === alone || word === together);
    },
    valuesFor: (record, teacher, facts) =>
      ranksOf(teacher, within(record, facts), facts.school, dayOf(name, record, facts.scope)),
    ranking: { within, leave: (record, kept) => withOnly(name, record, kept, role) },
  };
}

/** What a kind works out besides its fields. */
const derivedOf = (name: KindName): Attribute[] =>
  Object.entries(kindOf(name).derived ?? {}).map(([label, { field, inOrder, valuesOf, entries }]) => ({
    label,
    ...(field && { field }),
    ...(inOrder && { inOrder }),
    valuesOf: (record, facts) => valuesOf(record as never, askedOf(name, facts)),
    ...(entries && { entry: { ...entries, areEvents: false, within: (record) => listUnder(record, entries.list) } }),
  }));

const listUnder = (record: AnyRecord, list: string): readonly unknown[] => [valueUnder(record, list) ?? []].flat();

const askedOf = (name: KindName, facts: Facts): Asked => ({
  days: facts.scope,
  rules: facts.school.settings,
  workCategory: answersOf(facts.school).workCategory,
  people: answersOf(facts.school).people,
  earnedBy: (person) => {
    const earned = earnedBy(person as Teacher, facts);
    return { hours: sum(earned.map(({ hours }) => hours)), sources: [...new Set(earned.map(({ source }) => source))] };
  },
  isOutsider: (mention) => facts.school.roster.find(mention).type === "outsider",
  isHighest: (award) => highestIn(facts).has(award),
  entered: (contest) => enteredIn(contest as Contest, facts),
  won: (contest) => wonIn(contest as Contest, facts),
  holderOf: (holder) => holderOf(holder, facts.school),
  all: facts.school.records[name],
  hours: (record) => {
    const people = peopleOf(name, [record as AnyRecord], facts);
    return people.map((teacher) => writtenHours(name, record as AnyRecord, teacher, facts.school));
  },
});

/** 教研组 and 校区 of the people whom a record counts, for kinds that do not have these keys themselves. */
function membership(name: KindName): Attribute[] {
  const placesBy =
    (of: "groupOf" | "campusOf"): Attribute["valuesOf"] =>
    (record, { school, scope }) => {
      const day = dayOf(name, record, scope);
      const places = participants(name, record, school, day).map(({ teacher }) => school.roster[of](teacher, day));
      return [...new Set(places.filter((place) => place !== undefined))];
    };
  return [
    { label: "教研组", isOfSets: true, valuesOf: placesBy("groupOf") },
    { label: "校区", isOfSets: true, valuesOf: placesBy("campusOf") },
  ];
}

function nestedAttribute(name: KindName, outer: Field, key: string, nested: Field, inner: string): Attribute {
  const read = (one: unknown) => (one === undefined ? undefined : asWritten(one as object, inner));
  const within = (record: AnyRecord, { scope, school }: Facts) => entriesIn(name, record, key, scope, school.settings);
  const attribute = fieldAttribute(outer.label + nested.label, nested, (record, facts) =>
    within(record, facts).map(read),
  );
  const areEvents = kindOf(name).events?.includes(key) === true;
  if (holdsPeople(nested.value) && !areEvents) return attribute;
  const valuesOf = (one: unknown) =>
    textsOf(read(one), ({ name, notes }) => name + notes.map((note) => `（${note}）`).join(""));
  const valuesFor: Attribute["valuesFor"] = (record, teacher, facts) => {
    const day = dayOf(name, record, facts.scope);
    const all = within(record, facts);
    const isOwn = (one: unknown) => facts.school.roster.people(mentionsIn(one), day).includes(teacher);
    return all.filter((one) => isOwn(one) || mentionsIn(one).length === 0).flatMap(valuesOf);
  };
  return { ...attribute, valuesFor, entry: { list: key, areEvents, within, valuesOf } };
}

const fieldAttribute = (
  label: string,
  field: Field,
  read: (record: AnyRecord, facts: Facts) => unknown,
): Attribute => ({
  label,
  field,
  valuesOf: (record, facts) =>
    textsOf(read(record, facts), (mention) => {
      const found = facts.school.roster.find(mention);
      return found.type === "teacher" ? fullName(found.teacher) : mention.name;
    }),
});

/** A value as texts that a filter compares: yes and no as 是 and 否, people by name, a map as all that stands in it. */
function textsOf(value: unknown, nameOf: (mention: Mention) => string): string[] {
  if (value === undefined || value === null) return [];
  if (typeof value === "boolean") return [value ? "是" : "否"];
  if (typeof value !== "object") return [String(value)];
  const mentions = mentionsIn(value);
  if (mentions.length > 0) return mentions.map(nameOf);
  return Object.values(value).flatMap((item) => textsOf(item, nameOf));
}
