import { defineMistake, type Mistake, type Path } from "../../diagnostics/define-mistake.ts";
import { allOf, listed, perhaps } from "../../diagnostics/phrases.ts";
import { meantKey } from "../../records/read/habit-words.ts";

/** A question about a kind of record that does not exist. `within`: the word is a value of a key of that kind. */
export const askedUnknownKind = defineMistake("query/unknown-kind", "error", {
  message: (a: {
    kind: string;
    within?: { readonly kind: string; readonly key: string } | undefined;
    nearest: string | undefined;
    choices: readonly string[];
  }) => `没有“${a.kind}”这种记录可以统计`,
  hint: (a) =>
    a.within
      ? `写“${a.within.kind}”，再加一个条件：${a.within.key}是“${a.kind}”。`
      : perhaps(a.nearest, `可写：${allOf(a.choices)}。`),
  why: "种类的名称打错，就不知道数什么。",
  wrong: '公开{{计数 "公开棵"}}',
  right: '公开{{计数 "公开课"}}',
});

const askedUnknownField = defineMistake("query/unknown-field", "error", {
  message: (a: { kind: string; field: string; nearest: string | undefined }) =>
    `“${a.kind}”没有“${a.field}”可以用来筛选`,
  hint: (a) =>
    perhaps(
      a.nearest,
      a.kind === "学时"
        ? "改写来源、学时类别，或研修活动、外出培训里有的项。"
        : `用 yanxiu kinds ${a.kind} 查看有哪些项。`,
    ),
  why: "条件的名称打错，就筛不出来。",
  wrong: '公开{{计数 "公开课" 级另="县级"}}',
  right: '公开{{计数 "公开课" 级别="县级"}}',
});

const askedUnknownValue = defineMistake("query/unknown-value", "error", {
  message: (a: {
    kind: string;
    field: string;
    value: string;
    nearest: string | undefined;
    choices: readonly string[];
  }) => `“${a.kind}”的“${a.field}”没有“${a.value}”`,
  hint: (a) =>
    perhaps(a.nearest, a.choices.length > 0 ? `可写：${listed(a.choices)}。` : "核对这个词，记录里还没有写过它。"),
  why: "条件的值打错，数出来总是0。",
  wrong: '有{{计数 "研修活动" 形式="讲坐"}}',
  right: '有{{计数 "研修活动" 形式="讲座"}}',
});

/** A question by a key that a kind does not have; `keys` are those it has. `where` leads to it, as for a `Mistake`. */
export const unknownField = (
  kind: string,
  field: string,
  keys: readonly string[],
  ...where: [Path?, "key"?]
): Mistake => askedUnknownField.of({ kind, field, nearest: meantKey(field, keys) }, ...where);

/** A question by a value that a key cannot have; `choices` are those that it can have, `near` the one that is probably meant. */
export const unknownValue = (
  kind: string,
  field: string,
  value: string,
  { choices, near }: { readonly choices: readonly string[]; readonly near: string | undefined },
  ...where: [Path?, "key"?]
): Mistake => askedUnknownValue.of({ kind, field, value, nearest: near, choices }, ...where);

/** A key of no record may be one of what asks itself, misspelt: 每次上限 in a 折算表, 至小 in a requirement. */
export function keyMeant(mistake: Mistake, keys: readonly string[]): Mistake {
  const { kind, field, nearest: ofRecord } = mistake.args as Partial<{ [key: string]: string }>;
  if (mistake.mark !== "key" || ofRecord !== undefined || !kind || !field) return mistake;
  return unknownField(kind, field, keys, mistake.path, "key");
}
