import { type Reading, readingCategory } from "../../records/kinds/reading.ts";
import { doneIn, eachDone, once } from "../across/parts.ts";
import { defineFigure, type Figure } from "../define-figure.ts";
import { type Facts, staffInScope } from "../facts.ts";
import { mean, sum } from "../measures.ts";
import { doneBy } from "../tally.ts";
import { distinctFigure } from "./distinct-figure.ts";

const isArticle = (reading: Reading) => readingCategory(reading) === "论文";
const isBook = (reading: Reading) => !isArticle(reading);
const times = (readings: readonly Reading[], facts: Facts) =>
  sum(readings.flatMap((reading) => doneBy("readings", reading, facts).map(({ count }) => count)));
/** A record of books handed out says nothing about what somebody read. */
const read = (facts: Facts) => facts.counted.readings.filter(({ copies }) => copies === undefined);

/** How many books of a record those in N have read. */
function booksOfStaff(reading: Reading, facts: Facts): number {
  const staff = new Set(staffInScope(facts));
  return sum(doneBy("readings", reading, facts).map(({ teacher, count }) => (staff.has(teacher) ? count : 0)));
}

const readingFigure = (name: string, label: string, unit: string, rule: string, where: (reading: Reading) => boolean) =>
  defineFigure({
    name,
    label,
    unit,
    rule,
    kind: "readings",
    addsUp: true,
    select: (facts) => read(facts).filter(where),
    measure: times,
    across: eachDone("readings"),
  });

/** What teachers read and wrote about it. */
export const readingFigures: readonly Figure[] = [
  readingFigure(
    "books",
    "读书",
    "本",
    "每人读一本计1本，写了数量的按数量；没有写类别的按书计；发书的记录不计。",
    isBook,
  ),
  distinctFigure({
    name: "bookTitles",
    label: "读书种数",
    unit: "种",
    kind: "readings",
    key: "书目",
    rule: "读过的书按书目计，几人读同一本只计1种；只差书名号、空格的算同一种，没有写书目的不计；发书的记录不计。",
    records: (facts) => read(facts).filter(isBook),
  }),
  readingFigure("articles", "读专业论文", "篇", "每人读一篇计1篇，写了数量的按数量。", isArticle),
  readingFigure(
    "notes",
    "读书心得",
    "篇",
    "写明有心得的阅读，每人计1篇，写了数量的按数量；写了册数的为发书，不计心得。",
    ({ wroteNote }) => wroteNote === true,
  ),
  defineFigure({
    name: "meanBooks",
    label: "人均读书",
    unit: "本",
    rule: "应参训教师的读书本数之和除以应参训人数，四舍五入到一位小数。",
    select: (facts) => read(facts).filter((reading) => isBook(reading) && booksOfStaff(reading, facts) > 0),
    measure: (readings, facts) =>
      mean(sum(readings.map((reading) => booksOfStaff(reading, facts))), staffInScope(facts).length),
    across: (readings, facts, sharing) => {
      const staff = new Set(staffInScope(facts));
      return {
        type: "mean",
        total: doneIn("readings", readings, facts, sharing, (teacher) => staff.has(teacher)),
        items: once([...staff], sharing),
      };
    },
  }),
  defineFigure({
    name: "copies",
    label: "发书",
    unit: "册",
    rule: "阅读自修里写的册数相加。",
    kind: "readings",
    addsUp: true,
    select: ({ counted }) => counted.readings.filter(({ copies }) => copies !== undefined),
    measure: (readings) => sum(readings.map(({ copies }) => copies ?? 0)),
  }),
];
