import type { Facts } from "../../figures/facts.ts";
import { daysOf, type Earned, hourGivers } from "../../figures/hours.ts";
import { attributesOf } from "../../figures/query/attributes.ts";
import { sourceWord } from "../../outline/annexes/hours-table.ts";
import { describeRecord, titleLabel } from "../../outline/describe-record.ts";
import { type AnyRecord, kindOf } from "../../records/kinds/index.ts";
import { schoolWords } from "../../school/school-words.ts";
import { recordLabels, recordValues } from "../../template/record-values.ts";

/** A column: its header, and the name of what stands under it. */
export interface ChosenColumn {
  readonly header: string;
  readonly item: string;
}

/** What may stand under a header: a text for each row, or what only the table itself knows. */
export type HoursItem = "hours" | "number" | ((one: Earned) => string);

/**
 * Everything that a column may hold, by name: of the person, of the record (其 主题 or 名称 is the 项目 of any kind), and of the
 * school. Nothing but the hours and the day of what is 不公开.
 */
export function hoursItems(facts: Facts): ReadonlyMap<string, HoursItem> {
  const { school, scope } = facts;
  const { settings, roster } = school;
  const words = schoolWords(settings);
  const project = (one: Earned) => (one.record.hidden ? hiddenWord : describeRecord(keptOf(one, facts)).title);
  const titles = hourGivers.flatMap((kind) => titleLabel(kind) ?? []);
  const ofRecord = hourGivers.flatMap(recordLabels).map((label) => [label, recordText(label, facts)] as const);
  const ofPerson = attributesOf(rosterKind.kind).map(
    ({ label, valuesOf }) =>
      [label, ({ teacher }: Earned) => valuesOf(teacher as AnyRecord, facts).join("、")] as const,
  );
  return new Map<string, HoursItem>([
    ...ofRecord,
    ...ofPerson,
    ["教研组", ({ teacher }) => roster.groupOf(teacher, scope.to) ?? ""],
    ["校区", ({ teacher }) => roster.campusOf(teacher, scope.to) ?? ""],
    ...[...titles, "项目"].map((label) => [label, project] as const),
    ["日期", (one) => daysOf(one).from],
    ["结束日期", (one) => daysOf(one).to],
    ["学时", "hours"],
    ["来源", ({ source }) => sourceWord(source, words)],
    ["种类", ({ name }) => kindOf(name).label],
    ["学校", () => settings.school],
    ["时段", () => settings.period.name],
    ["序号", "number"],
  ]);
}

/** Some of the items, and what they are about. */
export interface HoursTopic {
  readonly topic: string;
  readonly items: readonly string[];
}

const mostUsed = ["姓名", "继教号", "项目", "日期", "结束日期", "学时", "来源", "种类", "学校", "时段", "序号"];

/** All items by what they are about, each once: first those that platforms ask for. */
export function hoursTopics(facts: Facts): readonly HoursTopic[] {
  const left = new Set(hoursItems(facts).keys());
  const take = (topic: string, wanted: readonly string[]): HoursTopic => ({
    topic,
    items: [...new Set(wanted)].filter((item) => left.delete(item)),
  });
  const topics = [
    take("常用", mostUsed),
    take("名册", ["教研组", "校区", ...attributesOf(rosterKind.kind).map(({ label }) => label)]),
    ...hourGivers.map((kind) => take(kindOf(kind).label, recordLabels(kind))),
    take("其他", [...left]),
  ];
  return topics.filter(({ items }) => items.length > 0);
}

const rosterKind = { kind: "teachers" } as const;

const hiddenWord = "（不公开）";

const keptOf = ({ name, record }: Earned, facts: Facts) => ({ kind: name, record, facts, isPersonOrGroup: false });

/** What a record says under a label; nothing where its kind has no such key. Days are printed with all digits. */
const recordText =
  (label: string, facts: Facts) =>
  ({ name, record }: Earned): string => {
    if (record.hidden) return "";
    const value = recordValues(name, record, facts, { date: (day) => day })[label];
    return typeof value === "string" ? value : "";
  };
