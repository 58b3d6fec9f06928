import { XMLParser, XMLValidator } from "fast-xml-parser";

/** An element of a part. `text` is what stands directly in it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** What the library makes of an element: its name as the one key, or `#text`, and `:@` with its attributes. */
type Parsed = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
});

/** The root of an XML text; throws when it is not well-formed. */
export function xmlTree(xml: string): Element {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) throw new Error(`line ${valid.err.line}: ${valid.err.msg}`);
  const [root, ...more] = (parser.parse(xml) as Parsed[]).filter((parsed) => !("#text" in parsed));
  if (!root || more.length > 0) throw new Error("not one root");
  return element(root);
}

function element(parsed: Parsed): Element {
  const { ":@": attributes = {}, ...rest } = parsed;
  const [[name, content]] = Object.entries(rest) as [[string, Parsed[]]];
  return {
    name,
    attributes: attributes as Record<string, string>,
    children: content.filter((child) => !("#text" in child)).map(element),
    text: content.map((child) => child["#text"] ?? "").join(""),
  };
}
