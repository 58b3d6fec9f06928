import { countFigure, type Figure } from "../define-figure.ts";
import { distinctFigure } from "./distinct-figure.ts";

/** Works written and published (domain.md 7.4). */
export const paperFigures: readonly Figure[] = [
  countFigure({
    name: "papers",
    label: "论文成果",
    unit: "篇",
    kind: "papers",
    rule: "一篇作品计1篇，几人合写也计1篇。",
  }),
  countFigure({
    name: "publishedPapers",
    label: "发表",
    unit: "篇",
    kind: "papers",
    rule: "写明发表刊物的作品，一篇计1篇。",
    where: ({ published }) => published !== undefined,
  }),
  countFigure({
    name: "publishedTimes",
    label: "发表人次",
    unit: "人次",
    kind: "papers",
    measure: "人次",
    rule: "发表的作品，每篇的每位本校作者计1人次；校外作者不计。",
    where: ({ published }) => published !== undefined,
  }),
  distinctFigure({
    name: "journals",
    label: "刊物种数",
    unit: "种",
    kind: "papers",
    key: "发表刊物",
    rule: "发表了作品的刊物，一种计1种，不论几篇、几期；只差书名号、空格的算同一种。",
    records: ({ counted }) => counted.papers,
  }),
  countFigure({
    name: "authors",
    label: "论文作者",
    unit: "人",
    kind: "papers",
    measure: "人数",
    rule: "有作品的本校教师，每人只计一次。",
  }),
];
