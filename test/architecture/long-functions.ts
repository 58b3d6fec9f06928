import { longestFunction } from "./rules.ts";
import { type Broken, everyNode, lineOf, type Node, nameOf, type Source } from "./syntax-tree.ts";

const functions = ["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"];

/** Functions that do not fit on a screen, counted from their first line to their last. */
export const longFunctions = (source: Source): Broken[] =>
  [...everyNode(source.tree)].flatMap(([node, ancestors]): Broken[] => {
    if (!functions.includes(node.type)) return [];
    const lines = source.text.slice(node.start, node.end).split("\n").length;
    return lines > longestFunction
      ? [[lineOf(source, node), `length: ${functionName(node, ancestors)} has ${lines} lines`]]
      : [];
  });

/** Its own name, or that of the variable or part it is given to. */
const functionName = (node: Node, ancestors: readonly Node[]): string =>
  [node, ...ancestors].map((one) => nameOf(one.id) ?? nameOf(one.key)).find((name) => name !== undefined) ??
  "a function";
