import { countFigure, type Figure } from "../define-figure.ts";

/** Publications, regulations and evaluations. */
export const publicationFigures: readonly Figure[] = [
  countFigure({ name: "publications", label: "校刊简报", unit: "期", kind: "publications", rule: "一期计1期。" }),
  countFigure({ name: "regulations", label: "制度文件", unit: "项", kind: "regulations", rule: "一份制度文件计1项。" }),
  countFigure({
    name: "evaluations",
    label: "考核评选",
    unit: "项",
    kind: "evaluations",
    rule: "一条考核评选记录计1项。",
  }),
];
