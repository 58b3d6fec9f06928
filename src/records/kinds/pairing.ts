import { type Day, latestDay } from "../../zh/dates.ts";
import type { AskSchool } from "../ask-school.ts";
import { defineKind, missingOneOf, type RecordOf } from "../define-kind.ts";
import { field, needed } from "../field.ts";
import { whole } from "../values/amount.ts";
import { listOf, map } from "../values/by-shape.ts";
import { choice } from "../values/choice.ts";
import { countedInField } from "../values/counted-in-field.ts";
import { dayOrMonth, lastDayOrMonth } from "../values/day.ts";
import { type Mention, people } from "../values/people.ts";
import { text } from "../values/text.ts";
import { pairingClasses, pairingClassMeanings } from "../words/small-lists.ts";
import { samePerson } from "./same-person.ts";

/** Somebody whose name nobody knows may still be there. */
const isStill = (mentions: readonly Mention[] | undefined, isHere: (mentions: readonly Mention[]) => boolean) =>
  mentions === undefined || isHere(mentions);

/**
 * 对: each mentor with each mentee; of a mentor from outside without a name the mentee alone. A group stands for its members on
 * the first day. Nobody is their own mentor.
 */
export function pairsOf<Person>(
  { mentors, mentorUnit, mentees = [], from }: Paired,
  { people, isOwn }: AskSchool<Person>,
): readonly (readonly (Person | string)[])[] {
  const each = (mentions: readonly Mention[]) => [
    ...new Set(
      mentions.flatMap((mention): readonly (Person | string)[] =>
        isOwn(mention) ? people([mention], from) : [`${mention.name} ${mention.unit ?? ""}`],
      ),
    ),
  ];
  const guided = each(mentees);
  if (mentors === undefined && mentorUnit !== undefined) return guided.map((mentee) => [mentee]);
  return each(mentors ?? []).flatMap((mentor) =>
    guided.filter((mentee) => mentee !== mentor).map((mentee) => [mentor, mentee]),
  );
}

interface Paired {
  readonly mentors?: readonly Mention[] | undefined;
  readonly mentorUnit?: string | undefined;
  readonly mentees?: readonly Mention[] | undefined;
  readonly from: Day;
}

/** 青蓝结对：师傅带徒弟。 */
export const pairingKind = defineKind({
  label: "青蓝结对",
  called: "师徒结对 结对 师徒 青蓝工程",
  unit: "对",
  summary: "师徒结对；一师一徒为一对。",
  fields: {
    mentors: field({ label: "师傅", example: "沈一舟" }, people),
    mentorUnit: field(
      { label: "校外单位", help: "师傅在校外、不知道姓名的，只写单位，计1位师傅。", example: "云岭县实验小学" },
      text,
    ),
    mentees: field({ label: "徒弟", example: "许知行" }, people),
    pairs: field(
      {
        label: "对数",
        unit: "对",
        help: "不知道姓名的写；师傅、徒弟的姓名知道的照写，对数按这里的计。",
        example: "43",
      },
      whole("对"),
    ),
    from: needed({ label: "起", example: "2024-09-10" }, dayOrMonth),
    to: field("止", lastDayOrMonth),
    category: field("类别", choice(pairingClasses, pairingClassMeanings)),
    reviews: field(
      "考核",
      listOf(map({ date: field("日期", dayOrMonth), grade: needed("等级", text), countedIn: countedInField })),
    ),
  },
  when: ({ from, to }) => ({ from, to: to ?? latestDay }),
  carriesOver: ({ mentors, mentees, to }, day, { isHere }) =>
    (to ?? day) >= day && isStill(mentors, isHere) && isStill(mentees, isHere),
  identity: ["mentors", "mentorUnit", "mentees", "category", "pairs"],
  form: {
    needed: ["mentors", "mentees"],
    seldom: ["mentorUnit", "pairs"],
    columns: { reviews: ["考核日期", "考核等级"] },
  },
  namedMost: 10,
  mayLieOutside: true,
  events: ["reviews"],
  note: (_, pairings) => (pairings.some(({ reviews }) => reviews) ? "考核各按自己的日期计入。" : ""),
  people: ["mentors", "mentees"],
  beside: { mentors: "mentees", mentees: "mentors" },
  count: (pairing, school) => pairing.pairs ?? pairsOf(pairing, school).length,
  nameless: ({ mentors, mentorUnit, mentees }) => (mentors ?? mentorUnit ?? mentees) === undefined,
  *rules({ mentors, mentorUnit, mentees, pairs }) {
    const isCounted = pairs !== undefined;
    if (!isCounted && mentors === undefined && mentorUnit === undefined)
      yield missingOneOf.of({ of: "“青蓝结对”", fields: ["师傅", "校外单位", "对数"] });
    if (!isCounted && mentees === undefined) yield missingOneOf.of({ of: "“青蓝结对”", fields: ["徒弟", "对数"] });
    yield* samePerson(["徒弟", mentees], ["师傅", mentors]);
  },
  demand: { verb: "结成", noun: "师徒", roles: { 师傅: "带徒" } },
  example: "- {师傅: 沈一舟, 徒弟: 许知行, 起: 2024-09-10, 止: 2025-06-30, 类别: 教学}",
});

export type Pairing = RecordOf<typeof pairingKind>;
