import { isSchool } from "../../school/holders.ts";
import { countFigure, type Figure } from "../define-figure.ts";

/** Posts of teachers outside the school, and what the school itself does for others. */
export const appointmentFigures: readonly Figure[] = [
  countFigure({
    name: "appointments",
    label: "受聘",
    unit: "人次",
    kind: "appointments",
    measure: "人次",
    rule: "时段内仍在聘的受聘职务，每位教师计1人次。",
  }),
  countFigure({
    name: "bases",
    label: "基地",
    unit: "项",
    kind: "appointments",
    rule: "学校承担的、时段内仍在的基地和试点。",
    where: ({ school }) => school !== undefined,
  }),
  countFigure({
    name: "hosted",
    label: "承办活动",
    unit: "次",
    kind: "activities",
    rule: "承办单位写本校的研修活动。",
    where: ({ host }, facts) => host !== undefined && isSchool(host, facts.school),
  }),
];
