import { diagnose } from "../diagnostics/diagnose.ts";
import { groupBy } from "../figures/measures.ts";
import type { Award } from "../records/kinds/award.ts";
import type { Paper } from "../records/kinds/paper.ts";
import type { School } from "../school/school.ts";
import { isReviewedOut } from "../school/scope.ts";
import { plainTitle, sharePerson } from "../school/works.ts";
import { dayNumber } from "../zh/dates.ts";
import { nearest } from "../zh/nearest.ts";
import type { Check } from "./define-check.ts";
import { keyOf } from "./record-key.ts";

/** Certificates of one award are dated and handed in within a month. */
const daysApart = 31;

/** A title that stands in hundreds of records names no single work: how many of them are looked through. */
const farBack = 50;

/** Named after a text of the schoolbook: two people may well win with the same title. */
const lessonLike = new Set(["课", "说课", "微课", "课件", "教学设计"]);

/** Two people hand in one joint award or paper, each in their own words (domain.md 7.4, 11). */
export const jointWork: Check = {
  name: "joint-work",
  rule: "合作的奖和论文只报一次，把人写全",
  needs: ["teachers", "papers", "projects", "plans"],
  *run({ school }) {
    const { awards, papers } = school.records;
    const withWork = awards.filter((award) => award.work !== undefined && !isReviewedOut(award));
    for (const alike of groupBy(withWork, (award) => `${award.level} ${bareTitle(award.work!)}`).values()) {
      for (const [first, other] of pairs(alike, (a, b) => isOneAward(a, b, school))) {
        const args = { first: first.origin, days: daysBetween(first, other) };
        yield diagnose("check/joint-award", other.origin, args, [first.origin]);
      }
    }
    for (const alike of groupBy(
      papers.filter((p) => !isReviewedOut(p)),
      ({ title }) => bareTitle(title),
    ).values()) {
      for (const [first, other] of pairs(alike, (a, b) => isOnePaper(a, b, school))) {
        yield diagnose("check/joint-paper", other.origin, { first: first.origin }, [first.origin]);
      }
    }
  },
};

/** Every record with the first one before it that it repeats. */
function pairs<T>(records: readonly T[], isOne: (first: T, other: T) => boolean): [T, T][] {
  return records.flatMap((other, i): [T, T][] => {
    const first = records.slice(Math.max(0, i - farBack), i).find((one) => isOne(one, other));
    return first === undefined ? [] : [[first, other]];
  });
}

function isOneAward(a: Award, b: Award, { roster, worksOf }: School): boolean {
  if (daysBetween(a, b) > daysApart || differ(a.prize, b.prize) || differ(a.edition, b.edition)) return false;
  if (a.certificate !== undefined && b.certificate !== undefined) return false;
  if (!isLike(bareAward(a), bareAward(b))) return false;
  if (keyOf(a, told) === keyOf(b, told)) return false;
  const [workOfA] = worksOf(a);
  const [workOfB] = worksOf(b);
  if (workOfA && workOfB) return workOfA.record === workOfB.record;
  return sharePerson(a.winners, b.winners, roster) || !lessonLike.has(a.category ?? b.category ?? "");
}

/** One name within the other, or a long one with a few other characters: 评比三 and 评比四 are two contests. */
const isLike = (one: string, other: string): boolean =>
  one.includes(other) || other.includes(one) || (one.length >= 6 && nearest(one, [other]) !== undefined);

/** What `duplicate-record` calls the same award. */
const told = ["award", "edition", "date", "work", "winners", "winningUnit", "winningGroup", "category", "prize"];

const isOnePaper = (a: Paper, b: Paper, { roster }: School): boolean =>
  a.title !== b.title &&
  a.category === b.category &&
  sharePerson(a.authors, b.authors, roster) &&
  !differ(a.published?.journal, b.published?.journal);

const differ = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other;

const daysBetween = (a: Award, b: Award): number => Math.abs(dayNumber(a.date) - dayNumber(b.date));

/** A title without subtitle, signs, spaces and the little words that get lost in copying. */
function bareTitle(title: string): string {
  const bare = plainTitle(title)
    .replace(/(?<=.{4})[—－-]{1,2}.*$/, "")
    .replace(/[^\p{L}\p{N}]|[的之与和及]/gu, "");
  return bare === "" ? title : bare;
}

/** 第十二届全县优秀案例评比（2025年） and 优秀案例评比 are one contest. */
const bareAward = ({ award }: Award): string =>
  award.replace(/第[一二三四五六七八九十百\d]+届|\d{4}(?:学年|年度?)?|[^\p{L}\p{N}]/gu, "") || award;
