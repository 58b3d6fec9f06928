import { isMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import type { Part } from "../part.ts";
import { type Relationship, relationshipsXml } from "../relationships.ts";
import { cleaned } from "./cleaned.ts";
import { type Frame, type FrameText, frameId } from "./frame.ts";
import { badMark } from "./frame-mistakes.ts";
import { type OfficePackage, type Relation, relationsPath } from "./office-package.ts";
import { fetchedIn } from "./outside.ts";
import { marksIn } from "./read-text.ts";
import { isElement, type Node, partXml, withChildren } from "./xml-tree.ts";

type Kept = Pick<Frame, "parts" | "relations" | "blank">;

/** Parts that reports write anew, but which lead to pictures of bullets and to fonts inside the file. */
const writtenAnew = new Set(["numbering", "fontTable"]);

/** The parts that the kept text of a frame leads to, and what they lead to; all else is left behind. */
export function keptParts(file: OfficePackage, text: FrameText): Kept | Mistake {
  const relations = file.relationsOf(file.main);
  if (isMistake(relations)) return relations;
  const nodes = [...text.before, ...text.after, text.section, ...(text.last ? [text.last] : [])];
  const used = referencesIn(nodes);
  const direct = relations.filter(({ id, type }) => type === "theme" || used.has(frameId(id)));
  const fetched = fetchedIn(
    direct.map((one) => ({ ...one, id: frameId(one.id) })),
    nodes,
  );
  if (fetched) return fetched;
  const parts = new Map<string, readonly Part[]>();
  for (const relation of relations) {
    const isDirect = direct.includes(relation);
    if (!isDirect && !writtenAnew.has(relation.type)) continue;
    const wrong = isDirect ? keep(relation, file, parts) : keepBelow(relation, file, parts);
    if (wrong) return wrong;
  }
  return {
    parts: [...parts.values()].flat(),
    relations: direct.flatMap((one) => relationshipOf({ ...one, id: frameId(one.id) }, "word/", parts)),
    blank: new Set(
      direct.filter((one) => isBlank(one, parts.get(one.target.toLowerCase()))).map(({ id }) => frameId(id)),
    ),
  };
}

/** Ids of relationships that elements name. */
function referencesIn(nodes: readonly Node[], found = new Set<string>()): ReadonlySet<string> {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    for (const [name, value] of node.attributes) if (name.startsWith("r:") || name === "o:relid") found.add(value);
    referencesIn(node.children, found);
  }
  return found;
}

type Parts = Map<string, readonly Part[]>;

/** A part of the frame has a name that none of ours has, in plain letters. */
const nameInReport = (path: string): string =>
  path
    .replace(/[^A-Za-z0-9._/-]/g, (character) => `_${character.codePointAt(0)!.toString(16)}`)
    .replace(/[^/]*$/, (name) => `frame-${name}`);

/** Keeps the part that a relationship leads to, and what that leads to. What is not there is left out. */
function keep(relation: Relation, file: OfficePackage, parts: Parts): Mistake | undefined {
  const { target, isOutside } = relation;
  const key = target.toLowerCase();
  if (isOutside || parts.has(key)) return undefined;
  const content = contentOf(relation, file);
  if (content === undefined || isMistake(content)) return content;
  const path = nameInReport(target);
  parts.set(key, []);
  const relations = file.relationsOf(target);
  if (isMistake(relations)) return relations;
  const fetched = fetchedIn(relations, relation.type in pageParts ? nodesIn(target, file) : undefined);
  if (fetched) return fetched;
  for (const one of relations) {
    const wrong = keep(one, file, parts);
    if (wrong) return wrong;
  }
  const type = file.typeOf(target);
  const own: Part = {
    path,
    content,
    ...(type !== undefined && { type }),
    ...(/^image\/(png|jpe?g)$/.test(type ?? "") && { isPacked: true as const }),
  };
  parts.set(key, [own, ...relationshipsPart(path, relations, parts)]);
  return undefined;
}

/** Keeps what a part leads to that reports write anew under its usual name. */
function keepBelow({ type, target }: Relation, file: OfficePackage, parts: Parts): Mistake | undefined {
  const relations = file.relationsOf(target);
  if (isMistake(relations)) return relations;
  const fetched = fetchedIn(relations, undefined);
  if (fetched) return fetched;
  for (const one of relations) {
    const wrong = keep(one, file, parts);
    if (wrong) return wrong;
  }
  parts.set(type, relationshipsPart(`word/${type}.xml`, relations, parts));
  return undefined;
}

function relationshipsPart(path: string, relations: readonly Relation[], parts: Parts): Part[] {
  const folder = path.replace(/[^/]*$/, "");
  const kept = relations.flatMap((one) => relationshipOf(one, folder, parts));
  return kept.length > 0 ? [{ path: relationsPath(path), content: relationshipsXml(kept) }] : [];
}

function relationshipOf({ id, fullType, target, isOutside }: Relation, folder: string, parts: Parts): Relationship[] {
  if (isOutside) return [[id, fullType, target, "External"]];
  return parts.has(target.toLowerCase()) ? [[id, fullType, relativePath(folder, nameInReport(target))]] : [];
}

/** From `word/` to `word/media/a.png`: `media/a.png`. */
function relativePath(folder: string, path: string): string {
  const [from, to] = [folder.split("/").slice(0, -1), path.split("/")];
  const common = from.findIndex((step, i) => step !== to[i]);
  const shared = common < 0 ? from.length : common;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}

const pageParts: Readonly<Record<string, string>> = { header: "w:hdr", footer: "w:ftr" };

function nodesIn(path: string, file: OfficePackage): readonly Node[] | undefined {
  const root = file.xml(path);
  return root === undefined || isMistake(root) ? undefined : [root];
}

/** Headers and footers without changes not yet accepted; other parts as they are. */
function contentOf({ type, target }: Relation, file: OfficePackage): Part["content"] | Mistake | undefined {
  const rootName = pageParts[type];
  if (rootName === undefined) return file.bytes(target);
  const root = file.xml(target);
  if (root === undefined || isMistake(root)) return root;
  if (root.name !== rootName) return file.bytes(target);
  return marksIn([root]) > 0 ? badMark.of({ times: 1 }) : partXml(withChildren(root, cleaned(root.children)));
}

/** Programs write headers and footers in which there is nothing. */
const isBlank = ({ type }: Relation, parts: readonly Part[] | undefined): boolean =>
  type in pageParts &&
  !/<(w:(t|instrText|fldSimple|drawing|pict|object|sym|pgNum|pBdr)|mc:\w+)\b/.test(String(parts?.[0]?.content ?? ""));
