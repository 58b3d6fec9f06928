import type { Facts } from "../../figures/facts.ts";
import type { TemplateValue } from "../template-value.ts";

/** The documents a report rests on: those of term.yaml, then those that its requirements name; each once. */
export function basisNames({ school: { settings } }: Facts): readonly (readonly [string, TemplateValue])[] {
  const { basis = [], requirements = [] } = settings;
  const all = [...basis, ...requirements.flatMap((one) => one.basis ?? [])].map(inMarks);
  return [["依据", [...new Set(all)].reduce(joined, "")]];
}

/** A title alone gets its marks; 云教〔2024〕15号 and what has marks stay as typed. */
const inMarks = (typed: string): string => (/[《〔]/.test(typed) ? typed : `《${typed}》`);

/** No 顿号 between two titles in marks. */
const joined = (before: string, next: string): string =>
  `${before}${before === "" || (before.endsWith("》") && next.startsWith("《")) ? "" : "、"}${next}`;
