import type { CellPlace } from "./diagnostic.ts";
import { fileAndSheet } from "./place-text.ts";

/** Where another record stands. The line is … where the words must stay equal although lines move. */
export interface At {
  readonly file: string;
  readonly line: number | "…";
  readonly cell?: CellPlace;
}

/** Whether an argument of a mistake is such a place. */
export const isAt = (value: unknown): value is At =>
  typeof value === "object" && value !== null && "file" in value && "line" in value;

/** Where the other one of two records stands: 记录/成果.yaml 第12行. */
export const at = (place: At): string => `${fileAndSheet(place)} 第${place.line}行`;

const shown = 40;

/** Words to choose from, all of them: any may be meant. Of more than forty names the first ones, and how many there are. */
export const listed = (words: readonly string[]): string =>
  words.slice(0, shown).join("、") + (words.length > shown ? `等${words.length}个` : "");

/** Some words to know by, where nobody has to choose: of many the first twelve. */
export const someOf = (words: readonly string[]): string =>
  words.slice(0, few).join("、") + (words.length > few ? "等" : "");

const few = 12;

/** All words to choose from, however many: any of them may be meant. */
export const allOf = (words: readonly string[]): string => words.join("、");

/** The likely word, or what to do when there is none. */
export const perhaps = (word: string | undefined, otherwise: string): string =>
  word ? `是否想写“${word}”？` : otherwise;
