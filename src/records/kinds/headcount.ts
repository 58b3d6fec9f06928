import { field } from "../field.ts";
import { whole } from "../values/amount.ts";

/** How many people, where their names are not kept. */
export const headcount = field(
  { label: "人数", unit: "人", help: "没有逐人登记时写，不写姓名；只计人次，不计各人的。", example: "287" },
  whole("人"),
);

/** What the rule of a figure says where some records have no names. */
export const noteOfHeadcount = (records: readonly { readonly headcount?: number | undefined }[]): string =>
  records.some(({ headcount }) => headcount !== undefined) ? "只写人数、没有写姓名的，计人次，不计人数和学时。" : "";
