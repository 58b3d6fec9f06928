import { readsText, sentences, wordings } from "./rules.ts";
import {
  type Broken,
  everyNode,
  isNode,
  lineOf,
  type Node,
  nameOf,
  plainText,
  type Source,
  unwrapped,
} from "./syntax-tree.ts";

/** Where what is worded for people is compared with a text, searched or cut. */
export const parsedWording = (source: Source): Broken[] =>
  [...everyNode(source.tree)].flatMap(([node]): Broken[] => {
    const wording = comparedIn(node) ?? readIn(node);
    return wording === undefined ? [] : [[lineOf(source, node), `wording: ${wording} is parsed`]];
  });

const named = [...sentences, ...Object.keys(wordings)];
const neverDone = (wording: string, how: string) => sentences.includes(wording) || wordings[wording]?.includes(how);

/** `hint === "…"`, `switch (message) { case "…": }`. */
function comparedIn({ type, operator, left, right, discriminant }: Node): string | undefined {
  const isComparison = type === "BinaryExpression" && /^[!=]==?$/.test(String(operator));
  const compared = isComparison && isChinese(right) ? left : isComparison && isChinese(left) ? right : discriminant;
  return wordingIn(compared, "===");
}

/** `message.slice(3)`, `words.includes("…")`, `/…/.test(label)`, `["…"].includes(hint)`. */
function readIn({ type, callee, arguments: given }: Node): string | undefined {
  const called = unwrapped(callee);
  const how = nameOf(called) ?? "";
  if (type !== "CallExpression" || !isNode(called) || !readsText.includes(how)) return undefined;
  const [argument] = given as Node[];
  const ofReceiver = patternCalls.includes(how) ? undefined : wordingIn(called.object, how);
  if (ofReceiver !== undefined && (sentences.includes(ofReceiver) || isChinese(argument))) return ofReceiver;
  const ofArgument = wordingIn(argument, how);
  return ofArgument !== undefined && (sentences.includes(ofArgument) || isChinese(called.object))
    ? ofArgument
    : undefined;
}

/** Here the receiver is the pattern, whatever its name, and the argument the text. */
const patternCalls = ["test", "exec"];

/** The wording that an expression takes its text from: `why` in `(a.why ?? "").trim()`. */
function wordingIn(node: unknown, how: string): string | undefined {
  const one = unwrapped(node);
  if (!isNode(one)) return undefined;
  const name = nameOf(one);
  if (name !== undefined && named.includes(name)) return neverDone(name, how) ? name : undefined;
  if (one.type === "CallExpression") return wordingIn((unwrapped(one.callee) as Node).object, how);
  if (one.type === "LogicalExpression") return wordingIn(one.left, how);
  if (one.type !== "TemplateLiteral") return undefined;
  return (one.expressions as Node[]).map((part) => wordingIn(part, how)).find((found) => found !== undefined);
}

/** Whether it is a text or a pattern with a Chinese letter or mark, or a list of such. */
function isChinese(node: unknown): boolean {
  const one = unwrapped(node);
  if (!isNode(one)) return false;
  if (one.type === "ArrayExpression") return (one.elements as Node[]).some(isChinese);
  const pattern = (one.regex as { readonly pattern: string } | undefined)?.pattern;
  return /\P{ASCII}/u.test(pattern ?? plainText(one) ?? "");
}
