import type { Mistake } from "../../diagnostics/define-mistake.ts";
import { acceptOf, notAccepted } from "../accept.ts";
import { type FieldType, scalar } from "../field.ts";
import type { Refuse } from "../refusal.ts";
import type { Characters } from "../value-parts.ts";
import { byShape, listOf } from "./by-shape.ts";
import { partsOfText } from "./people.ts";
import { nameText } from "./text.ts";

/** How an item refuses a text. */
interface Refused {
  readonly params: { readonly mistake: Mistake };
}

/** Several texts, as a list or joined in one text: `split` says where they stand in it. */
export const several = (
  words: string,
  item: FieldType<string>,
  split: (typed: string) => readonly Characters[] = partsOfText,
): FieldType<readonly string[]> => {
  const accept = acceptOf(item);
  const read = (typed: string, refuse: Refuse) =>
    split(typed).map(({ offset, length }) => {
      const part = typed.slice(offset, offset + length);
      const value = accept(part);
      if (value !== notAccepted) return value;
      const { error } = item.schema.safeParse(part);
      return refuse((error!.issues[0] as unknown as Refused).params.mistake, { offset, length });
    });
  return byShape(words, { text: scalar(item.words, read, {}, split), list: listOf(item) });
};

/** Several names of things (groups, labels), joined by 、 or as a list. */
export const names = several("名称，多个用顿号隔开或写成列表", nameText);

/** Pupils, who are on no roster. */
export const pupils: typeof names = { ...names, holds: "pupils" };
