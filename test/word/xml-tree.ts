/** An element of a part. `text` is what stands directly in it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const token =
  /<\?[^>]*\?>\s*|<(?<end>\/)?(?<name>[\w:]+)(?<attributes>(?:\s+[\w:]+="[^"<]*")*)\s*(?<empty>\/)?>|(?<text>[^<]+)/y;

/** The root of an XML text. Knows nothing of Word; throws on anything that is not well-formed as Word parts are. */
export function xmlTree(xml: string): Element {
  const top: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  token.lastIndex = 0;
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const groups = token.exec(xml)?.groups;
    if (!groups) throw new Error(`not XML: ${xml.slice(at, at + 80)}`);
    const { end, name, attributes, empty, text } = groups;
    const parent = open.at(-1)!;
    if (text !== undefined) parent.text += unescaped(text);
    if (name === undefined) continue;
    if (end) {
      if (open.pop()!.name !== name) throw new Error(`${name} closed before ${parent.name}`);
      continue;
    }
    const element: Element = { name, attributes: attributesOf(attributes!), children: [], text: "" };
    parent.children.push(element);
    if (!empty) open.push(element);
  }
  if (open.length !== 1 || top.children.length !== 1) throw new Error(`${open.at(-1)!.name} is not closed`);
  return top.children[0]!;
}

function attributesOf(source: string): Record<string, string> {
  const pairs = [...source.matchAll(/([\w:]+)="([^"]*)"/g)].map(
    ([, name, value]) => [name!, unescaped(value!)] as const,
  );
  if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new Error(`an attribute twice:${source}`);
  return Object.fromEntries(pairs);
}

const characters: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));|&/gi, (all, hex, decimal, name) => {
    const character = name
      ? characters[name]
      : hex || decimal
        ? String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10))
        : undefined;
    if (character === undefined) throw new Error(`not a character: ${all}`);
    return character;
  });
}
