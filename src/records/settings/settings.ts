import type { Path } from "../../diagnostics/define-mistake.ts";
import type { Checked, Place } from "../../diagnostics/diagnostic.ts";
import type { Day } from "../../zh/dates.ts";
import type { ValuesOf } from "../field.ts";
import type { NamedSpan, Period } from "./period.ts";
import type { settingsFields } from "./settings-fields.ts";

export type { NamedSpan };

/** One entry of 包含 or 学期文件, or 对比, and where it is written. */
export interface Include {
  readonly pattern: string;
  readonly place: Place;
}

/** What was read. `value` is `undefined` if it cannot be used; even then `include` says which files belong to it, if 包含 can be read. */
export interface ReadSettings extends Checked<Settings | undefined> {
  readonly include: readonly Include[] | undefined;
  /** 学期文件: the term files that this one is made of. They have to be read before it can be used. */
  readonly termFiles: readonly Include[];
}

/** What term.yaml says, with the defaults filled in. */
export interface Settings extends ValuesOf<Omit<typeof settingsFields, "include" | "cutOff" | "baseDay" | "period">> {
  readonly file: string;
  readonly period: Period;
  /** What `学校` says where the unit has a name of its own: the school that a 工作室 or 教研组 lies in. */
  readonly host?: string;
  /** The term files that it is made of, the earliest first. */
  readonly years: readonly Settings[];
  /** 统计截止: last day counted. */
  readonly cutOff: Day;
  /** 基准日: who counts in N on this day. */
  readonly baseDay: Day;
  readonly include: readonly Include[];
  /** Keys that are left out because of a mistake in their value; everything else can be checked without them. */
  readonly lost: readonly string[];
  /** Where a value is written, by the labels of keys and the numbers of entries. Without any: the head of the file. */
  place(...path: Path): Place;
  /** The same of the key at the end of the path. */
  placeOfKey(...path: Path): Place;
}
