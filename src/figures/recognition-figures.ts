import { countFigure, type Figure } from "./define-figure.ts";

/** Titles and certificates by state. */
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
    where: ({ state = "获得" }) => state === "通过" || state === "获得",
  }),
];
