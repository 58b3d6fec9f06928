import type { Mistake } from "../../diagnostics/define-mistake.ts";
import { linked } from "./frame-mistakes.ts";
import type { Relation } from "./office-package.ts";
import { isElement, type Node, unescapeXml } from "./xml-tree.ts";

/** What a person clicks. Whatever else leads out of a file is fetched as soon as the file is opened. */
const clicked = new Set(["hyperlink", "hlinkClick", "hlinkHover", "hlinkMouseOver"]);
const fetching = /^\s*(?:INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|DDE|DDEAUTO|LINK|DATABASE|RD)\b/im;
const address = /^\s*(?:[a-z][a-z+.-]+:|[\\/]{2})/i;

/**
 * What of a part is fetched from the web or from another file when somebody opens the report or makes a pdf of it. Without
 * `nodes` the part is not known well enough to say what a link is for.
 */
export function fetchedIn(relations: readonly Relation[], nodes: readonly Node[] | undefined): Mistake | undefined {
  const outside = relations.filter(({ isOutside }) => isOutside);
  const picture = outside.find(({ type }) => nodes === undefined || type !== "hyperlink");
  if (picture) return linked.of({ target: picture.target });
  const targets = new Map(outside.map(({ id, target }) => [id, target]));
  const named = nodes && namedIn(nodes, targets);
  if (named !== undefined) return linked.of({ target: named });
  const field = fetching.exec(fieldsIn(nodes ?? []))?.[0].trim();
  return field === undefined ? undefined : linked.of({ target: field });
}

/** The address of a link that is no link to click, by its relationship or in the element itself. */
function namedIn(nodes: readonly Node[], targets: ReadonlyMap<string, string>): string | undefined {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    for (const [name, escaped] of clicked.has(localName(node.name)) ? [] : node.attributes) {
      const value = unescapeXml(escaped);
      const target = targets.get(value) ?? (name === "src" && address.test(value) ? value : undefined);
      if (target !== undefined) return target;
    }
    const below = namedIn(node.children, targets);
    if (below !== undefined) return below;
  }
  return undefined;
}

/** The codes of fields, each on a line of its own; they may be cut into several runs. */
const fieldsIn = (nodes: readonly Node[]): string =>
  nodes
    .map((node) => {
      if (!isElement(node)) return "";
      const simple = node.attributes.find(([name]) => name === "w:instr")?.[1] ?? "";
      if (node.name === "w:instrText") return unescapeXml(node.children.filter((one) => !isElement(one)).join(""));
      return node.name === "w:fldChar" ? "\n" : `${simple && `\n${unescapeXml(simple)}\n`}${fieldsIn(node.children)}`;
    })
    .join("");

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);
