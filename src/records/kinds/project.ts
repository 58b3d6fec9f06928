import type { Asked } from "../ask-school.ts";
import { eventsIn } from "../counted-in.ts";
import { defineKind, type RecordOf } from "../define-kind.ts";
import { field, needed } from "../field.ts";
import type { Span } from "../span.ts";
import { listOf, map } from "../values/by-shape.ts";
import { choice, openChoice } from "../values/choice.ts";
import { countedInField } from "../values/counted-in-field.ts";
import { dayOrMonth, lastDayOrMonth } from "../values/day.ts";
import { level } from "../values/levels.ts";
import { organiserKind } from "../values/organiser.ts";
import { people } from "../values/people.ts";
import { text } from "../values/text.ts";
import { type Level, levels } from "../words/level-words.ts";
import {
  projectClasses,
  projectClassMeanings,
  projectGradeMeanings,
  projectGrades,
  projectStateMeanings,
  projectStates,
} from "../words/project-words.ts";
import { isOpen, isRecent, type Milestone, type Run, runsOf } from "./project-runs.ts";

const state = needed({ label: "状态", example: "结题" }, choice(projectStates, projectStateMeanings));
const grade = field({ label: "等级", example: "良好" }, choice(projectGrades, projectGradeMeanings));
const date = needed({ label: "日期", example: "2025-06-12" }, dayOrMonth);
const judgedLevel = field(
  { label: "级别", help: "结题、鉴定由哪一级作出；与课题的级别相同的不写，两级都鉴定的各写一条。", example: "县级" },
  level,
);
const milestone = map({
  state,
  date,
  grade,
  level: judgedLevel,
  body: field("单位", text),
  experts: field("专家", people),
  countedIn: countedInField,
});

const closings: readonly string[] = ["结题", "鉴定"];

interface Judged {
  readonly level: Level;
  readonly progress?: readonly (Milestone & { readonly level?: Level | undefined })[] | undefined;
}

/** The levels that judged its end in the days counted, the highest first; where none is written, its own. */
const judgedBy = ({ level, progress = [] }: Judged, { days, rules }: Asked): readonly Level[] => {
  const found = eventsIn(progress, days, rules).filter(({ state }) => closings.includes(state));
  const all = new Set(found.map((one) => one.level ?? level));
  return levels.filter((one) => all.has(one));
};

/** When it reached one of these states, up to the last day counted: also before the first. */
const datesOf = (
  { progress = [] }: { readonly progress?: readonly Milestone[] | undefined },
  states: readonly string[],
  { to }: Span,
) => progress.filter(({ state, date }) => states.includes(state) && date <= to).map((one) => one.date);

/** 课题：从立项到结题，进程各有日期。 */
export const projectKind = defineKind({
  label: "课题",
  called: "课题研究 课题情况 教科研课题",
  unit: "项",
  summary: "研究课题；立项、结题按“进程”里的日期算进时段。",
  fields: {
    title: needed({ label: "名称", example: "农村小学生情绪识别的课堂干预" }, text),
    level: needed({ label: "级别", example: "市级" }, level),
    organiserKind,
    leader: needed({ label: "负责人", example: "沈一舟" }, people),
    number: field({ label: "编号", help: "批准号，原样写。", example: "YL2024-17" }, text),
    category: field(
      { label: "类别", example: "规划课题" },
      openChoice(projectClasses, "categories", projectClassMeanings),
    ),
    parent: field({ label: "上级课题", help: "子课题属于哪个课题。" }, text),
    writers: field({ label: "执笔", help: "写“角色: 执笔”的，“排名”只在执笔的几人里数。" }, people),
    researchers: field({ label: "主研", help: "按申报书上的次序写；“排名”从负责人起，接着数主研、参研。" }, people),
    participants: field("参研", people),
    from: field("起", dayOrMonth),
    to: field("止", lastDayOrMonth),
    progress: field("进程", listOf(milestone)),
  },
  form: {
    summary: "研究课题；立项、结题按各自的日期算进时段。",
    seldom: ["parent"],
    columns: { progress: ["立项日期", "开题日期", "中期日期", "结题日期", "结题等级"] },
  },
  identity: ["title"],
  knownElsewhere: ({ title, leader, writers = [], researchers = [], participants = [] }) =>
    [...leader, ...writers, ...researchers, ...participants].map(({ name }) => [title, name]),
  mayLieOutside: true,
  named: "always",
  knownBy: "title",
  belongs: isRecent,
  carriesOver: (project, _, { rules }) => isOpen(project, rules),
  events: ["progress"],
  note: () => "立项、结题等进程各按自己的日期计入，补录的按该条所写的“计入”。",
  people: ["leader"],
  ranked: [["leader", "researchers", "participants", "writers"], ["writers"]],
  rewardedFor: "title",
  owner: "everybody",
  derived: {
    状态: {
      field: state,
      valuesOf: ({ progress = [] }, { days, rules }) => eventsIn(progress, days, rules).map((one) => one.state),
    },
    在研: {
      valuesOf: (project, { days, rules }) => {
        const isRunning = ({ start, end }: Run) => start <= days.to && (end?.day ?? days.from) >= days.from;
        return [runsOf(project, rules).some(isRunning) ? "是" : "否"];
      },
    },
    立项日期: { field: date, valuesOf: (project, { days }) => datesOf(project, ["立项"], days) },
    结题日期: { field: date, valuesOf: (project, { days }) => datesOf(project, closings, days) },
    鉴定级别: { field: judgedLevel, valuesOf: judgedBy },
    // For a list: only where somebody wrote who judged.
    各级鉴定: {
      field: judgedLevel,
      valuesOf: (project, asked) => (project.progress?.some((one) => one.level) ? judgedBy(project, asked) : []),
    },
    // Judged by two levels it is one result, that of the higher one.
    结题级别: { field: judgedLevel, valuesOf: (project, asked) => judgedBy(project, asked).slice(0, 1) },
    鉴定情况: {
      field: field("鉴定情况", choice(["本级", "另级", "多级"])),
      valuesOf: (project, asked) => {
        const [highest, ...others] = judgedBy(project, asked);
        if (highest === undefined) return [];
        return [others.length > 0 ? "多级" : highest === project.level ? "本级" : "另级"];
      },
    },
    等级: {
      field: grade,
      valuesOf: ({ progress = [] }, { days, rules }) =>
        eventsIn(progress, days, rules).flatMap((one) => one.grade ?? []),
    },
  },
  demand: { verb: "参与", noun: "课题", roles: { 负责人: "主持", 执笔: "执笔", 主研: "参与", 参研: "参与" } },
  example:
    "- 名称: 农村小学生情绪识别的课堂干预\n  编号: YL2024-17\n  类别: 规划课题\n  级别: 市级\n  负责人: 沈一舟\n  进程:\n    - {状态: 立项, 日期: 2023-10-20}\n    - {状态: 结题, 日期: 2025-06-12, 等级: 良好}",
});

export type Project = RecordOf<typeof projectKind>;
