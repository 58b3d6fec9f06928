import type { Exact } from "../../records/exact.ts";
import type { KindName } from "../../records/kinds/index.ts";
import type { Span } from "../../records/span.ts";
import type { Facts } from "../facts.ts";
import type { Obligor } from "./obligor.ts";

/**
 * What an obligor did in a window, of which the facts may reach only a part; `undefined` if there was nothing to do, as for
 * 出勤率 without a meeting.
 */
export type Count = (obligor: Obligor, facts: Facts, window: Span) => Exact | undefined;

/** How something is counted of an obligor. */
export interface Counter {
  readonly unit: string;
  /** The kinds of record that it is counted from. */
  readonly kinds: readonly KindName[];
  /** How it is said that somebody has some of it: 已修 of hours and credits. Left out: 已有. */
  readonly having?: string;
  /** Only people have it: the mean of a group would hide who is short. */
  readonly ofPeople: boolean;
  /** 免修 with 学时 lowers what is owed of it. */
  readonly isHours?: boolean;
  /** A share of it is rounded up to a half, not to a whole one: hours and credits (domain.md 12.19). */
  readonly inHalves?: boolean;
  /** It may be any number, not only a whole one: hours, credits, rates. */
  readonly inParts?: boolean;
  readonly count: Count;
}
