import type { Checked, Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import type { DataPath, SourceDocument } from "../../source/document.ts";
import type { Content } from "../../template/content.ts";
import { type ParsedTemplate, parseTemplate } from "../../template/parse-template.ts";
import { printValue } from "../../template/print-value.ts";
import { type Ran, runTemplate } from "../../template/run-template.ts";
import { checkParts } from "../../template/sentences/check-parts.ts";
import { leftOfLine, prune } from "../../template/sentences/prune.ts";
import { contentOf } from "../../template/slots.ts";
import type { TemplateData } from "../../template/template-data.ts";
import type { TemplateValue } from "../../template/template-value.ts";
import { notWords } from "./annex-file.ts";
import type { RowValues } from "./row-values.ts";

const braces = "{{";

/** A text with {{ }} of an annex file. It is parsed once and filled for each row. */
export class CellTemplate {
  private readonly parsed: Checked<ParsedTemplate>;
  /** All that it is: then there is nothing to run in most cells. */
  private readonly name: string | undefined;
  private readonly data: TemplateData;
  private readonly placeOf: (offset: number, length: number) => Place;
  private readonly found = new Map<string, Diagnostic>();

  /** A name in a cell may stand without braces, which YAML wants quotes around: 写: 获奖人. */
  static ofCell(document: SourceDocument, at: DataPath, text: string, data: TemplateData): CellTemplate {
    if (/[{｛]/.test(text)) return new CellTemplate(document, at, text, data);
    if (/^[\p{L}\p{N}]+$/u.test(text.trim())) return new CellTemplate(document, at, text, data, text.trim());
    const cell = new CellTemplate(document, at, text, data);
    cell.found.set(notWords.code, notWords.at(document.locate(at), { text }));
    return cell;
  }

  constructor(document: SourceDocument, at: DataPath, text: string, data: TemplateData, name?: string) {
    // Without living words in the data nothing is changed.
    this.parsed = parseTemplate({
      file: "",
      text: name === undefined ? text : `${braces}${name}}}`,
      isShared: true,
      checksAll: true,
    });
    this.name = name;
    this.data = data;
    const added = name === undefined ? 0 : braces.length;
    this.placeOf = (offset, length) => document.locate(at, { offset: Math.max(0, offset - added), length });
    this.parsed.diagnostics.forEach(this.report);
    checkParts(this.parsed.value.template).forEach(this.report);
  }

  /** Its mistakes so far, each once, with its place in the file. */
  get diagnostics(): readonly Diagnostic[] {
    return [...this.found.values()];
  }

  /** What it prints in a cell, read as one sentence; `values` are names that only this row has. */
  fill(values: RowValues = {}): Content {
    if (this.name !== undefined && Object.hasOwn(values, this.name)) return printValue(values[this.name]) ?? [];
    const ran = this.run(values);
    return contentOf({ text: leftOfLine(ran) ?? "", slots: ran.slots });
  }

  /** What it prints below the table, sentence by sentence. */
  fillNote(values: RowValues): Content {
    const { filled } = prune(this.run(values), false);
    return contentOf({ text: filled.text.trim(), slots: filled.slots });
  }

  private run(values: RowValues): Ran {
    const names = new RowNames(values, this.data.names);
    const { value, diagnostics } = runTemplate(this.parsed.value, { ...this.data, names });
    diagnostics.forEach(this.report);
    return value;
  }

  private readonly report = (diagnostic: Diagnostic): void => {
    const { code, column, length = 1 } = diagnostic;
    this.found.set(`${code} ${column}`, { ...diagnostic, ...this.placeOf(column - 1, length) });
  };
}

/** The names of a row before those of the report, without copying these for each row. */
class RowNames extends Map<string, TemplateValue> {
  private readonly own: RowValues;
  private readonly others: TemplateData["names"];

  constructor(own: RowValues, others: TemplateData["names"]) {
    super();
    this.own = own;
    this.others = others;
  }

  override has(name: string): boolean {
    return Object.hasOwn(this.own, name) || this.others.has(name);
  }

  override get(name: string): TemplateValue {
    return Object.hasOwn(this.own, name) ? this.own[name] : this.others.get(name);
  }

  override *keys(): MapIterator<string> {
    yield* Object.keys(this.own);
    yield* this.others.keys();
  }
}
