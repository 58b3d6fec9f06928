import type { Field, FieldType } from "../../records/field.ts";
import type { Activity } from "../../records/kinds/activity.ts";
import type { Award } from "../../records/kinds/award.ts";
import { type AnyRecord, type KindName, kinds } from "../../records/kinds/index.ts";
import type { Project } from "../../records/kinds/project.ts";
import type { Recognition } from "../../records/kinds/recognition.ts";
import type { Training } from "../../records/kinds/training.ts";
import { mentionsIn, participants } from "../../school/participants.ts";
import { type Run, runsOf } from "../../school/project-runs.ts";
import { fullName } from "../../school/roster.ts";
import { awardCategory } from "../../school/works.ts";
import type { Facts } from "../facts.ts";
import { approvedHours } from "../hours.ts";
import { peopleOf } from "../tally.ts";

/** Something records of a kind can be filtered and broken down by. */
export interface Attribute {
  readonly label: string;
  /** The field it is, unless it is worked out. */
  readonly field?: Field;
  /** Its values for one record; none where the record does not say. */
  valuesOf(record: AnyRecord, facts: Facts): readonly string[];
  /** For a key of the entries of a list, such as 人员 or 安排: the list, and what one entry says. */
  readonly entry?: { readonly list: string; valuesOf(entry: unknown): readonly string[] };
}

/** Nothing written: how a filter asks for it and how a breakdown prints it. */
export const unstated = "未注明";

const milestone = (kinds.projects.fields.progress.value as FieldType).fields as {
  readonly [key in "state" | "grade"]: Field;
};

const derived: { readonly [Name in KindName]?: readonly Attribute[] } = {
  activities: [
    {
      label: "学时",
      field: kinds.activities.fields.hours,
      valuesOf: (record) => {
        const { hours, countsHours } = record as Activity;
        return hours === undefined || countsHours === false ? [] : [String(hours.attending)];
      },
    },
  ],
  trainings: [
    {
      label: "学时",
      field: kinds.trainings.fields.hours,
      valuesOf: (record, facts) => approvedIn(record as Training, facts).map(String),
    },
  ],
  awards: [
    {
      label: "类别",
      field: kinds.awards.fields.category,
      valuesOf: (record, { school }) => given(awardCategory(record as Award, school.worksOf(record as Award))),
    },
  ],
  projects: [
    {
      label: "状态",
      field: milestone.state,
      valuesOf: (record, facts) => reached(record as Project, facts).map(({ state }) => state),
    },
    {
      label: "在研",
      valuesOf: (record, { scope }) => {
        const runs = runsOf(record as Project);
        const isRunning = ({ start, end }: Run) => start <= scope.to && (end?.day ?? scope.from) >= scope.from;
        return [runs.some(isRunning) ? "是" : "否"];
      },
    },
    {
      label: "等级",
      field: milestone.grade,
      valuesOf: (record, facts) => reached(record as Project, facts).flatMap(({ grade }) => given(grade)),
    },
  ],
  recognitions: [
    {
      label: "状态",
      field: kinds.recognitions.fields.state,
      valuesOf: (record) => [(record as Recognition).state ?? "获得"],
    },
  ],
};

/** 教研组 and 校区 of the people a record counts, for kinds that do not say it themselves. */
const membership = (name: KindName): Attribute[] => [
  { label: "教研组", valuesOf: (r, f) => places(name, r, f, (t, day) => f.school.roster.groupOf(t, day)) },
  { label: "校区", valuesOf: (r, f) => places(name, r, f, (t, day) => f.school.roster.campusOf(t, day)) },
];

/** Milestones of a project within the days counted (domain.md 7.8). */
const reached = ({ progress = [] }: Project, { scope }: Facts) =>
  progress.filter(({ date }) => scope.from <= date && date <= scope.to);

/** The hours of each of the school's own people in scope. */
const approvedIn = (training: Training, facts: Facts): number[] =>
  peopleOf("trainings", [training], undefined, facts).map((teacher) => approvedHours(training, teacher, facts.school));

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

const known = new Map<KindName, readonly Attribute[]>();

/** Every attribute of a kind by its label; a nested key is named joined: 发表级别. */
export function attributesOf(name: KindName): readonly Attribute[] {
  const found = known.get(name) ?? collect(name);
  known.set(name, found);
  return found;
}

function collect(name: KindName): Attribute[] {
  const own = Object.entries(kinds[name].fields).flatMap(([key, field]) => [
    fieldAttribute(field.label, field, (record) => (record as unknown as { [key: string]: unknown })[key]),
    ...Object.entries((field.value as FieldType).fields ?? {}).map(([inner, nested]) =>
      nestedAttribute(field, key, nested, inner),
    ),
  ]);
  const byLabel = new Map<string, Attribute>();
  for (const attribute of [...(derived[name] ?? []), ...own, ...membership(name)]) {
    if (!byLabel.has(attribute.label)) byLabel.set(attribute.label, attribute);
  }
  return [...byLabel.values()];
}

function nestedAttribute(outer: Field, key: string, nested: Field, inner: string): Attribute {
  const read = (one: unknown) => (one as { [inner: string]: unknown } | undefined)?.[inner];
  const attribute = fieldAttribute(outer.label + nested.label, nested, (record) =>
    [(record as unknown as { [key: string]: unknown })[key]].flat().map(read),
  );
  if (nested.value.words.includes("姓名")) return attribute;
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
