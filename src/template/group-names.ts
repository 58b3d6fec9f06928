import type { Computed } from "../figures/compute.ts";
import type { Facts } from "../figures/facts.ts";
import { figureResult } from "../figures/figure-result.ts";
import { existsOn, type Group } from "../records/kinds/group.ts";
import { namesOfUnit } from "../records/settings/unit.ts";
import type { Mention } from "../records/values/people.ts";
import { memberPlace } from "../school/member-place.ts";
import { outsidersOf } from "../school/outsiders.ts";
import { fullName } from "../school/roster.ts";
import { ownStandings } from "./standing-names.ts";
import type { TemplateValue } from "./template-value.ts";

/** The names that only a report about one 教研组 or 工作室 has; of a studio people from outside are members, too. */
export function groupNames(facts: Facts, computed: Computed): readonly (readonly [string, TemplateValue])[] {
  const { school, scope } = facts;
  // A unit with a file of its own is its group.
  const [ofUnit] = namesOfUnit(school.settings);
  const called = scope.group ?? ofUnit;
  const group = school.roster.groups.find(({ name }) => name === called);
  const own = called === undefined ? [] : school.roster.belonging(called, scope.to);
  const outside = group ? outsidersOf(group, school, scope.to) : [];
  const members = {
    name: "members",
    label: "组员",
    unit: "人",
    rule: "统计截止日在职的组员；组织里写明的校外成员也计。",
  };
  const people = (key: "leaders" | "deputies" | "contacts") => named(group?.[key], facts);
  return [
    ["组名", scope.group ?? (ofUnit === undefined ? "" : school.name)],
    ["组长", people("leaders")],
    ["副组长", people("deputies")],
    ["联系领导", people("contacts")],
    ["分工名单", group ? dutiesIn(group, facts) : []],
    ["组员", figureResult(members, own, own.length + outside.length)],
    ["组员名单", [...own.map(fullName), ...outside.map(withUnit)]],
    ["校外成员", outside.map(withUnit)],
    ["成员单位", [...new Set(own.flatMap((one) => memberPlace(one, school, scope.to) ?? []))]],
    ["本组要求", called === undefined ? [] : ownStandings(computed, "group")],
  ];
}

const named = (mentions: readonly Mention[] = [], { school }: Facts): readonly string[] =>
  mentions.map((mention) => {
    const found = school.roster.find(mention);
    return found.type === "teacher" ? fullName(found.teacher) : withUnit(mention);
  });

/** 周砚（云州市心理卫生中心） */
const withUnit = ({ name, unit }: Mention): string => (unit === undefined ? name : `${name}（${unit}）`);

/** 林秋野（听评课）: members with a share of the work of their own. */
const dutiesIn = ({ members = [] }: Group, facts: Facts): readonly string[] =>
  members
    .filter((member) => existsOn(member, facts.scope.to) && member.duty !== undefined)
    .map(({ mention, duty }) => `${mention.name}（${duty}）`);
