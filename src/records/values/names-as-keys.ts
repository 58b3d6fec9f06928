import * as z from "zod";
import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { activity } from "../../diagnostics/examples.ts";
import { acceptOf, notAccepted } from "../accept.ts";
import type { FieldType } from "../field.ts";
import { refusal } from "../refusal.ts";
import { keyWord, type OfField } from "../value-wording.ts";

const namesAsKeys = defineMistake("record/names-as-keys", "error", {
  message: (a: OfField & { name: string; people: string }) => `${keyWord(a)}的姓名“${a.name}”后面不用冒号`,
  hint: (a) => `要说明的写在姓名后面的括号里：${a.field ? `${a.field}: ` : ""}${a.people}。`,
  why: "姓名写在冒号前面，就成了一项的名称，不知道是谁。",
  wrong: activity("参加: 全员, 学时: 3, 缺席: {许知行: 病假}"),
  right: activity("参加: 全员, 学时: 3, 缺席: 许知行（病假）"),
});

/** The keys of somebody, of which none is written where the key is a name itself: {许知行: 病假}. */
export function withoutNamesAsKeys<T>(one: FieldType<T>): FieldType<T> {
  const labels = Object.values(one.fields ?? {}).map(({ label }) => label);
  const accept = acceptOf(one);
  const schema = z.unknown().transform((raw, context) => {
    const written = Object.entries(raw as object);
    const people = written.map(([name, note]) => (typeof note === "string" ? `${name}（${note}）` : name)).join("、");
    const isNamed = written.length > 0 && people.length <= longest && !written.some(([key]) => labels.includes(key));
    if (isNamed && written.every(([name, note]) => isName.test(name) && isNote(note)))
      return refusal(context, raw)(namesAsKeys.of({ name: written[0]![0], people }));
    const result = one.schema.safeParse(raw, { reportInput: true });
    if (result.success) return result.data;
    context.issues.push(...(result.error.issues as never[]));
    return z.NEVER;
  });
  return {
    ...one,
    schema: schema as z.ZodType<T>,
    // A key of somebody is written, so none of the keys is a name.
    accept: (raw) => (labels.some((label) => label in (raw as object)) ? accept(raw) : notAccepted),
  };
}

const longest = 100;
/** Words of two to four characters that are no keys of anybody. */
const isName = /^\p{Script=Han}{2,4}$|·/u;
const isNote = (note: unknown): boolean => typeof note === "string" && !/[（()）]/.test(note);
