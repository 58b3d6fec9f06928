import { strFromU8, unzipSync } from "fflate";
import { type Element, xmlTree } from "./xml-tree.ts";

/** What a Word file says, one fact a line: `段3 ind.firstLine` → `640`. Styles are resolved; ids and order of attributes are gone. */
export type Facts = ReadonlyMap<string, string>;

interface Word {
  readonly facts: Map<string, string>;
  readonly part: (path: string) => Element;
  readonly styles: ReadonlyMap<string, Element>;
  readonly defaults: Element;
  /** The level of each list, by its number. */
  readonly lists: ReadonlyMap<string, Element>;
  readonly targets: ReadonlyMap<string, string>;
  /** The numbers of the lists seen so far. */
  readonly numbers: string[];
  readonly counts: { paragraph: number; table: number; section: number };
}

/** Reads a Word file by the format's own rules, without anything of src. */
export function factsOf(docx: Uint8Array): Facts {
  const bytes = unzipSync(docx);
  const part = (path: string) => xmlTree(strFromU8(bytes[path]!));
  const facts = new Map<string, string>();
  for (const path of Object.keys(bytes)) if (!/footer|header/.test(path)) facts.set(`部件 ${path}`, "有");
  const styles = part("word/styles.xml");
  const relations = part("word/_rels/document.xml.rels").children;
  const word: Word = {
    facts,
    part,
    styles: new Map(named(styles, "w:style").map((style) => [style.attributes["w:styleId"]!, style])),
    defaults: one(styles, "w:docDefaults"),
    lists: bytes["word/numbering.xml"] ? listsOf(part("word/numbering.xml")) : new Map(),
    targets: new Map(relations.map(({ attributes }) => [attributes.Id!, `word/${attributes.Target}`])),
    numbers: [],
    counts: { paragraph: 0, table: 0, section: 0 },
  };
  for (const { name, text } of part("docProps/core.xml").children) facts.set(`属性 ${name}`, text);
  for (const { name, text } of part("docProps/app.xml").children) facts.set(`属性 ${name}`, text);
  for (const { attributes } of part("docProps/custom.xml").children) facts.set(`属性 custom:${attributes.name}`, "有");
  for (const [path, value] of properties(part("word/settings.xml"))) facts.set(`设置 ${path}`, value);
  for (const font of part("word/fontTable.xml").children) facts.set(`字体 ${font.attributes["w:name"]}`, "有");
  readBlocks(one(part("word/document.xml"), "w:body").children, "正文", word);
  return facts;
}

function readBlocks(blocks: readonly Element[], place: string, word: Word): void {
  for (const block of blocks) {
    if (block.name === "w:tbl") readTable(block, word);
    if (block.name === "w:sectPr") readSection(block, word);
    if (block.name !== "w:p") continue;
    word.counts.paragraph += 1;
    readParagraph(block, `段${word.counts.paragraph}`, place, word);
    const end = find(find(block, "w:pPr"), "w:sectPr");
    if (end) readSection(end, word);
  }
}

function readParagraph(paragraph: Element, key: string, place: string, word: Word): void {
  const { facts } = word;
  const own = find(paragraph, "w:pPr");
  const style = find(own, "w:pStyle")?.attributes["w:val"] ?? "Normal";
  facts.set(`${key} 所在`, place).set(`${key} 样式`, `${style} ${styleName(style, word)}`);
  const level = word.lists.get(find(find(own, "w:numPr"), "w:numId")?.attributes["w:val"] ?? "");
  for (const [path, value] of merged("w:pPr", style, own, word, level)) facts.set(`${key} ${path}`, value);
  if (level) readLevel(level, own!, key, word);
  readRuns(paragraph, key, style, word);
}

/** The first level of each `w:num`. */
function listsOf(numbering: Element): ReadonlyMap<string, Element> {
  const abstract = new Map(
    named(numbering, "w:abstractNum").map((one) => [one.attributes["w:abstractNumId"], find(one, "w:lvl")!]),
  );
  return new Map(
    named(numbering, "w:num").map((num) => [
      num.attributes["w:numId"]!,
      abstract.get(find(num, "w:abstractNumId")!.attributes["w:val"])!,
    ]),
  );
}

/** How a list counts, and which list of the document it is. */
function readLevel(level: Element, own: Element, key: string, { facts, numbers }: Word): void {
  const id = find(find(own, "w:numPr"), "w:numId")!.attributes["w:val"]!;
  if (!numbers.includes(id)) numbers.push(id);
  const kept = level.children.filter(({ name }) => name !== "w:pPr");
  facts.set(`${key} 编号`, `第${numbers.indexOf(id) + 1}列 ${lines(properties({ ...level, children: kept }))}`);
}

/** Neighbouring runs that look alike are one; a field is ‹PAGE›, whatever value it keeps. */
function readRuns(paragraph: Element, key: string, style: string, { facts, ...word }: Word): void {
  const spans: { text: string; look: string }[] = [];
  const bookmarks = new Map<string, { name: string; from: number }>();
  let [text, value] = ["", false];
  for (const child of paragraph.children) {
    const { "w:id": id = "", "w:name": name = "" } = child.attributes;
    if (child.name === "w:bookmarkStart") bookmarks.set(id, { name, from: text.length });
    if (child.name === "w:bookmarkEnd") {
      const mark = bookmarks.get(id)!;
      facts.set(`${key} 书签 ${mark.name}`, text.slice(mark.from));
    }
    if (child.name !== "w:r") continue;
    const fields = child.children.map((part) => part.attributes["w:fldCharType"]);
    if (fields.includes("separate")) value = true;
    const shown = value ? "" : child.children.map(shownText).join("");
    if (value && child.children.some((part) => part.name === "w:t")) facts.set(`${key} 域的值`, "有");
    if (fields.includes("end")) value = false;
    text += shown;
    if (shown === "") continue;
    const look = lines(merged("w:rPr", style, find(child, "w:rPr"), { facts, ...word }));
    const last = spans.at(-1);
    if (last?.look === look || (last && shown === "\n")) last.text += shown;
    else spans.push({ text: shown, look });
  }
  facts.set(`${key} 文字`, text);
  for (const [i, span] of spans.entries()) facts.set(`${key} 字样${i + 1}`, `${span.text}｜${span.look}`);
}

function shownText({ name, attributes, text }: Element): string {
  if (name === "w:t") return attributes["xml:space"] === "preserve" ? text : text.trim();
  if (name === "w:instrText") return `‹${text.trim()}›`;
  return name === "w:br" ? "\n" : name === "w:tab" ? "\t" : "";
}

function readTable(table: Element, word: Word): void {
  const { facts } = word;
  word.counts.table += 1;
  const key = `表${word.counts.table}`;
  const rows = named(table, "w:tr");
  const grid = named(one(table, "w:tblGrid"), "w:gridCol").map(({ attributes }) => attributes["w:w"]);
  facts.set(`${key} 行列`, `${rows.length}×${grid.length}`).set(`${key} 网格`, grid.join(" "));
  const style = word.styles.get(find(one(table, "w:tblPr"), "w:tblStyle")?.attributes["w:val"] ?? "");
  for (const from of [find(style, "w:tblPr"), one(table, "w:tblPr")])
    for (const [path, value] of from ? properties(from) : []) facts.set(`${key} ${path}`, value);
  for (const [r, row] of rows.entries()) {
    facts.set(`${key} 行${r + 1} 属性`, lines(properties(one(row, "w:trPr"))));
    for (const [c, cell] of named(row, "w:tc").entries()) {
      const place = `${key} 行${r + 1} 列${c + 1}`;
      for (const from of [find(style, "w:tcPr"), one(cell, "w:tcPr")])
        for (const [path, value] of from ? properties(from) : []) facts.set(`${place} ${path}`, value);
      readBlocks(cell.children, place, word);
    }
  }
}

function readSection(section: Element, word: Word): void {
  const { facts, part, targets } = word;
  word.counts.section += 1;
  const key = `节${word.counts.section}`;
  facts.set(`${key} 止于`, `段${word.counts.paragraph}`);
  for (const reference of section.children.filter(({ name }) => name.endsWith("Reference"))) {
    const { "w:type": type, "r:id": id } = reference.attributes;
    const kind = `${key} ${reference.name === "w:footerReference" ? "页脚" : "页眉"} ${type}`;
    const paragraphs = part(targets.get(id!)!).children;
    for (const [i, paragraph] of paragraphs.entries()) readParagraph(paragraph, `${kind} 段${i + 1}`, kind, word);
  }
  const rest = section.children.filter(({ name }) => !name.endsWith("Reference"));
  for (const [path, value] of properties({ ...section, children: rest })) facts.set(`${key} ${path}`, value);
}

/** What holds for a paragraph or a run: defaults, then the style and what it is based on, then its own. */
function merged(
  name: "w:pPr" | "w:rPr",
  style: string,
  own: Element | undefined,
  { styles, defaults }: Word,
  level?: Element,
) {
  const chain: (Element | undefined)[] = [find(level, name), own];
  for (let id: string | undefined = style; id; id = find(styles.get(id), "w:basedOn")?.attributes["w:val"])
    chain.unshift(find(styles.get(id), name));
  chain.unshift(find(find(defaults, `${name}Default`), name));
  const all = new Map(chain.flatMap((element) => (element ? [...properties(element)] : [])));
  // Off is what every switch is from the start, but for this one.
  for (const [path, value] of all) if (value === "off" && path !== "widowControl") all.delete(path);
  return new Map([...all].filter(([path]) => path !== "pStyle" && !/^(sectPr|numPr)/.test(path)));
}

/** Properties below an element, flat: `spacing.line` → `579`. A switch is `on` or `off`. */
function properties(element: Element): Map<string, string> {
  const flat = new Map<string, string>();
  for (const { name, attributes, children } of element.children) {
    const path = name.replace("w:", "");
    const values = Object.entries(attributes).filter(([key]) => !key.startsWith("xmlns"));
    const named = attributes["w:name"] ? `${path}[${attributes["w:name"]}]` : path;
    if (name === "w:tab") flat.set(`${path}[${attributes["w:pos"]}]`, attributes["w:val"]!);
    else if (values.length === 0 && children.length === 0) flat.set(named, "on");
    else
      for (const [key, value] of values) {
        if (key === "w:name" || key === "w:uri") continue;
        const alone = key === "w:val";
        flat.set(alone ? named : `${named}.${key.replace("w:", "")}`, alone ? switched(path, value) : value);
      }
    for (const [rest, value] of properties({ name, attributes: {}, children, text: "" }))
      flat.set(`${path}/${rest}`, value);
  }
  return flat;
}

/** `0` is a switch that is off, or the first outline level. */
function switched(path: string, value: string): string {
  if (value === "true") return "on";
  return value === "false" || (value === "0" && path !== "outlineLvl") ? "off" : value;
}

const lines = (all: ReadonlyMap<string, string>): string =>
  [...all]
    .map(([path, value]) => `${path}=${value}`)
    .toSorted()
    .join(" ");

const styleName = (id: string, { styles }: Word): string => find(styles.get(id), "w:name")?.attributes["w:val"] ?? "？";

const named = (element: Element, name: string): Element[] => element.children.filter((child) => child.name === name);

const find = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child) => child.name === name);

function one(element: Element, name: string): Element {
  const found = named(element, name);
  if (found.length !== 1) throw new Error(`${found.length} × ${name} in ${element.name}`);
  return found[0]!;
}
