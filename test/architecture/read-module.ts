import { everyNode, lineOf, type Node, plainText, type Source } from "./syntax-tree.ts";

/** One import, in whatever way it is written; no `specifier` when it is not a plain text. */
export interface Import {
  readonly line: number;
  readonly specifier: string | undefined;
  /** `export … from` passes on what it imports. */
  readonly passesOn: boolean;
  /** How many names it imports that are not types. */
  readonly values: number;
}

/** What a module takes from elsewhere. */
export interface Module {
  readonly imports: readonly Import[];
  /** Free-standing names: `process` in `process.exit()`, not in `a.process`. */
  readonly names: readonly { readonly line: number; readonly name: string }[];
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

/** Reads by the syntax tree, so that comments and texts do not count. */
export function readModule(source: Source): Module {
  const imports: Import[] = [];
  const names: { line: number; name: string }[] = [];
  for (const [node, [parent]] of everyNode(source.tree)) {
    const specifier = specifierOf[node.type]?.(node);
    const line = () => lineOf(source, node);
    if (specifier) {
      const passesOn = node.type.startsWith("Export");
      const names = node.importKind === "type" ? [] : ((node.specifiers ?? []) as Node[]);
      const values = names.filter(({ importKind }) => importKind !== "type").length;
      imports.push({ line: line(), specifier: plainText(specifier), passesOn, values });
    }
    if (node.type === "Identifier" && !isLabel(node, parent)) names.push({ line: line(), name: String(node.name) });
  }
  const { text } = source;
  for (const found of text.matchAll(/^\/\/\/\s*<reference\s+(?:path|types)\s*=\s*["'](.*?)["']/gm)) {
    imports.push({
      line: text.slice(0, found.index).split("\n").length,
      specifier: found[1],
      passesOn: false,
      values: 0,
    });
  }
  return { imports, names };
}

/** `b` in `a.b`, `{ b: 1 }` or `interface { b: … }` names a part, not a thing. */
function isLabel(node: Node, parent: Node | undefined): boolean {
  if (parent === undefined || parent.computed === true || parent.shorthand === true) return false;
  return parent.property === node || parent.key === node || parent.type.startsWith("TSQualified");
}
