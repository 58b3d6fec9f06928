import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mean, meanValue, plainNumber, sum } from "../../src/figures/measures.ts";
import { shortfallsOf } from "../../src/figures/requirements/shortfalls.ts";
import { compare, type Exact, Fraction, halfUp, minus, over, plus, times, upTo } from "../../src/records/exact.ts";
import { addDays } from "../../src/zh/dates.ts";
import { actually, computedOf, makeSchool, say } from "./make-school.ts";

/** The same number worked out the long way: a numerator and a denominator, never made smaller. */
interface Long {
  readonly n: bigint;
  readonly of: bigint;
}

/** A decimal of up to four places, and some of them over another number: what may be typed. */
const typed: fc.Arbitrary<readonly [Exact, Long]> = fc
  .tuple(fc.integer({ min: -2_000_000, max: 2_000_000 }), fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 999 })))
  .map(([tenThousandths, bottom]) => [
    over(tenThousandths / 10_000, bottom),
    { n: BigInt(tenThousandths), of: 10_000n * BigInt(bottom) },
  ]);

const longOf = (value: Exact): Long =>
  value instanceof Fraction ? value : { n: BigInt(Math.round(value * 10_000)), of: 10_000n };
const isSame = (value: Exact, { n, of }: Long): boolean => longOf(value).n * of === n * longOf(value).of;
const added = (a: Long, b: Long): Long => ({ n: a.n * b.of + b.n * a.of, of: a.of * b.of });

describe("12.25 数目是准确的分数，只在印出时四舍五入", () => {
  test("加、减、乘、除、比大小，和不约分的大整数算出来的一样", () => {
    fc.assert(
      fc.property(typed, typed, ([a, A], [b, B]) => {
        expect(isSame(plus(a, b), added(A, B))).toBe(true);
        expect(isSame(minus(a, b), added(A, { n: -B.n, of: B.of }))).toBe(true);
        expect(isSame(times(a, b), { n: A.n * B.n, of: A.of * B.of })).toBe(true);
        if (B.n !== 0n) expect(isSame(over(a, b), { n: A.n * B.of, of: A.of * B.n })).toBe(true);
        expect(Math.sign(compare(a, b))).toBe(Math.sign(Number(A.n * B.of - B.n * A.of)));
      }),
      { seed: 20240901, numRuns: 1000 },
    );
  });

  test("许多数相加，先后不论，和大整数算出来的一样", () => {
    fc.assert(
      fc.property(fc.array(typed, { maxLength: 30 }), (all) => {
        const total = all.map(([, long]) => long).reduce(added, { n: 0n, of: 1n });
        expect(isSame(sum(all.map(([value]) => value)), total)).toBe(true);
        expect(isSame(sum(all.map(([value]) => value).reverse()), total)).toBe(true);
      }),
      { seed: 20240901, numRuns: 1000 },
    );
  });

  test("四舍五入和往上取，和大整数算出来的一样", () => {
    fc.assert(
      fc.property(typed, fc.integer({ min: 0, max: 2 }), ([value, { n, of }], decimals) => {
        const unit = 10n ** BigInt(decimals);
        const rounded = BigInt(Math.round(halfUp(value, decimals) * Number(unit)));
        // 2·rounded − 1 ≤ 2·value < 2·rounded + 1, in units of the last place
        expect((2n * rounded - 1n) * of <= 2n * n * unit).toBe(true);
        expect(2n * n * unit < (2n * rounded + 1n) * of).toBe(true);
        const halves = BigInt(upTo(value, 0.5) * 2);
        expect((halves - 1n) * of < 2n * n && 2n * n <= halves * of).toBe(true);
      }),
      { seed: 20240901, numRuns: 1000 },
    );
  });

  test.for<readonly [rule: string, value: Exact, printed: string]>([
    ["0.7+0.1是0.8", plus(0.7, 0.1), "0.8"],
    ["150个0.1是15", sum(Array.from({ length: 150 }, () => times(1, 0.1))), "15"],
    ["六个六分之一是1", sum(Array.from({ length: 6 }, () => over(1, 6))), "1"],
    ["六分之一印两位", over(1, 6), "0.17"],
    ["1.005进成1.01", 1.005, "1.01"],
    ["2.675进成2.68", 2.675, "2.68"],
    ["0.0049舍成0", 0.0049, "0"],
    ["一点一乘一点一是1.21", times(1.1, 1.1), "1.21"],
    ["四位小数乘四位小数，不丢尾数：0.0001×0.0001×100000000", times(times(0.0001, 0.0001), 100_000_000), "1"],
  ])("%s", ([, value, printed]) => expect(plainNumber(value)).toBe(printed));

  test("平均数先除再进：1.15÷1进成1.2，8.05÷7=1.15进成1.2；没有人的没有平均数", () => {
    expect([meanValue(mean(1.15, 1)), meanValue(mean(8.05, 7)), meanValue(mean(0, 0))]).toEqual([1.2, 1.2, Number.NaN]);
  });
});

/** So many lectures of so many 学时, one a day, and a requirement by a table with one line. */
const lectures = (count: number, hours: number | string, line: string, atLeast: number) => {
  const days = Array.from({ length: count }, (_, i) => addDays("2024-09-02", i));
  const talks = days.map((day) => `  - {日期: ${day}, 主题: 讲${day}, 形式: 讲座, 学时: ${hours}, 参加: 全员}`);
  return makeSchool(
    `研修活动:\n${talks.join("\n")}`,
    `折算表: [{名称: 学分表, 项目: [{名称: 学时, 指标: 学时, ${line}}]}]
要求: [{名称: 学分, 对象: 专任教师, 指标: 学分, 至少: ${atLeast}, 每: 学年}]`,
  );
};

describe("12.25 达标按准确的数，不按印出的数", () => {
  test.for<readonly [rule: string, count: number, hours: number | string, line: string, atLeast: number, said: string]>(
    [
      ["150×0.1正好是15，达标", 150, 1, "每学时: 0.1", 15, "15学分"],
      ["90×1/6正好是15，达标", 90, 1, "每学时: 1/6", 15, "15学分"],
      ["3×0.1×1/3正好是0.1，达标", 3, 0.1, "每学时: 1/3", 0.1, "0.1学分"],
      ["每学时也能写0.7/3：30×0.7/3正好是7", 30, 1, "每学时: 0.7/3", 7, "7学分"],
      ["上限是分数的：两次各1学时只计4/3", 2, 1, "上限: 4/3", 1.3333, "1.33学分"],
    ],
  )("%s", ([, count, hours, line, atLeast, said]) => {
    const school = lectures(count, hours, line, atLeast);
    expect(actually(school, "林秋野")).toBe(`学分2024学年${said}`);
    expect(say(school, "学分达标")).toBe("学分达标6人");
  });

  test("差一点也没有达标，差多少照准确的数：149×0.1=14.9；89÷6=14.8333", () => {
    const gaps = (school: ReturnType<typeof lectures>) =>
      computedOf(school)
        .requirements.flatMap(shortfallsOf)
        .map(({ who, actual, gap }) => `${who}${actual}差${gap}`)[0];
    expect(gaps(lectures(149, 1, "每学时: 0.1", 15))).toBe("林秋野14.9学分差0.1学分");
    expect(gaps(lectures(89, 1, "每学时: 1/6", 15))).toBe("林秋野14.83学分差0.17学分");
  });

  test("各种总数：研修学时0.7+0.1是0.8，出勤率、平均数不受影响", () => {
    const records = `研修活动:
  - {日期: 2024-10-10, 主题: 甲, 形式: 讲座, 学时: 0.7, 参加: 全员}
  - {日期: 2024-10-11, 主题: 乙, 形式: 讲座, 学时: 0.1, 参加: 全员}`;
    expect(say(makeSchool(records), "研修学时 最低学时 人均学时")).toBe(
      "研修学时0.8学时 最低学时0.8学时 人均学时0.8学时",
    );
  });
});

describe("12.26 平均数印一位小数，和同一句的总数口径相同，不同的说明", () => {
  test("整数的平均数也印一位；读书人均只算应参训的人读的，教辅读的不摊到他们头上", () => {
    // 林秋野 read 4 and 顾小满 8 of the six; the librarian's 3 are in the total only
    const records = `阅读自修:
  - {教师: 林秋野, 类别: 书, 数量: 4, 日期: 2024-11-30}
  - {教师: 顾小满, 类别: 书, 数量: 8, 日期: 2024-11-30}
  - {教师: 管书人, 类别: 书, 数量: 3, 日期: 2024-11-30}`;
    expect(say(makeSchool(records), "读书 人均读书")).toBe("读书15本 人均读书2.0本");
  });
});
