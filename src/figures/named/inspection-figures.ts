import { countFigure, type Figure } from "../define-figure.ts";

/** 常规检查: how many, and of how many teachers. */
export const inspectionFigures: readonly Figure[] = [
  countFigure({
    name: "inspections",
    label: "常规检查",
    unit: "次",
    kind: "inspections",
    rule: "一条常规检查记录计1次。",
  }),
  countFigure({
    name: "inspectedTimes",
    label: "检查人次",
    unit: "人次",
    kind: "inspections",
    measure: "人次",
    rule: "每次检查结果里列出的每位教师计1人次。",
  }),
];
