import type { Outline } from "../outline/blocks.ts";
import type { Masked } from "../outline/mask-names.ts";

/** A report as a file, ready to be saved. */
export interface WrittenReport {
  /** 学年总结. */
  readonly report: string;
  readonly fileName: string;
  readonly title: string;
  readonly bytes: Uint8Array;
  /** How many records stand behind it. */
  readonly records: number;
  /** Sentences of its templates that are not printed. */
  readonly omitted: NonNullable<Outline["omitted"]>;
  /** Annexes that it asks for and that have no records to list. */
  readonly emptyAnnexes: readonly string[];
  /** Whose names were masked, if it was asked for. */
  readonly masked?: Masked;
}
