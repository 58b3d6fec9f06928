import { schoolWords } from "../../school/school-words.ts";
import { computeFigures } from "../compute.ts";
import type { Facts } from "../facts.ts";
import { outcomeWords } from "../requirements/outcome.ts";
import type { GapTable } from "./gap-table.ts";

/** What the unit itself has to reach (对象: 学校); unless `all`, only what it has not. `undefined` where nothing is asked of it. */
export function unitByRequirement(facts: Facts, all: boolean): GapTable | undefined {
  const amounts = computeFigures(facts).ofUnit.flatMap((one) => one.amounts);
  if (amounts.length === 0) return undefined;
  const lacking = amounts.filter(({ outcome }) => outcome !== "met");
  return {
    name: "unit by requirement",
    title: `${schoolWords(facts.school.settings).subject}完成各项要求的情况`,
    note: `要求${amounts.length}项次，${lacking.length > 0 ? `${lacking.length}项次还没有达到` : "都已达到"}。`,
    head: ["要求", "时段", "应达到", "已有", "结果"],
    rows: (all ? amounts : lacking).map(({ called, window, limits, figure, outcome }) => [
      called,
      window.name,
      limits,
      figure.text,
      outcomeWords[outcome],
    ]),
    instead: "各项要求都已达到",
  };
}
