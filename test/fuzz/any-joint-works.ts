import fc from "fast-check";
import type { Typed } from "../figures/any-school.ts";
import { dayNear, people } from "./any-values.ts";

/** A school, and whom it has at each place of the roster. */
interface Place {
  readonly school: string;
  readonly names: readonly string[];
}

/** Writes what one school recorded of a work; nothing where nobody of it took part. */
export type JointWork = (nth: number, places: readonly Place[]) => readonly Typed[];

/** How one school writes it down. */
interface Hand {
  readonly date: string;
  /** Names those of other schools. */
  readonly namesOthers: boolean;
  readonly ownFirst: boolean;
  readonly titled: boolean;
  readonly more: number;
}

const hand: fc.Arbitrary<Hand> = fc.record({
  date: fc.oneof(fc.constantFrom("2025-03-12", "2025-03", "2025-03-20"), dayNear(-40, 330)),
  namesOthers: fc.integer({ min: 0, max: 3 }).map((n) => n > 0),
  ownFirst: fc.boolean(),
  titled: fc.boolean(),
  more: fc.integer({ min: 0, max: 3 }),
});

const kinds = ["论文成果", "获奖", "获奖", "课题"] as const;
type Kind = (typeof kinds)[number];

/** What a school writes: who took part, as it names them, and in which hand. */
function written(kind: Kind, title: string, own: readonly string[], all: readonly string[], how: Hand): string {
  const { date, more, titled } = how;
  const called = titled && kind === "论文成果" ? `《${title}》` : title;
  const list = `[${all.join(", ")}]`;
  if (kind === "论文成果") {
    const published = more > 1 ? `, 发表: {刊物: ${more === 2 ? "教育园" : "《教育园》"}, 级别: 县级}` : "";
    return `{题目: ${called}, 类别: 论文, 作者: ${list}, 日期: ${date}${published}}`;
  }
  if (kind === "获奖") {
    const prize = more > 1 ? ", 等次: 一等奖" : more === 1 ? ", 等次: 二等奖" : "";
    return `{奖项: ${called}, 级别: 县级${prize}, 日期: ${date}, 获奖人: ${list}}`;
  }
  const rest = all.filter((name) => name !== own[0]);
  const others = rest.length > 0 ? `, 参研: [${rest.join(", ")}]` : "";
  const steps = [`{状态: 立项, 日期: ${date}}`, ...(more > 1 ? ["{状态: 结题, 日期: 2025-05-20}"] : [])];
  return `{名称: ${called}, 级别: 市级, 负责人: ${own[0]}${others}, 进程: [${steps.join(", ")}]}`;
}

const partner = fc.record({
  school: fc.integer({ min: 0, max: 4 }),
  place: fc.integer({ min: 0, max: people.length - 1 }),
});

const jointWork: fc.Arbitrary<JointWork> = fc
  .tuple(
    fc.constantFrom(...kinds),
    fc.oneof(
      fc.integer({ min: 1, max: 30 }).map((n) => `合写${n}号`),
      fc.constant("说课比赛"),
    ),
    fc.uniqueArray(partner, { minLength: 2, maxLength: 4, selector: ({ school, place }) => `${school} ${place}` }),
    fc.array(hand, { minLength: 5, maxLength: 5 }),
  )
  .map(([kind, title, partners, hands]) => (nth, places) => {
    const how = hands[nth]!;
    const there = partners.filter(({ school }) => school < places.length);
    const nameOf = ({ school, place }: { school: number; place: number }) => places[school]!.names[place]!;
    const own = [...new Set(there.filter(({ school }) => school === nth).map(nameOf))];
    if (own.length === 0) return [];
    const sorted = how.ownFirst ? there.toSorted((a, b) => +(b.school === nth) - +(a.school === nth)) : there;
    const all = sorted.flatMap((one) => {
      if (one.school === nth || own.includes(nameOf(one))) return [nameOf(one)];
      return how.namesOthers ? [`{姓名: ${nameOf(one)}, 单位: ${places[one.school]!.school}}`] : [];
    });
    return [{ kind, text: written(kind, title, own, [...new Set(all)], how) }];
  });

/** Works that people of several schools did together, and that each of them records in its own words. */
export const sharedWorks: fc.Arbitrary<readonly JointWork[]> = fc.array(jointWork, { maxLength: 6 });
