import { isMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import type { Unpacked } from "../../source/unpack-zip.ts";
import { damaged, macros, notDocx, tooLarge } from "./frame-mistakes.ts";
import { attributeOf, childrenOf, type Element, parseXml } from "./xml-tree.ts";

/** A relationship of a part. `type` is the last word of its type. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  /** The path of a part, or an address outside the file. */
  readonly target: string;
  readonly isOutside: boolean;
  /** The whole type, as it was written. */
  readonly fullType: string;
}

/** The parts of an office file and what leads to what. */
export interface OfficePackage {
  /** The path of the text. */
  readonly main: string;
  bytes(path: string): Uint8Array | Mistake | undefined;
  xml(path: string): Element | Mistake | undefined;
  /** The content type of a part. */
  typeOf(path: string): string | undefined;
  relationsOf(path: string): readonly Relation[] | Mistake;
}

/** The unpacked text of a part that is read as a tree, at most, in bytes. */
const longestXml = 32 * 2 ** 20;

/** Reads what is in a zip as an office file with a text. */
export function openPackage(unpacked: Unpacked): OfficePackage | Mistake {
  const xml = (path: string) => xmlIn(unpacked.bytes(path));
  const relationsOf = (path: string) => relationsIn(xml(relationsPath(path)), path);
  const types = xml("[Content_Types].xml");
  const top = relationsOf("");
  if (isMistake(types)) return types;
  if (isMistake(top)) return top;
  const main = top.find(({ type }) => type === "officeDocument")?.target;
  const typeOf = typesIn(types);
  const mainType = (main !== undefined && typeOf(main)) || "";
  if (main === undefined || !mainType.includes("word")) return notDocx.of({ found: foundInstead(unpacked, mainType) });
  const hasMacros = /macroEnabled/i.test(mainType) || unpacked.paths.some((path) => /vbaproject/i.test(path));
  return hasMacros ? macros.of({}) : { main, xml, typeOf, relationsOf, bytes: unpacked.bytes };
}

function foundInstead({ paths, bytes }: Unpacked, mainType: string) {
  const declared = bytes("mimetype");
  if (declared instanceof Uint8Array && Buffer.from(declared).toString().includes("opendocument")) return "odt";
  if (/spreadsheetml|ms-excel/.test(mainType) || paths.includes("xl/workbook.xml")) return "sheet";
  return /presentationml|ms-powerpoint/.test(mainType) ? "slides" : "other";
}

function xmlIn(bytes: Uint8Array | Mistake | undefined): Element | Mistake | undefined {
  if (!(bytes instanceof Uint8Array)) return bytes;
  if (bytes.length > longestXml) return tooLarge.of({});
  const text = decode(bytes);
  const root = text === undefined ? "malformed" : parseXml(text);
  if (root === "too large") return tooLarge.of({});
  return root === "malformed" ? damaged.of({}) : root;
}

// Office programs write UTF-8; UTF-16 is allowed and says so in its first bytes.
function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "";
  try {
    return new TextDecoder(encoding || "utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Where the relationships of a part stand. */
export const relationsPath = (path: string): string => path.replace(/[^/]*$/, (name) => `_rels/${name}.rels`);

function relationsIn(root: Element | Mistake | undefined, source: string): readonly Relation[] | Mistake {
  if (root === undefined || isMistake(root)) return root ?? [];
  return childrenOf(root, "Relationship").flatMap((one) => {
    const [id, fullType, target] = ["Id", "Type", "Target"].map((name) => attributeOf(one, name));
    if (id === undefined || fullType === undefined || target === undefined) return [];
    const isOutside = attributeOf(one, "TargetMode") === "External";
    const type = fullType.slice(fullType.lastIndexOf("/") + 1);
    return { id, type, fullType, isOutside, target: isOutside ? target : resolved(source, target) };
  });
}

/** The path that a target leads to from a part: `../media/a.png` from `word/header1.xml` is `media/a.png`. */
function resolved(source: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const steps = path.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of decodeSteps(path)) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

const decodeSteps = (path: string): readonly string[] => {
  try {
    return decodeURI(path).split("/");
  } catch {
    return path.split("/");
  }
};

function typesIn(types: Element | undefined): (path: string) => string | undefined {
  const read = (name: string, key: string) =>
    new Map(
      childrenOf(types, name).map((one) => [attributeOf(one, key)?.toLowerCase(), attributeOf(one, "ContentType")]),
    );
  const [overrides, defaults] = [read("Override", "PartName"), read("Default", "Extension")];
  return (path) => {
    const lower = path.toLowerCase();
    return overrides.get(`/${lower}`) ?? defaults.get(lower.slice(lower.lastIndexOf(".") + 1));
  };
}
