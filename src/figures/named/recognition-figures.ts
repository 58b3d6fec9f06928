import type { Recognition } from "../../records/kinds/recognition.ts";
import { isWhole } from "../../school/scope.ts";
import { eachPerson } from "../across/parts.ts";
import { countFigure, defineFigure, type Figure } from "../define-figure.ts";
import type { Facts } from "../facts.ts";
import { personTimesOf } from "../tally.ts";

const isGained = ({ state = "获得" }: Recognition) => state === "通过" || state === "获得";

/** Titles and certificates: all of them, those gained, and those still valid. */
export const recognitionFigures: readonly Figure[] = [
  countFigure({
    name: "recognitions",
    label: "称号证书",
    unit: "人次",
    kind: "recognitions",
    measure: "人次",
    rule: "每条称号证书记录的每位教师计1人次，参训、参考、通过、获得都在内。",
  }),
  countFigure({
    name: "recognitionsGained",
    label: "新获称号证书",
    unit: "人次",
    kind: "recognitions",
    measure: "人次",
    rule: "状态为通过或获得的称号证书，每位教师计1人次。",
    where: isGained,
  }),
  defineFigure({
    name: "recognitionsHeld",
    label: "有效称号证书",
    unit: "人次",
    rule: "时段末仍有效的通过或获得的称号证书，早先获得的也算，每位教师计1人次。",
    kind: "recognitions",
    addsUp: true,
    select: held,
    measure: (records, facts) => personTimesOf("recognitions", records, facts),
    across: eachPerson("recognitions"),
  }),
];

/** Certificates that are valid on the last day; they may be older than the period (domain.md 7.2). */
function held({ school, scope }: Facts) {
  return school.records.recognitions.filter(
    (r) =>
      r.date <= scope.to &&
      (r.validTo ?? scope.to) >= scope.to &&
      isGained(r) &&
      // Without names nobody knows whose they are.
      (r.teachers !== undefined || isWhole(scope)),
  );
}
