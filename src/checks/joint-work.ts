import { defineMistake } from "../diagnostics/define-mistake.ts";
import { type At, at } from "../diagnostics/phrases.ts";
import { type Award, awardKind } from "../records/kinds/award.ts";
import type { Paper } from "../records/kinds/paper.ts";
import { keyOf } from "../records/record-key.ts";
import { groupBy } from "../school/group-by.ts";
import type { School } from "../school/school.ts";
import { plainTitle, sharePerson } from "../school/works.ts";
import { dayNumber } from "../zh/dates.ts";
import { nearest } from "../zh/nearest.ts";
import type { Check } from "./define-check.ts";
import { awards, papers } from "./lookups/example-records.ts";

const jointAward = defineMistake("check/joint-award", "warning", {
  message: (a: { first: At; days: number }) =>
    `像是与${at(a.first)}的同一项奖：作品、级别相同，日期${a.days === 0 ? "相同" : `只差${a.days}天`}`,
  hint: () => "两个人各报了一次就合成一条，“获奖人”写全；确是两张证书，各写上“证书号”。",
  why: "合作的奖两个人各报一次，项数就多算一项。",
  wrong: awards(
    "类别: 案例, 作品: 一次家访, 获奖人: [林秋野, 许知行]",
    "类别: 案例, 作品: 《一次家访》, 获奖人: 许知行",
  ),
  right: awards("类别: 案例, 作品: 一次家访, 获奖人: [林秋野, 许知行]"),
});

const jointPaper = defineMistake("check/joint-paper", "warning", {
  message: (a: { first: At }) => `像是与${at(a.first)}的同一篇：题目只差标点、副标题或虚字，作者有相同的`,
  hint: () => "是同一篇就合成一条，“作者”按署名写全；确是两篇可以不改。",
  why: "合作的文章两个人各报一次，篇数就多算一篇。",
  wrong: papers("题目: 一次家访, 作者: [林秋野, 许知行]", "题目: 《一次家访》, 作者: 许知行"),
  right: papers("题目: 一次家访, 作者: [林秋野, 许知行]"),
});

/** Certificates of one award are dated within a month of each other. */
const mostDaysApart = 31;

/** How many records of one title are compared: a title that stands in hundreds of them names no single work. */
const farBack = 50;

/** Titles of these are often those of texts in the schoolbook, so two people may win with the same one. */
const lessonLike = new Set(["课", "说课", "微课", "课件", "教学设计"]);

/** Two people hand in one joint award or paper, each in their own words (domain.md 7.4, 11). */
export const jointWork: Check = {
  needs: ["teachers", "papers", "projects", "plans"],
  *run({ school }) {
    const { awards, papers } = school.records;
    const withWork = awards.filter((award) => award.work !== undefined);
    const byWork = groupBy(withWork, ({ level, work }) => `${level} ${bareTitle(work!)}`);
    for (const [first, other] of pairs(byWork, (a, b) => isOneAward(a, b, school))) {
      const args = { first: first.origin, days: daysApart(first, other) };
      yield jointAward.at(other.origin, args, [first.origin]);
    }
    const byTitle = groupBy(
      papers.filter(({ title }) => title !== undefined),
      ({ title }) => bareTitle(title!),
    );
    for (const [first, other] of pairs(byTitle, (a, b) => isOnePaper(a, b, school)))
      yield jointPaper.at(other.origin, { first: first.origin }, [first.origin]);
  },
};

/** Every record of a group, with the first one before it in the group that is the same work. */
const pairs = <T>(groups: ReadonlyMap<string, readonly T[]>, isOne: (first: T, other: T) => boolean): [T, T][] =>
  [...groups.values()].flatMap((group) =>
    group.flatMap((other, i): [T, T][] => {
      const first = group.slice(Math.max(0, i - farBack), i).find((one) => isOne(one, other));
      return first === undefined ? [] : [[first, other]];
    }),
  );

function isOneAward(a: Award, b: Award, { roster, worksOf }: School): boolean {
  if (daysApart(a, b) > mostDaysApart || differ(a.prize, b.prize) || differ(a.edition, b.edition)) return false;
  if (a.certificate !== undefined && b.certificate !== undefined) return false;
  if (!isLike(bareAward(a), bareAward(b))) return false;
  if (keyOf(a, identity) === keyOf(b, identity) || areOfOtherPupils(a, b)) return false;
  const [workOfA] = worksOf(a);
  const [workOfB] = worksOf(b);
  if (workOfA && workOfB) return workOfA.record === workOfB.record;
  return sharePerson(a.winners, b.winners, roster) || !lessonLike.has(a.category ?? b.category ?? "");
}

/** Prizes of pupils who have other names or other teachers. */
const areOfOtherPupils = (a: Award, b: Award): boolean =>
  a.winners === undefined &&
  b.winners === undefined &&
  (["winningStudents", "advisers"] as const).some(
    (key) => a[key] !== undefined && b[key] !== undefined && keyOf(a, [key]) !== keyOf(b, [key]),
  );

/** One name within the other, or a long one with a few other characters: 评比三 and 评比四 are two contests. */
const isLike = (one: string, other: string): boolean =>
  one.includes(other) || other.includes(one) || (one.length >= 6 && nearest(one, [other]) !== undefined);

/** `duplicate-record` reports two awards that agree in all of these. */
const identity = awardKind.identity as readonly string[];

const isOnePaper = (a: Paper, b: Paper, { roster }: School): boolean =>
  a.title !== b.title &&
  a.category === b.category &&
  sharePerson(a.authors, b.authors, roster) &&
  !differ(a.published?.journal, b.published?.journal);

const differ = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other;

const daysApart = (a: Award, b: Award): number => Math.abs(dayNumber(a.date) - dayNumber(b.date));

/** A title without subtitle, signs, spaces and the particles that get lost in copying. */
function bareTitle(title: string): string {
  const bare = plainTitle(title)
    .replace(/(?<=.{4})[—－-]{1,2}.*$/, "")
    .replace(/[^\p{L}\p{N}]|[的之与和及]/gu, "");
  return bare === "" ? title : bare;
}

/** 第十二届全县优秀案例评比（2025年） and 优秀案例评比 are one contest. */
const bareAward = ({ award }: Award): string =>
  award.replace(/第[一二三四五六七八九十百\d]+届|\d{4}(?:学年|年度?)?|[^\p{L}\p{N}]/gu, "") || award;
