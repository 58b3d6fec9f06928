import { shippedFiles } from "../../files/report-files.ts";
import type { NewSchool } from "./school-answers.ts";

/** A file of templates/新建; what stands in ‹…› is filled in: days of the period, and `more`. */
export function filledFile(
  file: string,
  { period }: Pick<NewSchool, "period">,
  more: { readonly [name: string]: string } = {},
): string {
  const values: { readonly [name: string]: string } = {
    起: period.from,
    止: period.to,
    月: period.from.slice(0, 7),
    ...more,
  };
  const found = shippedFiles("新建").find((one) => one.file === `新建/${file}`)!;
  return new TextDecoder().decode(found.bytes).replace(/‹(.+?)›/g, (whole, name) => values[name] ?? whole);
}
