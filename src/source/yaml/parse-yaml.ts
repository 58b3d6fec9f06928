import {
  Composer,
  type CST,
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  type Pair,
  Parser,
  type YAMLError,
  YAMLParseError,
} from "yaml";
import type { Entry, Spot } from "../spot.ts";

/** How deep lists and maps may lie in each other. Records need about six levels. */
export const maxDepth = 64;

/** What yaml made of a text; `tooDeepAt` is the offset where it was stopped. */
export interface ParsedYaml {
  readonly contents: unknown;
  readonly errors: readonly YAMLError[];
  readonly tooDeepAt?: number;
}

const holdsOthers = ({ type }: CST.Token) => type === "block-map" || type === "block-seq" || type === "flow-collection";

class TooDeep extends Error {}

// Repeated keys are found in map-mistakes.ts: yaml compares every key with every other.
const options = { schema: "failsafe", stringKeys: true, uniqueKeys: false, prettyErrors: false } as const;

/** Parses one text. Stops before anything recursive sees a nesting over `maxDepth`. */
export function parseYaml(text: string): ParsedYaml {
  const parser = new Parser();
  try {
    const [document, second] = new Composer(options).compose(tokens(parser, text), true, text.length);
    const warnings = document?.warnings.filter(({ code }) => code === "BAD_DIRECTIVE") ?? [];
    const errors: YAMLError[] = [...(document?.errors ?? []), ...warnings];
    if (second) errors.push(new YAMLParseError([second.range[0], second.range[1]], "MULTIPLE_DOCS", ""));
    return { contents: (document as Document | undefined)?.contents, errors };
  } catch (problem) {
    if (!(problem instanceof TooDeep)) throw problem;
    return { contents: undefined, errors: [], tooDeepAt: parser.offset };
  }
}

function* tokens(parser: Parser, text: string) {
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (parser.stack.length > maxDepth && parser.stack.filter(holdsOthers).length > maxDepth) throw new TooDeep();
  }
  yield* parser.end();
}

/** Where yaml's nodes stand. Only for texts without an error. */
export function spotsOf(node: unknown): Spot | undefined {
  if (!isNode(node) || !node.range) return undefined;
  const [start, end] = node.range;
  if (isScalar(node)) return { start, end };
  const extent = { start, end: (node as { flow?: boolean }).flow ? end : start };
  if (isSeq(node)) return { ...extent, items: node.items.map(spotsOf) };
  return isMap(node) ? { ...extent, entries: (node.items as Pair[]).flatMap(entryOf) } : extent;
}

function entryOf({ key, value }: Pair): Entry[] {
  const spot = spotsOf(key);
  return spot && isScalar(key) ? [{ name: String(key.value), key: spot, value: spotsOf(value) }] : [];
}
