import { convert, type FieldType } from "../field.ts";
import { whole } from "../values/amount.ts";
import { byShape, mapOf } from "../values/by-shape.ts";

/** How many entered, of one subject or of all. */
export interface EntryNumber {
  readonly subject?: string;
  readonly many: number;
}

/** 8, or by subject {语文: 5, 数学: 3}. */
export const entryNumbers: FieldType<readonly EntryNumber[]> = byShape("整数，如 8；分学科写成 {语文: 5, 数学: 3}", {
  text: convert(whole(), (many): readonly EntryNumber[] => [{ many }]),
  map: convert(mapOf("各学科的数", whole()), (numbers): readonly EntryNumber[] =>
    Object.entries(numbers).map(([subject, many]) => ({ subject, many })),
  ),
});

/** All of them. */
export const entryTotal = (numbers: readonly EntryNumber[]): number =>
  numbers.reduce((total, { many }) => total + many, 0);
