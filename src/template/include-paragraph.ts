import { defineMistake, type Mistake } from "../diagnostics/define-mistake.ts";
import { perhaps } from "../diagnostics/phrases.ts";
import { nearest } from "../zh/nearest.ts";
import { type Filled, type LateSlot, nothing, token, tokenOf } from "./slots.ts";

const unknownParagraph = defineMistake("template/unknown-paragraph", "error", {
  message: (a: { name: string; nearest: string | undefined }) => `没有叫“${a.name}”的段落`,
  hint: (a) => perhaps(a.nearest, "用 yanxiu sections 查看这份报告的段落，或写 文字/ 下的一个文件。"),
  why: "要放进来的段落要有一个文件。",
  wrong: "{{段落 听平课}}",
  right: "{{段落 听评课}}",
});

const paragraphCircle = defineMistake("template/paragraph-circle", "error", {
  message: (a: { name: string }) => `段落“${a.name}”放进了它自己`,
  hint: () => "删去其中一处 {{段落 …}}。",
  why: "一段里放进自己，永远印不完。",
  wrong: "文字/听评课.md 里写 {{段落 听评课}}",
  right: "文字/听评课.md 里写 {{段落}}",
});

const nothingReplaced = defineMistake("template/nothing-replaced", "error", {
  message: () => "“{{段落}}”没有可以放进来的段落",
  hint: () => "写明段落的名称，如 {{段落 听评课}}；或删去它。",
  why: "只有代替现成段落的文件，才能用 {{段落}} 放进被代替的那一段。",
  wrong: "我们的特色。{{段落}}",
  right: "我们的特色。{{段落 听评课}}",
});

/** The paragraph that `{{段落 听评课}}` puts in; empty for `{{段落}}`; `undefined` for any other tag. */
export function includedName(node: hbs.AST.MustacheStatement): string | undefined {
  if ((node.path as hbs.AST.PathExpression).original !== "段落") return undefined;
  const [argument] = node.params;
  if (!argument) return "";
  const { original } = argument as hbs.AST.PathExpression;
  return String(original ?? (argument as hbs.AST.StringLiteral).value);
}

/** Why a paragraph cannot be put in. */
export function notIncluded(name: string, isCircle: boolean, names: Iterable<string> = []): Mistake {
  if (isCircle) return paragraphCircle.of({ name });
  return name === "" ? nothingReplaced.of({}) : unknownParagraph.of({ name, nearest: nearest(name, names) });
}

/** The text of a filled paragraph, its slots added to others. Words alone get one: a part in 〔 〕 with them is a part. */
export function joinedTo(slots: LateSlot[], { text, slots: own }: Filled): string {
  const first = slots.length;
  slots.push(...own);
  if (!/[\ue000\n]/.test(text)) return text + tokenOf(slots.push(() => nothing) - 1);
  return text.replace(token, (_, index: string) => tokenOf(first + Number(index)));
}
