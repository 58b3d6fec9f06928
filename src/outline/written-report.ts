import type { Outline } from "./blocks.ts";
import type { Masked } from "./mask-names.ts";
import type { ReportFormat, TableFormat } from "./report-formats.ts";

/** A report in one format. */
export interface WrittenFile {
  readonly format: ReportFormat | TableFormat;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** A report as files, ready to be saved. */
export interface WrittenReport {
  /** 学年总结. */
  readonly report: string;
  readonly title: string;
  /** One for each format, with the same name but for its ending. */
  readonly files: readonly WrittenFile[];
  /** What the figures in its text say, each under what it is called. */
  readonly figures?: Readonly<Record<string, string>>;
  /** How many records stand behind it. */
  readonly records: number;
  /** Sentences of its templates that are not printed. */
  readonly omitted: NonNullable<Outline["omitted"]>;
  /** Annexes that it asks for and that have no records to list. */
  readonly emptyAnnexes: readonly string[];
  /** Whose names were masked, if it was asked for, and whether photos were left out for it. */
  readonly masked?: Masked & { readonly hasPhotos: boolean };
}
