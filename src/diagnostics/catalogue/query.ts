import { allOf, perhaps } from "../wording.ts";
import { error } from "./entry.ts";

/** Mistakes in a question about the records: a query helper in a template, a requirement, an option. */
export const queryEntries = {
  "query/missing-argument": error<{ helper: string; needed: string; form: string }>(
    (a) => `“${a.helper}”后面要写${a.needed}`,
    (a) => `写成 ${a.form}。`,
  ),
  "query/extra-argument": error<{ helper: string; argument: string; filters: boolean }>(
    (a) => `“${a.helper}”后面多写了“${a.argument}”`,
    (a) => (a.filters ? `要筛选就写明是哪一项，如 级别="${a.argument}"；不要的删去。` : "删去它：分项时不能再筛选。"),
  ),
  "query/unknown-requirement": error<{ name: string; nearest: string | undefined; known: readonly string[] }>(
    (a) => `要求里没有“${a.name}”`,
    (a) =>
      perhaps(a.nearest, a.known.length > 0 ? `学期文件里有：${allOf(a.known)}。` : "先在学期文件的“要求”里写上。"),
  ),
};
