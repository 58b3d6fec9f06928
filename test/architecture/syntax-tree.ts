import { parseAst } from "vitest/node";

/** A node of a module's syntax tree, as ESTree names it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** A TypeScript module: its path below src/, and its syntax tree, in which comments and texts do not count as code. */
export interface Source {
  readonly file: string;
  readonly text: string;
  readonly tree: Node;
}

/** What breaks a rule, and in which line. */
export type Broken = readonly [line: number, what: string];

export const readSource = (file: string, text: string): Source => ({
  file,
  text,
  tree: parseAst(text, { lang: "ts" }) as unknown as Node,
});

/** Every node, each with its ancestors, the nearest first. */
export function* everyNode(node: Node, ancestors: readonly Node[] = []): Generator<[Node, readonly Node[]]> {
  yield [node, ancestors];
  const own = [node, ...ancestors];
  for (const child of childrenOf(node)) yield* everyNode(child, own);
}

const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

/** From 1. */
export const lineOf = ({ text }: Source, node: Node): number => text.slice(0, node.start).split("\n").length;

export const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";

/** The text of a string literal, or of a template without values. */
export function plainText(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  const quasis = node.quasis as readonly { readonly value: { readonly cooked: string } }[] | undefined;
  return node.type === "TemplateLiteral" && quasis?.length === 1 ? quasis[0]!.value.cooked : undefined;
}

/** The name of a variable, or of the part that `a.b` and `a["b"]` take. */
export function nameOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === "Identifier") return String(node.name);
  if (node.type !== "MemberExpression") return undefined;
  return node.computed ? plainText(node.property) : nameOf(node.property);
}

const wrappers = ["ChainExpression", "TSNonNullExpression", "TSAsExpression", "TSSatisfiesExpression"];

/** An expression without `!`, `as …` and brackets around it. */
export function unwrapped(node: unknown): unknown {
  return isNode(node) && [...wrappers, "ParenthesizedExpression"].includes(node.type)
    ? unwrapped(node.expression)
    : node;
}
