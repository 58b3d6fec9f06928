import type { KindNames } from "./kind-names.ts";
import { keysForKinds, looksUp, notRecords, selectingRooms, takesFigure } from "./rules.ts";
import { type Broken, everyNode, lineOf, type Node, nameOf, plainText, type Source, unwrapped } from "./syntax-tree.ts";

interface Use {
  readonly what: string;
  /** It only takes the records of one kind, which some rooms may. */
  readonly isSelection: boolean;
}

/** Where a file asks which kind a record is of, or takes the records of one kind in a room that may not. */
export function namedKinds(source: Source, kinds: KindNames): Broken[] {
  if (source.file.startsWith("records/kinds/")) return [];
  const maySelect = selectingRooms.some((room) => source.file.startsWith(room));
  return [...everyNode(source.tree)].flatMap(([node, ancestors]): Broken[] => {
    const around = ancestors.filter((one) => unwrapped(one) === one);
    const use = usedAsPart(node, around, kinds) ?? usedAsText(node, around, kinds);
    return use === undefined || (maySelect && use.isSelection) ? [] : [[lineOf(source, node), `kind: ${use.what}`]];
  });
}

/** `records.awards`, `{ awards } = records`, `kinds.awards`. */
function usedAsPart(node: Node, around: readonly Node[], { identifiers }: KindNames): Use | undefined {
  const isPattern = around[0]?.type === "ObjectPattern";
  const name = node.type === "MemberExpression" ? nameOf(node) : isPattern ? nameOf(node.key) : undefined;
  const whole = nameOf(unwrapped(node.object)) ?? "";
  if (name === undefined || !identifiers.has(name) || notRecords.includes(whole)) return undefined;
  if (whole === "kinds" && decides(node, around)) return { what: `decides by kinds.${name}`, isSelection: false };
  return { what: `selects ${name}`, isSelection: true };
}

/** `"awards"`, `"获奖"`, `{ awards: … }`. */
function usedAsText(node: Node, around: readonly Node[], { identifiers, labels }: KindNames): Use | undefined {
  const [parent] = around;
  const isKey = node.type === "Property" && parent?.type === "ObjectExpression" && !node.computed && !node.shorthand;
  const name = isKey ? keyOf(node) : plainText(node);
  if (name === undefined || parent?.type === "TSLiteralType" || (parent?.key === node && !parent.computed))
    return undefined;
  const isPart = parent?.type === "MemberExpression" && parent.property === node;
  if (!labels.has(name) && (isPart || !identifiers.has(name))) return undefined;
  if (isKey && !labels.has(name) && !isTable(parent!, identifiers)) return undefined;
  if (isKey || decides(node, around)) return { what: `decides by ${name}`, isSelection: false };
  if (labels.has(name) || isAskedFor(around) || nameOf(parent?.callee) === takesFigure) return undefined;
  return { what: `names ${name}`, isSelection: parent?.type === "CallExpression" };
}

const keyOf = ({ key }: Node): string | undefined => nameOf(key) ?? plainText(key);

/** An object half of whose keys are kinds, not one that has a part called `groups` besides others. */
function isTable({ properties }: Node, identifiers: ReadonlySet<string>): boolean {
  const keys = (properties as Node[]).flatMap((one) => keyOf(one) ?? []);
  return keys.filter((key) => identifiers.has(key)).length * 2 >= keys.length;
}

/** Whether something is compared with it, or is looked up by it or in a list that holds it. */
function decides(node: Node, [parent, ...around]: readonly Node[]): boolean {
  const [next] = around;
  switch (parent?.type) {
    case "BinaryExpression":
      return /^([!=]==?|in)$/.test(String(parent.operator));
    case "SwitchCase":
      return true;
    case "CallExpression":
      return unwrapped(parent.callee) !== node && looksUp.includes(nameOf(unwrapped(parent.callee)) ?? "");
    case "MemberExpression":
      return unwrapped(parent.object) === node ? decides(parent, around) : true;
    case "ArrayExpression":
      if (next?.type === "MemberExpression") return looksUp.includes(nameOf(next) ?? "");
      return ["Set", "Map"].includes(nameOf(next?.callee) ?? "") || (next !== undefined && decides(parent, around));
    default:
      return false;
  }
}

/** `kind: "awards"`, `needs: ["awards"]`. */
function isAskedFor([parent, next]: readonly Node[]): boolean {
  const property = parent?.type === "ArrayExpression" ? next : parent;
  return property?.type === "Property" && keysForKinds.includes(nameOf(property.key) ?? "");
}
