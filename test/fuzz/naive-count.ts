import { activityCounts } from "./naive-activities.ts";
import { lessonCounts } from "./naive-lessons.ts";
import { type Days, isCounted, NaiveSchool, number, type Row, rowsIn, rowsOf, text, total } from "./naive-school.ts";
import { awardCounts, paperCounts, projectCounts } from "./naive-works.ts";

/** A number, or n of N for a rate. */
export type Count = number | { readonly n: number; readonly of: number };
export interface Counts {
  readonly [name: string]: Count;
}

export const meanOf = (sum: number, items: number): number =>
  items === 0 ? Number.NaN : Math.round((sum * 10) / items) / 10;

/** Every named figure counted a second time, from the typed files alone, with nothing of src/. */
export function naiveCounts(files: readonly string[], days: Days): Counts {
  const school = new NaiveSchool(files);
  return {
    ...staffCounts(school, days),
    ...activityCounts(school, days),
    ...lessonCounts(school, days),
    ...paperCounts(school, days),
    ...awardCounts(school, days),
    ...projectCounts(school, days),
    ...peopleCounts(school, days),
    ...readingCounts(school, days),
    ...officeCounts(school, days),
  };
}

function staffCounts(school: NaiveSchool, { from, to }: Days): Counts {
  const { due, exempt } = school.staff();
  const groups = school.groups.filter((group) => group.类别 === "教研组");
  const on = (day: string) => groups.filter((g) => (text(g.起) ?? day) <= day && day <= (text(g.止) ?? day));
  return { staff: due.length, exempt: exempt.length, groups: on(to).length, groupsBefore: on(from).length };
}

/** The rows of a kind that count, by the keys that hold their first and last day. */
export const counted = (school: NaiveSchool, days: Days, kind: string, first = "日期", last = first, open?: string) =>
  rowsOf(school.files, kind).filter((row) => {
    const from = text(row[first]);
    return isCounted(row, days, from, text(row[last]) ?? open ?? from);
  });

const distinct = (names: readonly string[]) => new Set(names).size;
const isOwnSchool = (name: string | undefined) => name === "槐荫小学" || name === "本校";

function peopleCounts(school: NaiveSchool, days: Days): Counts {
  const who = (row: Row, key: string, day: string) => school.people(row[key], text(row[day])!);
  const pairs = counted(school, days, "青蓝结对", "起", "止", "9999-12-31");
  const certificates = counted(school, days, "称号证书");
  const gained = (row: Row) => ["通过", "获得"].includes(text(row.状态) ?? "获得");
  const times = (rows: readonly Row[], key: string, day: string) => total(rows.map((row) => who(row, key, day).length));
  const held = rowsOf(school.files, "称号证书").filter(
    (row) =>
      !["草稿", "驳回"].includes(text(row.审核) ?? "") &&
      gained(row) &&
      text(row.日期)! <= days.to &&
      (text(row.有效期至) ?? days.to) >= days.to,
  );
  const honours = counted(school, days, "集体荣誉");
  const items = (rows: readonly Row[]) => total(rows.map((row) => Number(row.项数 ?? 1)));
  const groupNames = school.groups.map((group) => group.名称);
  const ofGroups = honours.filter((row) => groupNames.includes(row.获得者));
  const posts = counted(school, days, "受聘基地", "起", "止", "9999-12-31");
  const checks = counted(school, days, "常规检查");
  const inspected = (row: Row) => distinct(rowsIn(row.结果).flatMap((r) => school.people(r.教师, text(row.日期)!)));
  const names = (value: Row[string]) =>
    new Set([value].flat().map((one) => (typeof one === "string" ? one : JSON.stringify(one))));
  const pairsIn = ({ 师傅, 徒弟 }: Row) => {
    const same = [...names(师傅)].filter((name) => names(徒弟).has(name)).length;
    return names(师傅).size * names(徒弟).size - same;
  };
  return {
    pairings: total(pairs.map(pairsIn)),
    mentors: distinct(pairs.flatMap((row) => who(row, "师傅", "起"))),
    mentees: distinct(pairs.flatMap((row) => who(row, "徒弟", "起"))),
    recognitions: times(certificates, "教师", "日期"),
    recognitionsGained: times(certificates.filter(gained), "教师", "日期"),
    recognitionsHeld: times(held, "教师", "日期"),
    honours: items(honours),
    schoolHonours: items(honours.filter((row) => isOwnSchool(text(row.获得者)))),
    groupHonours: items(ofGroups),
    honouredGroups: distinct(ofGroups.map((row) => text(row.获得者)!)),
    appointments: times(posts, "教师", "起"),
    bases: posts.filter((row) => row.学校 !== undefined).length,
    hosted: counted(school, days, "研修活动").filter((row) => isOwnSchool(text(row.承办))).length,
    inspections: checks.length,
    inspectedTimes: total(checks.map(inspected)),
  };
}

function readingCounts(school: NaiveSchool, days: Days): Counts {
  const all = counted(school, days, "阅读自修");
  const read = all.filter((row) => row.册数 === undefined);
  const isArticle = (row: Row) => ["论文", "专业论文"].includes(text(row.类别) ?? "书");
  const amount = (rows: readonly Row[]) =>
    total(rows.map((row) => Number(row.数量 ?? 1) * school.people(row.教师, text(row.日期) ?? days.to).length));
  const books = amount(read.filter((row) => !isArticle(row)));
  return {
    books,
    articles: amount(read.filter(isArticle)),
    notes: amount(read.filter((row) => row.心得 === "是")),
    meanBooks: meanOf(books, school.staff().due.length),
    copies: total(all.map((row) => number(row.册数))),
  };
}

function officeCounts(school: NaiveSchool, days: Days): Counts {
  const count = (kind: string) => counted(school, days, kind).length;
  const surveys = counted(school, days, "问卷调查");
  const answered = surveys.filter((row) => row.应收 !== undefined && row.实收 !== undefined);
  const pleased = (row: Row) => rowsIn(row.项目).filter((item) => /^(非常|很|比较|基本)?满意$/.test(text(item.问题)!));
  const judged = surveys.filter((row) => row.实收 !== undefined && pleased(row).length > 0);
  const money = rowsOf(school.files, "经费").filter((row) => {
    const calendar = text(row.年度)!;
    return (
      isCounted(row, days, undefined) &&
      (row.计入 !== undefined || (`${calendar}-01-01` <= days.to && days.from <= `${calendar}-12-31`))
    );
  });
  const based = [...new Set(money.filter((row) => row.基数 !== undefined).map((row) => row.年度))];
  const ofBased = money.filter((row) => based.includes(row.年度));
  return {
    publications: count("校刊简报"),
    regulations: count("制度文件"),
    evaluations: count("考核评选"),
    surveys: surveys.length,
    returnRate: {
      n: total(answered.map((row) => number(row.实收))),
      of: total(answered.map((row) => number(row.应收))),
    },
    satisfaction: {
      n: total(judged.flatMap((row) => pleased(row).map((item) => number(item.值)))),
      of: total(judged.map((row) => number(row.实收))),
    },
    expenses: total(money.map((row) => number(row.金额))),
    expenseShare: {
      n: total(ofBased.map((row) => number(row.金额))),
      of: total(
        based.map((calendar) => number(money.find((row) => row.年度 === calendar && row.基数 !== undefined)!.基数)),
      ),
    },
  };
}
