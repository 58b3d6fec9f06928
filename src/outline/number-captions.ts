import type { Reference } from "../template/content.ts";
import { captionKey, captionLabels } from "../template/reference-helpers.ts";
import type { Block } from "./blocks.ts";
import { mapContent } from "./map-content.ts";

interface Numbered {
  readonly blocks: readonly Block[];
  /** What the text refers to although it is not there. */
  readonly dangling: readonly Reference[];
  /** Names of the charts and tables that are there. */
  readonly names: Readonly<{ [to in Reference["to"]]: ReadonlySet<string> }>;
}

/** Numbers charts (图1) and captioned tables (表1) in their order, and puts the numbers where the text refers to them. */
export function numberCaptions(blocks: readonly Block[]): Numbered {
  const numbers = new Map<string, number>();
  const names = { chart: new Set<string>(), table: new Set<string>() };
  const counts = { chart: 0, table: 0 };
  const numbered = blocks.map((block) => {
    const named = nameOf(block);
    if (!named) return block;
    const number = ++counts[named.to];
    names[named.to].add(named.name);
    if (!numbers.has(captionKey(named))) numbers.set(captionKey(named), number);
    return { ...block, number } as Block;
  });
  const dangling: Reference[] = [];
  const refer = (reference: Reference): Reference => {
    const number = numbers.get(captionKey(reference));
    if (number === undefined) dangling.push(reference);
    return number === undefined ? reference : { ...reference, number, text: captionLabels[reference.to] + number };
  };
  const referred = numbered.map((block) =>
    mapContent(block, (content) => content.map((inline) => (inline.type === "reference" ? refer(inline) : inline))),
  );
  return { blocks: referred, dangling, names };
}

function nameOf(block: Block): Pick<Reference, "to" | "name"> | undefined {
  if (block.type === "chart") return { to: "chart", name: block.name };
  if (block.type === "table" && block.caption !== undefined) return { to: "table", name: block.caption };
  return undefined;
}
