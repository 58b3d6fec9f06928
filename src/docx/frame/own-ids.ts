import { isElement, type Node, withAttributes, withChildren } from "./xml-tree.ts";

/** Ids of the report count from 1; those of the letterhead stay above this. */
const above = 500_000;
const bookmarks = new Set(["w:bookmarkStart", "w:bookmarkEnd"]);

/**
 * The nodes of a letterhead with ids that nothing else in the report has. `nth`: how often it stood there before; names may
 * not be repeated, so bookmarks are only in the first.
 */
export function withOwnIds(nodes: readonly Node[], nth: number): readonly Node[] {
  const ids = new Map<string, number>();
  const idOf = (key: string) => {
    const id = ids.get(key) ?? above + nth * 1000 + ids.size;
    ids.set(key, id);
    return id;
  };
  const renumbered = (list: readonly Node[]): Node[] =>
    list.flatMap((node): readonly Node[] => {
      if (!isElement(node)) return [node];
      if (bookmarks.has(node.name)) {
        const id = node.attributes.find(([name]) => name === "w:id")?.[1] ?? "";
        return nth > 0 ? [] : [withAttributes(node, { "w:id": idOf(`bookmark ${id}`) })];
      }
      if (nth > 0 && node.name === "w:id") return [];
      const inside = withChildren(node, renumbered(node.children));
      return [node.name === "wp:docPr" ? withAttributes(inside, { id: idOf(`drawing ${ids.size}`) }) : inside];
    });
  return renumbered(nodes);
}
