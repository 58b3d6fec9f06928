import * as z from "zod";
import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { activity } from "../../diagnostics/examples.ts";
import { acceptOf, notAccepted } from "../accept.ts";
import type { FieldType } from "../field.ts";
import { refusal } from "../refusal.ts";

const hoursByName = defineMistake("record/hours-by-name", "error", {
  message: () => "“学时”是人人相同的一个数，各人的学时不写在这里",
  hint: (a: { people: string }) => `写在“参加”的姓名后面：参加: ${a.people}。`,
  why: "各人学时不同的，写在“参加”“主讲”的姓名后面，人和学时就在一处。",
  wrong: activity("参加: 林秋野、许知行, 学时: 林秋野3、许知行1.5"),
  right: activity("参加: 林秋野（3学时）、许知行（1.5学时）"),
});

/** 方晓荷3, 秦望（1.5学时）, 秦望：1.5: a name and a number. */
const ofOne = /^\s*([\p{Script=Han}·]{2,12})\s*[：:（(]?\s*(\d+(?:\.\d+)?)\s*(?:学时)?\s*[）)]?\s*$/u;

/** 主讲4、听众1, 上午3、下午2. */
const noName = /参加|主讲|听|每|人|午|其|全|共/;

/** The hours of an activity, of which none are written by name: 方晓荷3、秦望1.5 or {方晓荷: 3}. */
export function withoutHoursByName<T>(type: FieldType<T>): FieldType<T> {
  const byName = (raw: unknown) => {
    const people = namesWithHours(raw);
    return people?.some(([name]) => noName.test(name)) ? undefined : people;
  };
  const accept = acceptOf(type);
  const schema = z.unknown().transform((raw, context) => {
    const people = byName(raw);
    if (people) {
      const written = people.map(([name, hours]) => `${name}（${hours}学时）`).join("、");
      return refusal(context, raw)(hoursByName.of({ people: written }));
    }
    const result = type.schema.safeParse(raw, { reportInput: true });
    if (result.success) return result.data;
    context.issues.push(...(result.error.issues as never[]));
    return z.NEVER;
  });
  return {
    ...type,
    schema: schema as z.ZodType<T>,
    accept: (raw) => (byName(raw) ? notAccepted : accept(raw)),
  };
}

/** Each name with its number; `undefined` unless all that is written are such. */
function namesWithHours(raw: unknown): readonly (readonly [name: string, hours: string])[] | undefined {
  const parts = typeof raw === "string" ? raw.slice(0, 500).split(/[、，,；;]/) : entriesOf(raw);
  // One word with a number may be anything: 大约3.
  if (typeof raw === "string" && parts.length < 2) return undefined;
  const found = parts.map((part) => (typeof part === "string" ? ofOne.exec(part) : null));
  if (found.length === 0 || found.some((one) => one === null)) return undefined;
  return found.map((one) => [one![1]!, one![2]!]);
}

const entriesOf = (raw: unknown): readonly string[] =>
  typeof raw === "object" && raw !== null
    ? Object.entries(raw).map(([name, hours]) => (typeof hours === "string" ? `${name}：${hours}` : ""))
    : [];
