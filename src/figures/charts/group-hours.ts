import { schoolWords } from "../../school/school-words.ts";
import { computeFigure } from "../define-figure.ts";
import { withinGroup } from "../facts.ts";
import { groupsDuring } from "../named/groups.ts";
import { figureNamed } from "../named/index.ts";
import { type ChartKind, drawn } from "./define-chart.ts";

/** 人均学时 of each 教研组, in the order of 组织. Groups that are 不公开 and those without 应参训 are left out. */
export const groupHours: ChartKind = {
  name: "各组学时",
  help: "各教研组的人均学时",
  make(facts) {
    const { school } = facts;
    const lines = groupsDuring(facts, "教研组")
      .filter(({ hidden }) => !hidden)
      .map(({ name: group }) => {
        const { value, unit } = computeFigure(meanHours, withinGroup(facts, group));
        return { group, value, unit };
      })
      .filter(({ value }) => Number.isFinite(value));
    return drawn({
      shape: "bar",
      caption: `各${schoolWords(school.settings).group}${meanHours.label}`,
      categories: lines.map(({ group }) => group),
      series: [{ name: meanHours.label, values: lines.map(({ value }) => value) }],
      unit: lines[0]?.unit ?? meanHours.unit,
    });
  },
};

const meanHours = figureNamed("meanHours");
