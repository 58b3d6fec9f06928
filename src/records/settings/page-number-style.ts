import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { type FieldType, scalar } from "../field.ts";
import { keyWord, type Typed } from "../value-wording.ts";

const badPageNumber = defineMistake("record/bad-page-number", "error", {
  message: (a: Typed) => `${keyWord(a)}写的“${a.value}”不是页码的样子`,
  hint: () => "写出第1页的页码，数字只写一个1，如 — 1 —、1、第1页。",
  why: "程序把样子里的1换成每一页的页码。",
  wrong: "版式: {页码: {样式: 第页}}",
  right: "版式: {页码: {样式: 第1页}}",
});

/** What stands before and after the number of a page. */
export interface PageNumberStyle {
  readonly before: string;
  readonly after: string;
}

/** A page number as it stands on the first page: — 1 —, 1, 第1页. */
export const pageNumberStyle: FieldType<PageNumberStyle> = scalar(
  "第1页的页码，如 — 1 —、1、第1页",
  (typed, refuse) => {
    const [, before, after] = /^([^\d０-９]{0,8})[1１]([^\d０-９]{0,8})$/.exec(typed.trim()) ?? [];
    return before === undefined || after === undefined ? refuse(badPageNumber.of({ value: typed })) : { before, after };
  },
  { pattern: "^\\s*[^\\d０-９]{0,8}[1１][^\\d０-９]{0,8}\\s*$", numbers: { minimum: 1, maximum: 1 } },
);

export const pageNumberPlaces = ["外侧", "居中", "居右", "无"] as const;
export type PageNumberPlace = (typeof pageNumberPlaces)[number];
