import type { Activity } from "../../records/kinds/activity.ts";
import type { Mention } from "../../records/values/people.ts";
import { fullName, type Roster } from "../../school/roster.ts";

/** Most characters of a line: a name with its role. */
const lineChars = 8;

/**
 * Who led an activity: who spoke, else who prepared it, taught or chaired, with that role behind the name. Each on a line of
 * their own, so that no name is broken; the unit of somebody from outside below it.
 */
export function leadingPeople({ speakers, preparers, teaching, chair }: Activity, roster: Roster): string {
  const roles = [
    { people: speakers, role: "" },
    { people: preparers, role: "（主备）" },
    { people: teaching, role: "（执教）" },
    { people: chair, role: "（主持）" },
  ];
  const { people = [], role = "" } = roles.find((one) => one.people !== undefined) ?? {};
  return people.map((mention) => personLines(mention, role, roster)).join("\n");
}

/** The full name, which differs between two people of one name. */
function personLines(mention: Mention, role: string, roster: Roster): string {
  const found = roster.find(mention);
  const name = found.type === "teacher" ? fullName(found.teacher) : mention.name;
  const unit = found.type !== "teacher" && mention.unit ? inLines(`（${mention.unit}）`) : [];
  const own = name.length + role.length <= lineChars ? [name + role] : [name, role];
  return [...own, ...unit].join("\n");
}

/** Where the name of a unit may be broken: behind a place, and behind what a larger unit is called. */
const endsOfNames = /(?<=[省市县区])(?=.{3})|(?<=中心|学院|大学|[中小]学|医院|教育局|研究[所院室])(?=.{3})/u;

/** （云州市 and below it 心理卫生中心）: broken behind such a name, else into lines of about the same length. */
function inLines(unit: string): readonly string[] {
  const lines: string[] = [];
  for (const part of unit.split(endsOfNames).flatMap(evenParts)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + part.length <= lineChars) lines[lines.length - 1] = last + part;
    else lines.push(part);
  }
  return lines;
}

function evenParts(text: string): readonly string[] {
  const characters = [...text];
  const count = Math.ceil(characters.length / lineChars);
  const length = Math.ceil(characters.length / count);
  return Array.from({ length: count }, (_, i) => characters.slice(i * length, (i + 1) * length).join(""));
}
