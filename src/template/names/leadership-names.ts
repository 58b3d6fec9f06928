import type { Facts } from "../../figures/facts.ts";
import { groupsOf } from "../../figures/named/groups.ts";
import type { Group } from "../../records/kinds/group.ts";
import type { Mention } from "../../records/values/people.ts";
import type { School } from "../../school/school.ts";
import type { TemplateValue } from "../template-value.ts";

/** The 领导小组 and the leaders of 教研组: names a report may use; all of them are empty without such a group. */
export function leadershipNames(facts: Facts): readonly (readonly [string, TemplateValue])[] {
  const [group] = groupsOf(facts, "领导小组");
  const { school } = facts;
  return [
    ["领导小组", leadership(group)],
    ["领导小组名称", group?.name ?? ""],
    ["领导小组组长", withPosts(group?.leaders, school)],
    ["领导小组副组长", withPosts(group?.deputies, school)],
    ["领导小组成员", members(group, school).join("、")],
    ["负责部门", group?.office ?? ""],
    ["具体负责人", people(group?.inCharge)],
    ["教研组和组长", groupsOf(facts, "教研组").map(withLeader)],
  ];
}

const people = (mentions: readonly Mention[] | undefined): string =>
  (mentions ?? []).map(({ name }) => name).join("、");

const withLeader = ({ name, leaders }: Group): string => (leaders ? `${name}（组长${people(leaders)}）` : name);

function leadership(group: Group | undefined): TemplateValue {
  if (!group) return "";
  return {
    名称: group.name,
    组长: people(group.leaders),
    副组长: people(group.deputies),
    成员: people(group.members?.map(({ mention }) => mention)),
    名单: officers(group),
    负责部门: group.office ?? "",
    具体负责人: people(group.inCharge),
  };
}

/** 组长沈一舟, 教导主任许知行（听评课）: everybody in the group with post and share of the work. */
const officers = ({ leaders = [], deputies = [], members = [] }: Group): readonly string[] => [
  ...leaders.map(({ name }) => `组长${name}`),
  ...deputies.map(({ name }) => `副组长${name}`),
  ...members.map(({ mention, post = "", duty }) => `${post}${mention.name}${duty === undefined ? "" : `（${duty}）`}`),
];

/** 校长祝怀谷: with the post on the roster. */
const withPosts = (mentions: readonly Mention[] | undefined, school: School): string =>
  (mentions ?? []).map((mention) => `${postOf(mention, school)}${mention.name}`).join("、");

function postOf(mention: Mention, { roster }: School): string {
  const found = roster.find(mention);
  return found.type === "teacher" ? (found.teacher.post ?? "") : "";
}

/** 教导处主任康树平（计划与考勤）: by the post in the group, else that on the roster. */
const members = (group: Group | undefined, school: School): readonly string[] =>
  (group?.members ?? []).map(
    ({ mention, post = postOf(mention, school), duty }) => `${post}${mention.name}${duty ? `（${duty}）` : ""}`,
  );
