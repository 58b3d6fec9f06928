import { defineMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import { field } from "../field.ts";
import { whole } from "../values/amount.ts";

const numberAlone = defineMistake("record/number-alone", "error", {
  message: (a: { number: string; details: readonly string[] }) =>
    `“${a.number}”是没有逐一登记时写的，不能再写${a.details.map((one) => `“${one}”`).join("")}`,
  hint: (a) => `逐一登记的，删去“${a.number}”，一条写一件；不知道名称和姓名的，另写一条，只写“${a.number}”。`,
  why: "写了名称、姓名就是一件，又写了总数，不知道按哪个计。",
  wrong: "论文成果:\n  - {题目: 一次家访, 类别: 案例, 作者: 林秋野, 日期: 2025-02-20, 篇数: 12}",
  right: "论文成果:\n  - {类别: 案例, 日期: 2025-02-20, 篇数: 12}",
});

/** How many there are, where single ones are not kept: 篇数, 节数. */
export const numberOf = (unit: string, example: string) =>
  field(
    { label: `${unit}数`, unit, help: "没有逐一登记时写，不写名称和姓名；不计人次和各人的。", example },
    whole(unit),
  );

/** A number stands alone, without what names a single one. */
export function* onlyNumber(
  { label, value }: { readonly label: string; readonly value: number | undefined },
  details: { readonly [label: string]: unknown },
): Iterable<Mistake> {
  const written = Object.keys(details).filter((one) => details[one] !== undefined);
  if (value !== undefined && written.length > 0) yield numberAlone.of({ number: label, details: written }, [label]);
}

/** What the rule of a figure says where some records are numbers alone. */
export const noteOfNumber = (unit: string, records: readonly { readonly number?: number | undefined }[]): string =>
  records.some(({ number }) => number !== undefined)
    ? `没有逐一登记、只写${unit}数的，计${unit}数，不计人次和各人的。`
    : "";
