import type { Event } from "../../school/read-event.ts";
import type { School } from "../../school/school.ts";
import type { Scope } from "../../school/scope.ts";
import { chineseDate, type Day, weekdayOf } from "../../zh/dates.ts";
import type { Column, Outline, Row } from "../blocks.ts";
import type { PaperName } from "./paper-names.ts";

export interface PaperAsked {
  readonly school: School;
  /** Whose paper it is: of the whole school, a campus, a group or a teacher. */
  readonly scope: Scope;
  /** Who is in post and who on leave is asked of this day. */
  readonly day: Day;
  readonly event: Event;
}

/** What of a paper can be asked for. */
export type PaperOption = "group" | "campus" | "teacher" | "activity";

export interface Paper {
  readonly name: PaperName;
  /** What some schools call it. */
  readonly alsoCalled?: string;
  readonly takes: readonly PaperOption[];
  /** Its name at this school. */
  called(school: School): string;
  /** Each is printed from a page of its own. */
  make(asked: PaperAsked): readonly PaperPage[];
}

export interface PaperPage extends Pick<Outline, "title" | "body"> {
  /** How many people of the roster it names as those who are to come or to write. */
  readonly people: number;
}

/** Height in mm of a row that one line is written in. */
export const lineHeight = 9;

/** Three times a label and what is written behind it. */
export const formColumns: readonly Column[] = [0, 1, 2].flatMap((): Column[] => [
  { header: "", width: 20, align: "center", oneLine: true },
  { header: "", width: 37 },
]);

/** A row of a form as texts. */
export const formRow = (
  texts: readonly (string | undefined)[],
  { spans, height = lineHeight }: Pick<Row, "spans" | "height"> = {},
): Row => ({
  cells: texts.map((text) => (text ? [{ type: "text", text }] : [])),
  height,
  ...(spans && { spans }),
});

/** Room for so many characters. */
export const room = (chars: number): string => "\u3000".repeat(chars);

/** 2024年9月12日　星期四, or room for it. */
export const dateText = (day: Day | undefined): string =>
  day === undefined
    ? `${room(4)}年${room(2)}月${room(2)}日${room(1)}星期${room(2)}`
    : `${chineseDate(day)}${room(1)}星期${weekdayOf(day)}`;

/** □预约　□推门. */
export const boxes = (words: readonly string[]): string => words.map((word) => `□${word}`).join(room(1));
