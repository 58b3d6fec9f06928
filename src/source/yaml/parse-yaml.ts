import { Composer, type CST, type Document, Lexer, LineCounter, Parser, type YAMLError, YAMLParseError } from "yaml";

/** How deep lists and maps may lie in each other. Records need about six levels. */
export const maxDepth = 64;

/** What yaml made of a text; `tooDeepAt` is the offset where it was stopped. */
export interface ParsedYaml {
  readonly document: Document.Parsed | undefined;
  readonly errors: readonly YAMLError[];
  readonly lines: LineCounter;
  readonly tooDeepAt?: number;
}

const holdsOthers = ({ type }: CST.Token) => type === "block-map" || type === "block-seq" || type === "flow-collection";

class TooDeep extends Error {}

// Repeated keys are found in to-data.ts: yaml compares every key with every other.
const options = { schema: "failsafe", stringKeys: true, uniqueKeys: false, prettyErrors: false } as const;

/** Parses one text. Stops before anything recursive sees a nesting over `maxDepth`. */
export function parseYaml(text: string): ParsedYaml {
  const lines = new LineCounter();
  const parser = new Parser(lines.addNewLine);
  try {
    const [document, second] = new Composer(options).compose(tokens(parser, text, lines), true, text.length);
    const warnings = document?.warnings.filter(({ code }) => code === "BAD_DIRECTIVE") ?? [];
    const errors: YAMLError[] = [...(document?.errors ?? []), ...warnings];
    if (second) errors.push(new YAMLParseError([second.range[0], second.range[1]], "MULTIPLE_DOCS", ""));
    return { document: document as Document.Parsed | undefined, errors, lines };
  } catch (problem) {
    if (!(problem instanceof TooDeep)) throw problem;
    return { document: undefined, errors: [], lines, tooDeepAt: parser.offset };
  }
}

function* tokens(parser: Parser, text: string, lines: LineCounter) {
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (parser.stack.length > maxDepth && parser.stack.filter(holdsOthers).length > maxDepth) throw new TooDeep();
  }
  yield* parser.end();
}
