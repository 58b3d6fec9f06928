import type { Activity } from "../../records/kinds/activity.ts";
import type { School } from "../../school/school.ts";
import type { Scope } from "../../school/scope.ts";
import { chineseDate, type Day, weekdayOf } from "../../zh/dates.ts";
import type { Column, Outline, Row } from "../blocks.ts";
import type { PaperName } from "./paper-names.ts";

/** What a paper is printed for, as far as it is known before: the day, what it is about, the record if there is one. */
export interface PaperEvent {
  readonly day?: Day | undefined;
  readonly title?: string | undefined;
  readonly record?: Activity | undefined;
}

export interface PaperAsked {
  readonly school: School;
  /** Whose paper it is: of the whole school, a campus, a group or a teacher. */
  readonly scope: Scope;
  /** Who is in post and who on leave is asked of this day. */
  readonly day: Day;
  readonly event: PaperEvent;
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

/** What is printed under the school and the period. */
export type PaperPage = Pick<Outline, "title" | "body">;

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
