import type { Facts } from "../../figures/facts.ts";
import { groupsOf } from "../../figures/named/groups.ts";
import type { Group } from "../../records/kinds/group.ts";
import type { Mention } from "../../records/values/people.ts";
import { groupBy } from "../../school/group-by.ts";
import type { TemplateValue } from "../template-value.ts";

/** The 领导小组 and the leaders of 教研组: names a report may use; all of them are empty without such a group. */
export function leadershipNames(facts: Facts): readonly (readonly [string, TemplateValue])[] {
  const [group] = groupsOf(facts, "领导小组");
  const named = leadershipOf(group, facts);
  return [
    ["领导小组", leadership(group)],
    ["领导小组名称", group?.name ?? ""],
    ["领导小组组长", inWords(named.leaders)],
    ["领导小组副组长", inWords(named.deputies)],
    ["领导小组成员", inWords(named.members)],
    ["分组联系", contactsOf(named, facts)],
    ["负责部门", group?.office ?? ""],
    ["具体负责人", inWords(named.inCharge)],
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

/** Somebody in the group as a sentence names them, once, with one post: that written in the group, else on the roster. */
interface Officer {
  readonly name: string;
  readonly post: string;
  readonly duty: string | undefined;
}

interface Leadership {
  readonly leaders: readonly Officer[];
  readonly deputies: readonly Officer[];
  /** Those who are neither. */
  readonly members: readonly Officer[];
  readonly inCharge: readonly Officer[];
}

/** Registers often list heads and deputies among the members again; what stands there of post and duty goes with the head. */
function leadershipOf(group: Group | undefined, facts: Facts): Leadership {
  const { leaders = [], deputies = [], members = [], inCharge = [] } = group ?? {};
  const listed = new Map(members.map((member) => [member.mention.name, member]));
  const officer = (mention: Mention): Officer => {
    const member = listed.get(mention.name);
    return { name: mention.name, post: member?.post ?? postOf(mention, facts), duty: member?.duty };
  };
  const heads = new Set([...leaders, ...deputies].map(({ name }) => name));
  const ordinary = [...listed.values()].map(({ mention }) => mention).filter(({ name }) => !heads.has(name));
  const isTold = (name: string) => heads.has(name) || listed.has(name);
  return {
    leaders: leaders.map(officer),
    deputies: deputies.map(officer),
    members: ordinary.map(officer),
    // The post is said where somebody is named first.
    inCharge: inCharge.map((mention) => ({
      ...officer(mention),
      duty: undefined,
      ...(isTold(mention.name) && { post: "" }),
    })),
  };
}

/** 教导处主任康树平（计划与考勤）; those with one duty together: 语文组长聂映雪、数学组长岳正平（本学科课标学习）. */
const inWords = (officers: readonly Officer[]): string =>
  officers
    .map(({ name, post, duty }, i) => {
      const isShared = duty !== undefined && officers[i + 1]?.duty === duty;
      return `${post}${name}${duty === undefined || isShared ? "" : `（${duty}）`}`;
    })
    .join("、");

/** 校长封志刚联系数学组、语文组，教导主任卞丽君联系综合组: in the order of the 领导小组, those outside it last; empty if one has all. */
function contactsOf({ leaders, deputies, members }: Leadership, facts: Facts): string {
  const order = [...leaders, ...deputies, ...members];
  const contacts = groupsOf(facts, "教研组").flatMap(({ name, contacts = [] }) =>
    contacts.map((mention) => ({ mention, group: name })),
  );
  const byLeader = [...groupBy(contacts, ({ mention }) => mention.name).values()];
  if (byLeader.length < 2) return "";
  return byLeader
    .map((ofOne) => {
      const { mention } = ofOne[0]!;
      const place = order.findIndex(({ name }) => name === mention.name);
      const post = order[place]?.post ?? postOf(mention, facts);
      const words = `${post}${mention.name}联系${ofOne.map(({ group }) => group).join("、")}`;
      return { words, place: place < 0 ? order.length : place };
    })
    .toSorted((a, b) => a.place - b.place)
    .map(({ words }) => words)
    .join("，");
}

/** On the roster, else whom the teacher leads: 语文组组长. */
function postOf(mention: Mention, facts: Facts): string {
  const found = facts.school.roster.find(mention);
  if (found.type !== "teacher") return "";
  const led = groupsOf(facts, "教研组").find(({ leaders = [] }) => leaders.some(({ name }) => name === mention.name));
  return found.teacher.post ?? (led ? `${led.name}组长` : "");
}
