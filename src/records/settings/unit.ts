import { defineMistake } from "../../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type UnitType, unitTypeMeanings } from "../words/unit-type-words.ts";
import type { Settings } from "./settings.ts";

/** What of term.yaml decides whose file it is. */
export type UnitSettings = Pick<Settings, "school" | "wording"> & Partial<Pick<Settings, "unitType">>;

/** 单位类别, or what the name says; 用语 may call the school 园, too. */
export const unitTypeOf = ({ school, wording, unitType }: UnitSettings): UnitType =>
  unitType ?? (/园$|幼儿园.*园区$/.test(wording?.学校 ?? school) ? "幼儿园" : "学校");

/** Types of units that lie in a school and have a name of their own. */
const within: readonly UnitType[] = ["工作室", "教研组"];

/** Whether a unit of this type can have 校区: it may not lie in one school, or be none. */
export const hasCampuses = (type: UnitType): boolean => !within.includes(type) && type !== "教研机构";

const nameNotUsed = defineMistake("record/unit-name", "error", {
  message: (a: { type: UnitType; name: string }) => `${a.type}不另写“名称”，写了“${a.name}”`,
  hint: (a) =>
    `把名称写在“学校”里，删去“名称”；是工作室、教研组的，写“单位类别: 工作室”或“单位类别: 教研组”，不要写${a.type}。`,
  why: "“学校”就是印在标题里的名称；只有设在学校里的工作室、教研组另有名称。",
  wrong: "学校: 云岭教育集团\n单位类别: 集团\n名称: 云岭教育集团",
  right: "学校: 云岭教育集团\n单位类别: 集团",
});

const noCampuses = defineMistake("record/unit-campuses", "error", {
  message: (a: { type: UnitType }) => `${a.type}没有校区，不能写“校区”`,
  hint: (a) =>
    a.type === "工作室"
      ? "成员各在哪所学校，写在名册的“单位”里。"
      : "删去“校区”；几所学校合在一起的，写“单位类别: 集团”或“单位类别: 学区”。",
  why: "校区是学校、幼儿园的校区（园区），或集团、学区的成员校。",
  wrong: "单位类别: 工作室\n校区: [中心校, 南田校区]",
  right: "单位类别: 集团\n校区: [中心校, 南田校区]",
});

/** The names by which a 工作室 or 教研组 with a file of its own means all of its people: 参加: 语文组. */
export const namesOfUnit = (settings: UnitSettings & Partial<Pick<Settings, "unitName">>): readonly string[] =>
  within.includes(unitTypeOf(settings)) ? [...new Set([settings.unitName ?? settings.school, settings.school])] : [];

const unitNotSaid = defineMistake("record/unit-not-said", "notice", {
  message: (a: { name: string; type: UnitType }) => `“${a.name}”像是${a.type}，没有写“单位类别”，报告里会自称我校`,
  hint: (a) => `补上一行“单位类别: ${a.type}”；就是一所学校的，写“单位类别: 学校”。`,
  why: "不是学校的单位，报告里不说我校、全校、校本，应参训的人也可能不同。",
  wrong: "学校: 云岭教育集团",
  right: "学校: 云岭教育集团\n单位类别: 集团",
});

/** The type that 名称 says where 单位类别 does not: of a 工作室 or a 教研组. */
export function typeOfNamed(name: string | undefined): UnitType | undefined {
  const type = name === undefined ? undefined : unitTypeInName(name);
  return type !== undefined && within.includes(type) ? type : undefined;
}

/** The type that a name says by its end, if it is none of a school: 青禾教育集团. */
export function unitTypeInName(name: string): UnitType | undefined {
  const type = unitTypeMeanings.understood(name);
  return type === "学校" || type === "幼儿园" ? undefined : type;
}

/** What a unit of this type cannot have in its term file. */
export function unitMistakes(settings: Settings): Diagnostic[] {
  const { school, unitType, unitName, campuses = [], place } = settings;
  const likely = unitType === undefined ? unitTypeInName(school) : undefined;
  const type = unitTypeOf(settings);
  const isWithin = within.includes(type);
  return [
    ...(likely ? [unitNotSaid.at(place("学校"), { name: school, type: likely })] : []),
    ...(unitName !== undefined && !isWithin ? [nameNotUsed.at(place("名称"), { type, name: unitName })] : []),
    ...(campuses.length > 0 && !hasCampuses(type) ? [noCampuses.at(place("校区"), { type })] : []),
  ];
}

/**
 * The name that titles print. A 教研组 is called with its school in front, a 工作室 by its own name, which people of other
 * schools know it by.
 */
export function nameOfUnit({ school, unitType, unitName }: Pick<Settings, "school" | "unitType" | "unitName">): string {
  if (unitName === undefined || unitType === undefined || !within.includes(unitType)) return school;
  return unitType === "工作室" || unitName.startsWith(school) ? unitName : school + unitName;
}
