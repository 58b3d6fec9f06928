import type { Honour } from "../../records/kinds/honour.ts";
import { isSchool } from "../../school/holders.ts";
import { ofSchoolAlone } from "../across/parts.ts";
import { countFigure, defineFigure, type Figure } from "../define-figure.ts";
import type { Facts } from "../facts.ts";

const ofSchool = ({ holder }: Honour, facts: Facts) => isSchool(holder, facts.school);
const ofGroup = (honour: Honour, facts: Facts) =>
  !ofSchool(honour, facts) && facts.school.roster.groups.some(({ name }) => name === honour.holder);

const holdersOf = (honours: readonly Honour[]): number => new Set(honours.map(({ holder }) => holder)).size;

const ofCampus = ({ holder }: Honour, { school: { roster } }: Facts) =>
  roster.campuses.includes(holder) && !roster.groups.some(({ name }) => name === holder);
const ofOthers = (honour: Honour, facts: Facts) => ![ofSchool, ofGroup, ofCampus].some((isOf) => isOf(honour, facts));

/**
 * Honours of the school, its campuses and its groups, with the others these add up to 集体荣誉 (domain.md 12.20); and how many
 * groups have one.
 */
export const honourFigures: readonly Figure[] = [
  countFigure({
    name: "honours",
    label: "集体荣誉",
    unit: "项",
    kind: "honours",
    rule: "一项荣誉计1项；没有逐项登记的按写的项数。",
  }),
  countFigure({
    name: "schoolHonours",
    label: "学校荣誉",
    unit: "项",
    kind: "honours",
    where: ofSchool,
    rule: "获得者是学校的集体荣誉。",
  }),
  countFigure({
    name: "groupHonours",
    label: "组室荣誉",
    unit: "项",
    kind: "honours",
    where: ofGroup,
    rule: "获得者是教研组、处室等组织的集体荣誉。",
  }),
  countFigure({
    name: "campusHonours",
    label: "校区荣誉",
    unit: "项",
    kind: "honours",
    where: ofCampus,
    rule: "获得者是校区的集体荣誉。",
  }),
  countFigure({
    name: "otherHonours",
    label: "其他集体荣誉",
    unit: "项",
    kind: "honours",
    where: ofOthers,
    rule: "获得者不是学校或校区、也未登记在“组织”里的集体荣誉；学校、组室、校区和其他四项相加为集体荣誉。",
  }),
  defineFigure({
    name: "honouredGroups",
    label: "获荣誉组室",
    unit: "个",
    rule: "得过集体荣誉的组织，几次得奖也只计1个。",
    select: (facts) => facts.counted.honours.filter((honour) => ofGroup(honour, facts)),
    measure: holdersOf,
    across: ofSchoolAlone(holdersOf),
  }),
];
