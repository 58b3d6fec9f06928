import { alsoValues } from "./rules.ts";
import { everyNode, isNode, type Node, nameOf, plainText, type Source, unwrapped } from "./syntax-tree.ts";

/** What names the kinds of a tree. */
export interface KindNames {
  /** `awards` */
  readonly identifiers: ReadonlySet<string>;
  /** `获奖`, without those that are values of fields too. */
  readonly labels: ReadonlySet<string>;
}

/** Reads the list of kinds, and the label that each is declared with. */
export function kindNames(sources: readonly Source[]): KindNames {
  const nodes = sources
    .filter(({ file }) => file.startsWith("records/kinds/"))
    .flatMap(({ tree }) => [...everyNode(tree)].map(([node]) => node));
  const variables = new Map(nodes.map(({ id, init }) => [nameOf(id), unwrapped(init)]));
  const list = propertiesOf(variables.get("kinds"));
  const labels = list.flatMap(({ value }) => labelOf(variables.get(nameOf(value))) ?? []);
  return {
    identifiers: new Set(list.flatMap(({ key }) => nameOf(key) ?? [])),
    labels: new Set(labels.filter((label) => !alsoValues.includes(label))),
  };
}

/** `获奖` in `defineKind({ label: "获奖", … })`. */
function labelOf(declaration: unknown): string | undefined {
  const [declared] = isNode(declaration) ? ((declaration.arguments ?? []) as Node[]) : [];
  return plainText(propertiesOf(declared).find(({ key }) => nameOf(key) === "label")?.value);
}

const propertiesOf = (node: unknown): Node[] =>
  isNode(node) && node.type === "ObjectExpression" ? (node.properties as Node[]) : [];
