import type { Teacher } from "../../records/kinds/teacher.ts";
import { groupBy } from "../../school/group-by.ts";
import type { School } from "../../school/school.ts";
import { schoolWords, workWord } from "../../school/school-words.ts";
import type { Column, Row, Table } from "../blocks.ts";
import { dateText, formColumns, formRow, lineHeight, type Paper, type PaperAsked, room } from "./define-paper.ts";
import { expectedPeople, namesOf } from "./expected-people.ts";
import { titleFor } from "./paper-title.ts";

/** 签到表: who is to come on the day, with room to sign; those on leave stand behind, without a number. */
export const signInSheet: Paper = {
  name: "签到表",
  takes: ["group", "campus", "activity"],
  called: () => "签到表",
  make(asked) {
    const { school, scope } = asked;
    const { due, away } = expectedPeople(asked);
    const seats: readonly Seat[] = [
      ...due.map((teacher, i) => ({ number: i + 1, name: nameToSign(teacher), group: groupIn(asked, teacher) })),
      ...away.map(({ teacher, reason }) => ({
        name: nameToSign(teacher),
        group: groupIn(asked, teacher),
        away: reason,
      })),
    ];
    const work = scope.group === undefined ? workWord(school.settings, undefined) : "教研";
    const hasGroups = scope.group === undefined && seats.some(({ group }) => group !== undefined);
    return [
      {
        title: titleFor(asked, `${work}活动签到表`),
        people: due.length,
        body: [
          { type: "table", isForm: true, columns: formColumns, rows: head(asked, due.length, away) },
          grid(seats, hasGroups, school),
        ],
      },
    ];
  },
};

/** What tells two people of one name apart stands below it, so that the room to sign beside it stays. */
const nameToSign = ({ name, distinction }: Teacher): string =>
  distinction === undefined ? name : `${name}\n（${distinction}）`;

interface Seat {
  readonly number?: number;
  readonly name: string;
  readonly group: string | undefined;
  readonly away?: string;
}

const groupIn = ({ school, day }: PaperAsked, teacher: Teacher) => school.roster.groupOf(teacher, day);

function head(
  { school, event: { day, title, record } }: PaperAsked,
  due: number,
  away: readonly { readonly reason: string }[],
): readonly Row[] {
  const others = [...groupBy(away, ({ reason }) => reason)].map(
    ([reason, all]) => `${room(2)}${reason}${all.length}人`,
  );
  const people = `应到${due}人${room(2)}实到${room(3)}人${others.join("")}`;
  return [
    formRow(["活动主题", title]),
    formRow(["日期", dateText(day), "主持", namesOf(record?.chair, school)], { spans: [1, 3, 1, 1] }),
    formRow(["地点", record?.venue, "人数", people]),
  ];
}

/** How many names stand beside each other, with how many of them at most, and what is asked of each. */
const layouts = [
  { across: 1, upTo: 19, columns: ["序号", "姓名", "教研组", "签到", "备注"] },
  { across: 2, upTo: 40, columns: ["序号", "姓名", "签到", "备注"] },
  { across: 3, upTo: Number.POSITIVE_INFINITY, columns: ["序号", "姓名", "签到"] },
] as const;

type Header = (typeof layouts)[number]["columns"][number];

/** Rows that fit below the head of the first page. */
const rowsOfPage = 21;
/** For whoever else comes. */
const spare = 2;
const mostHeight = 14;

/** On one page names run down and begin anew beside; on several they run across, so that no break of a page parts them. */
function grid(seats: readonly Seat[], hasGroups: boolean, { settings }: School): Table {
  const { across, columns: usual } = layouts.find(({ upTo }) => seats.length <= upTo)!;
  const headers = usual.filter((header) => header !== "教研组" || hasGroups);
  const columns = headers.map((header) => columnOf(header, schoolWords(settings).group));
  const count = Math.ceil((seats.length + spare) / across);
  const seatAt = (row: number, column: number) =>
    seats[count > rowsOfPage ? row * across + column : column * count + row];
  const height = Math.min(mostHeight, Math.max(lineHeight, Math.floor((rowsOfPage * lineHeight) / count)));
  return {
    type: "table",
    columns: Array.from({ length: across }, () => columns).flat(),
    rows: Array.from({ length: count }, (_, row) =>
      formRow(Array.from({ length: across }, (_, column) => cellsOf(seatAt(row, column), headers)).flat(), { height }),
    ),
  };
}

const widths: Readonly<Record<Header, number>> = { 序号: 10, 姓名: 20, 教研组: 32, 签到: 30, 备注: 18 };

const columnOf = (header: Header, group: string): Column => ({
  header: header === "教研组" ? group : header,
  width: widths[header],
  align: "center",
  ...(header === "签到" && { atLeast: 22 }),
  ...(header !== "备注" && { oneLine: true }),
});

const cellsOf = (seat: Seat | undefined, headers: readonly Header[]): readonly (string | undefined)[] =>
  headers.map(
    (header) =>
      ({
        序号: seat?.number?.toString(),
        姓名: seat?.name,
        教研组: seat?.group,
        签到: seat?.away,
        备注: undefined,
      })[header],
  );
