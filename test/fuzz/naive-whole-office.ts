import { officeRows, pleased } from "./naive-count.ts";
import type { Member } from "./naive-district.ts";
import { amount, number, type Row, text, total } from "./naive-read.ts";
import { different, each, everyOne, inRow, own, type Wholes } from "./naive-whole.ts";

/** What people of one school read, taken apart. */
export function readingWholes(member: Member): Wholes {
  const { view } = member;
  const all = view.counted("阅读自修");
  const read = all.filter((row) => row.册数 === undefined);
  const isArticle = (row: Row) => ["论文", "专业论文"].includes(text(row.类别) ?? "书");
  const books = read.filter((row) => !isArticle(row));
  const times = (row: Row) => (row.数量 === undefined ? 1 : number(row.数量));
  const who = (row: Row) => view.people(row.教师, view.dayOf("阅读自修", row));
  const staff = view.staff();
  const ofAll = (rows: readonly Row[], is: (name: string) => boolean = () => true) =>
    rows.flatMap((row) => inRow(member, row, who(row).filter(is), times(row)));
  return {
    books: { sum: ofAll(books) },
    bookTitles: { sum: different(books.flatMap((row) => text(row.书目) ?? [])) },
    articles: { sum: ofAll(read.filter(isArticle)) },
    notes: { sum: ofAll(read.filter((row) => row.心得 === "是")) },
    meanBooks: { total: ofAll(books, (name) => staff.includes(name)), items: everyOne(member, staff) },
    copies: { sum: each(member, all, (row) => number(row.册数)) },
  };
}

/** What is the office's. */
export function officeWholes(member: Member): Wholes {
  const { view } = member;
  const rows = (kind: string) => view.counted(kind);
  const { surveys, answered, judged, money, based, ofBased, baseOf } = officeRows(rows);
  const returned = (row: Row) => number(row.实收);
  return {
    publications: { sum: each(member, rows("校刊简报")) },
    regulations: { sum: each(member, rows("制度文件")) },
    evaluations: { sum: each(member, rows("考核评选")) },
    surveys: { sum: each(member, surveys) },
    returnRate: { n: each(member, answered, returned), of: each(member, answered, (row) => number(row.应收)) },
    satisfaction: {
      n: each(member, judged, (row) => total(pleased(row).map((item) => number(item.值)))),
      of: each(member, judged, returned),
    },
    expenses: { sum: each(member, money, (row) => amount(row.金额)) },
    expenseShare: {
      n: each(member, ofBased, (row) => amount(row.金额)),
      of: own(member, total(based.map(baseOf))),
    },
  };
}
