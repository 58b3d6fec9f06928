import type { Day } from "../zh/dates.ts";
import type { Span } from "./span.ts";
import type { Mention } from "./values/people.ts";

interface NamedDays extends Span {
  readonly name: string;
}

/** What term.yaml says about counting, as far as a kind needs it. */
export interface CountingRules {
  readonly period: NamedDays & {
    /** 学期, 学年, 年度 or 多年. */
    readonly type: string;
    readonly terms?: readonly (NamedDays & { readonly cutOff?: Day | undefined })[] | undefined;
    /** The periods of the term files that it is made of. */
    readonly years?: readonly NamedDays[] | undefined;
  };
  /** 统计截止: last day counted. */
  readonly cutOff: Day;
  /** 上期统计截止: what came after it counts in this period. */
  readonly previousCutOff?: Day | undefined;
  readonly highestOnly?: boolean | undefined;
  readonly outsideFirst?: string | undefined;
  /** 学时类别 and 类别 of the school's own, and the usual ones they belong to. */
  readonly hoursClasses?: OwnWords | undefined;
  readonly categories?: OwnWords | undefined;
  /** 学时分段: the highest hours of each band but the last. */
  readonly hourBands?: readonly number[] | undefined;
}

interface OwnWords {
  readonly [word: string]: { readonly as?: string | undefined; readonly unit?: string | undefined };
}

/** What a kind may ask of the school. `Person` is a teacher of its roster. */
export interface AskSchool<Person = unknown> {
  /** The school's own people behind mentions, in order, each once. A group stands for its members on that day. */
  people(mentions: readonly Mention[] | undefined, day: Day): readonly Person[];
  /** Whether a mention is of the school: a teacher, a group, a campus. */
  isOwn(mention: Mention): boolean;
  /** 类别 of an awarded work: that of the recorded work, else what the award itself says. */
  workCategory(award: unknown): string | undefined;
}

/** What `Derived` may look at besides the record. */
export interface Asked extends Pick<AskSchool, "workCategory" | "people"> {
  /** The days that are counted. */
  readonly days: Span;
  readonly rules: CountingRules;
  /** 学时 of each of the school's own people in a record. */
  hours(record: unknown): readonly number[];
  /** What one of the school's own people has earned in the days, from all records: how much, and from where. */
  earnedBy(person: unknown): { readonly hours: number; readonly sources: readonly string[] };
  isOutsider(mention: Mention): boolean;
  /** Whether no other award of the days for the same work is higher (就高). */
  isHighest(award: unknown): boolean;
  /** How many entered a contest, and how many of them won. */
  entered(contest: unknown): number;
  won(contest: unknown): number;
  /** What a name stands for: 学校, 校区, 教师 or the 类别 of a group. */
  holderOf(name: string): string | undefined;
  /** Every record of the kind, whenever it counts. */
  readonly all: readonly unknown[];
}
