import { defineMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import { defineKind, type RecordOf } from "../define-kind.ts";
import { field, needed } from "../field.ts";
import { choice } from "../values/choice.ts";
import { dayOrMonth } from "../values/day.ts";
import { level } from "../values/levels.ts";
import { organiserKind } from "../values/organiser.ts";
import { type Mention, people } from "../values/people.ts";
import { nameText, text } from "../values/text.ts";
import { contestUnitMeanings, contestUnits } from "../words/small-lists.ts";
import { type EntryNumber, entryNumbers, entryTotal } from "./entry-numbers.ts";
import { peopleOrNumber } from "./people-or-number.ts";

const teachersOfPupils = defineMistake("record/entrants-of-pupils", "warning", {
  message: () => "“对象”是学生，“参赛人”是参赛的教师，不计入学生的参赛数",
  hint: () => "学生的比赛写“参赛数”；教师自己参赛的，删去“对象: 学生”。",
  why: "学生参赛只记数，不写姓名。",
  wrong: "参赛:\n  - {名称: 县作文比赛, 级别: 县级, 日期: 2024-10-20, 对象: 学生, 参赛人: 林秋野, 参赛数: 12}",
  right: "参赛:\n  - {名称: 县作文比赛, 级别: 县级, 日期: 2024-10-20, 对象: 学生, 参赛数: 12}",
});

/** Who competes: teachers unless the record says pupils. */
export const isOfPupils = ({ audience }: { readonly audience?: string | undefined }): boolean => audience === "学生";

/** Whether works are counted (件 or 篇), not people (人次). */
export const isOfWorks = ({ measure }: { readonly measure?: string | undefined }): boolean =>
  measure === "件" || measure === "篇";

const isOfPeople = (contest: { readonly audience?: string | undefined; readonly measure?: string | undefined }) =>
  !isOfPupils(contest) && !isOfWorks(contest);

/** How many works or pupils entered: as typed, else one of each person named. */
export const numberEntered = (contest: {
  readonly numbers?: readonly EntryNumber[] | undefined;
  readonly entrants?: readonly Mention[] | undefined;
}): number => (contest.numbers ? entryTotal(contest.numbers) : (contest.entrants?.length ?? 0));

const subject = field("学科", nameText);
const result = field(
  { label: "结果", help: "还没有公布的写“未公布”，不计获奖率；不写就是已公布。", example: "未公布" },
  choice(["已公布", "未公布"]),
);

/** 参赛：一次比赛、一级、一轮写一条，没有获奖的也在内。 */
export const contestKind = defineKind({
  label: "参赛",
  called: "参赛情况 参赛登记 参评 送评 比赛",
  unit: "项",
  summary: "参加的一次比赛、评比，不论有没有获奖；得的奖另记“获奖”，奖项、级别相同就认作这次比赛的，由此算获奖率。",
  fields: {
    name: needed(
      { label: "名称", help: "照抄“获奖”里的“奖项”；逐级选送的，每一级写一条。", example: "县小学语文说课比赛" },
      text,
    ),
    level: needed({ label: "级别", example: "县级" }, level),
    date: needed({ label: "日期", help: "比赛或送评的日期。", example: "2024-10-20" }, dayOrMonth),
    edition: field({ label: "届次", example: "第十二届" }, text),
    round: field(
      { label: "轮次", help: "同一级分初赛、复赛、决赛的，一轮写一条；几轮合计时不重复计。", example: "决赛" },
      nameText,
    ),
    organiser: field({ label: "主办", example: "云岭县教研室" }, text),
    organiserKind,
    audience: field({ label: "对象", help: "学生的比赛写“学生”；不写就是教师。" }, choice(["教师", "学生"])),
    entrants: field({ label: "参赛人", doing: "参赛", help: "参赛的教师。", example: "林秋野、许知行" }, people),
    numbers: field(
      {
        label: "参赛数",
        help: "没有逐人登记时写；分学科的写成 {语文: 5, 数学: 3}。按人次计，按作品或队计的另写“量词: 件”，论文写“量词: 篇”。",
        helpInForm: "没有逐人登记时写。按人次计，按作品或队计的，“量词”写“件”，论文写“篇”。",
        example: "8",
      },
      entryNumbers,
    ),
    measure: field(
      { label: "量词", help: "参赛数是人次，还是件（作品、队）、篇（论文）；不写就是人次。", example: "件" },
      choice(contestUnits, contestUnitMeanings),
    ),
    result,
  },
  form: { seldom: ["edition", "round", "audience", "result"] },
  describing: ["organiser"],
  seldomKept: true,
  identity: ["name", "level", "edition", "round", "date", "audience"],
  people: ["entrants"],
  conferred: true,
  event: ({ name }) => name,
  personTimes: ({ entrants, numbers, ...contest }) =>
    isOfPeople(contest) && entrants === undefined ? entryTotal(numbers ?? []) : undefined,
  derived: {
    参赛数: { valuesOf: (contest, { entered }) => [String(entered(contest))] },
    获奖数: { valuesOf: (contest, { won }) => (contest.result === "未公布" ? [] : [String(won(contest))]) },
    未获奖数: {
      valuesOf: (contest, { entered, won }) =>
        contest.result === "未公布" ? [] : [String(Math.max(0, entered(contest) - won(contest)))],
    },
    学科: {
      field: subject,
      entries: { list: "numbers", valuesOf: (entry) => [(entry as EntryNumber).subject ?? []].flat() },
      valuesOf: ({ numbers = [] }) => numbers.flatMap((one) => one.subject ?? []),
    },
    对象: { field: field("对象", choice(["教师", "学生"])), valuesOf: ({ audience = "教师" }) => [audience] },
    结果: { field: result, valuesOf: ({ result = "已公布" }) => [result] },
  },
  *rules({ entrants, numbers, audience, measure }): Iterable<Mistake> {
    const stated = numbers && entryTotal(numbers);
    const isTwice = entrants && (isOfPupils({ audience }) || isOfWorks({ measure }));
    yield* peopleOrNumber(
      "参赛",
      { label: "参赛人", value: entrants?.length },
      { label: "参赛数", value: isTwice ? undefined : stated },
    );
    if (entrants && isOfPupils({ audience })) yield teachersOfPupils.of({}, ["参赛人"]);
  },
  demand: { verb: "参加", noun: "比赛" },
  example: "- {名称: 县小学语文说课比赛, 级别: 县级, 日期: 2024-10-20, 主办: 云岭县教研室, 参赛人: 林秋野、许知行}",
});

export type Contest = RecordOf<typeof contestKind>;
