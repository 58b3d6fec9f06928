import type { Computed } from "../figures/compute.ts";
import type { Facts } from "../figures/facts.ts";
import { type FigureResult, figureResult } from "../figures/figure-result.ts";
import { earnedBy } from "../figures/hours.ts";
import { sum } from "../figures/measures.ts";
import { type HourSource, hourSources } from "../records/hour-sources.ts";
import { existsOn, type Group, isOfType } from "../records/kinds/group.ts";
import { kindNames, kindOf } from "../records/kinds/index.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import type { Mention } from "../records/values/people.ts";
import { fullName } from "../school/roster.ts";
import { schoolWords } from "../school/school-words.ts";
import { chineseDate, type Day, wholeYears } from "../zh/dates.ts";
import { listed } from "./parts-helpers.ts";
import { recordLabels, recordValues } from "./record-values.ts";
import { ownStandings } from "./standing-names.ts";
import type { TemplateValue } from "./template-value.ts";

/** The names that only a report about one person has. All of them are there, if empty, when it is not known about whom. */
export function personNames(facts: Facts, computed: Computed): readonly (readonly [string, TemplateValue])[] {
  const { teacher, to } = facts.scope;
  const { roster } = facts.school;
  const record = teacher ? recordValues(rosterKind, teacher, facts, { date: monthOf }) : nobody;
  const hours = teacher ? earnedBy(teacher, facts) : [];
  const bySource = hourSources.flatMap((source) => {
    const own = hours.filter((one) => one.source === source);
    return own.length > 0 ? [{ label: sourceCalled(source, facts), figure: hoursFigure(own, source) }] : [];
  });
  return [
    ["本人", record],
    ["姓名", teacher ? fullName(teacher) : ""],
    ["职称", record.职称],
    ["职务", record.职务],
    ["教研组名", teacher ? (roster.groupOf(teacher, to) ?? "") : ""],
    ["教龄", teacher?.startedWork === undefined ? "" : `${wholeYears(teacher.startedWork, to)}年`],
    ["任职", teacher ? postsOf(teacher, facts) : []],
    ["联系组", teacher ? contactOf(teacher, facts) : []],
    ["学时合计", hoursFigure(hours)],
    ["学时来源", listed(bySource)],
    ["本人要求", teacher ? ownStandings(computed, "teacher") : []],
  ];
}

/** Of births and years of service the month is enough. */
const monthOf = (day: Day): string => chineseDate(day.slice(0, "2024-09".length));

/** The kind whose records are the people of the roster. */
const rosterKind = kindNames.find((name) => kindOf(name).owner === "itself")!;
const nobody: { readonly [label: string]: TemplateValue } = Object.fromEntries(
  recordLabels(rosterKind).map((label) => [label, ""]),
);

/** 学时 of one person, all or of one source. */
function hoursFigure(earned: ReturnType<typeof earnedBy>, source?: HourSource): FigureResult {
  const described = {
    name: source === undefined ? "own hours" : `own hours ${source}`,
    label: source === undefined ? "学时合计" : `学时合计·${source}`,
    unit: "学时",
    rule: "本人的学时之和；研修活动、补学和外出培训认定学时都在内，与学时统计表的合计相同。",
  };
  const records = earned.map(({ record }) => record);
  return figureResult(described, records, sum(earned.map(({ hours }) => hours)));
}

/** 校本集中, 县级: as the columns of 学时统计表 are called. */
function sourceCalled(source: HourSource, { school: { settings } }: Facts): string {
  const { own, level } = schoolWords(settings);
  return atSchool.has(source) ? own + source : level(source);
}

const atSchool: ReadonlySet<HourSource> = new Set(["集中", "教研", "自主"]);

/** What somebody is besides a teacher: 教科室主任, 四（2）班班主任, 语文组组长. A leader on the roster may lead a group, too. */
function postsOf(teacher: Teacher, facts: Facts): readonly string[] {
  const { post, headTeacher = "否" } = teacher;
  const inGroups = postsIn(teacher, facts);
  const isInGroups = post !== undefined && /组长$/.test(post) && inGroups.some((one) => /组长$/.test(one));
  return [
    ...(post === undefined || isInGroups ? [] : [post]),
    ...(headTeacher === "否" ? [] : [headTeacher === "是" ? "班主任" : `${headTeacher}班主任`]),
    ...inGroups,
  ];
}

/** What somebody leads or does in the groups of that day: 语文组组长, 领导小组成员（听评课）. */
function postsIn(teacher: Teacher, facts: Facts): readonly string[] {
  const { school, scope } = facts;
  const { roster } = school;
  const isMeant = (mention: Mention) => {
    const found = roster.find(mention);
    return found.type === "teacher" && found.teacher === teacher;
  };
  const postIn = (group: Group): readonly string[] => {
    const { name, leaders = [], deputies = [], members = [], inCharge = [] } = group;
    const [leader, deputy] = officesIn(group, facts);
    if (leader && leaders.some(isMeant)) return [name + leader];
    if (deputy && deputies.some(isMeant)) return [name + deputy];
    const member = members.find((one) => existsOn(one, scope.to) && isMeant(one.mention));
    const duty = member?.duty === undefined ? "" : `（${member.duty}）`;
    if (member && (member.post ?? member.duty) !== undefined) return [`${name}成员${duty}`];
    return inCharge.some(isMeant) ? [`${name}具体负责人`] : [];
  };
  return roster.groups.filter((group) => existsOn(group, scope.to)).flatMap(postIn);
}

/** The groups that somebody of the leadership looks after (联系领导). */
const contactOf = (teacher: Teacher, { school: { roster }, scope: { to } }: Facts): readonly string[] =>
  roster.groups
    .filter((group) => existsOn(group, to) && roster.people(group.contacts, to).includes(teacher))
    .map(({ name }) => name);

const offices = [
  { type: "处室", words: [] },
  { type: "工作室", words: ["主持人", "副主持人"] },
  { type: "备课组", words: ["长", "副组长"] },
];

/** How the leader and the deputy of a group are called; of an office (教导处) the roster says it. */
const officesIn = (group: Group, { school: { settings } }: Facts): readonly string[] =>
  offices.find(({ type }) => isOfType(group, type, settings))?.words ?? ["组长", "副组长"];
