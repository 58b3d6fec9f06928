import { parseAst } from "vitest/node";

/** One import, in whatever way it is written; no `specifier` when it is not a plain text. */
export interface Import {
  readonly line: number;
  readonly specifier: string | undefined;
  /** `export … from` passes on what it imports. */
  readonly passesOn: boolean;
}

/** What a module takes from elsewhere. */
export interface Module {
  readonly imports: readonly Import[];
  /** Free-standing names: `process` in `process.exit()`, not in `a.process`. */
  readonly names: readonly { readonly line: number; readonly name: string }[];
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** Where each way of writing an import keeps its specifier. */
const specifierOf: Readonly<Record<string, (node: Node) => unknown>> = {
  ImportDeclaration: (node) => node.source,
  ExportAllDeclaration: (node) => node.source,
  ExportNamedDeclaration: (node) => node.source,
  ImportExpression: (node) => node.source,
  TSImportType: (node) => node.source,
  TSExternalModuleReference: (node) => node.expression,
};

/** Reads a TypeScript module by its syntax tree, so that comments and texts do not count. */
export function readModule(text: string): Module {
  const imports: Import[] = [];
  const names: { line: number; name: string }[] = [];
  const lineOf = (at: number) => text.slice(0, at).split("\n").length;
  const visit = (node: Node, parent: Node | undefined): void => {
    const specifier = specifierOf[node.type]?.(node);
    if (specifier) {
      const passesOn = node.type.startsWith("Export");
      imports.push({ line: lineOf(node.start), specifier: plainText(specifier as Node), passesOn });
    }
    if (node.type === "Identifier" && !isLabel(node, parent))
      names.push({ line: lineOf(node.start), name: String(node.name) });
    for (const child of Object.values(node).flat()) if (isNode(child)) visit(child, node);
  };
  visit(parseAst(text, { lang: "ts" }) as unknown as Node, undefined);
  for (const found of text.matchAll(/^\/\/\/\s*<reference\s+(?:path|types)\s*=\s*["'](.*?)["']/gm)) {
    imports.push({ line: lineOf(found.index), specifier: found[1], passesOn: false });
  }
  return { imports, names };
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";

const plainText = (node: Node): string | undefined => (typeof node.value === "string" ? node.value : undefined);

/** `b` in `a.b`, `{ b: 1 }` or `interface { b: … }` names a part, not a thing. */
function isLabel(node: Node, parent: Node | undefined): boolean {
  if (parent === undefined || parent.computed === true || parent.shorthand === true) return false;
  return parent.property === node || parent.key === node || parent.type.startsWith("TSQualified");
}
