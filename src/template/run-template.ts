import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import { kindOf } from "../records/kinds/index.ts";
import { lazily } from "../school/once-per.ts";
import { blockArgument, itemLeftOut, noForm, noGroup, notAList, notPrintable } from "./block-mistakes.ts";
import type { Content } from "./content.ts";
import { type Evaluated, Evaluator, type Item, later, unknownName, wrong } from "./expressions.ts";
import { includedName, joinedTo, notIncluded } from "./include-paragraph.ts";
import { callOf, isEachItem, isOwnForm } from "./list-form.ts";
import { listSlot, unwritten } from "./list-slot.ts";
import { nestMarks } from "./nest-marks.ts";
import { type ParsedTemplate, parseTemplate } from "./parse-template.ts";
import { leftOfLine, type Omitted, prune } from "./sentences/prune.ts";
import { emptySlot, slotOfValue, typedSlot } from "./slot-of-value.ts";
import { contentOf, type Filled, type LateSlot, nothing, type Slot, tokenOf } from "./slots.ts";
import { pathOf, placeOfNode, standsInText, textOfNode } from "./template.ts";
import type { TemplateData } from "./template-data.ts";
import { isGroup, isList, isRecordList, isTrue, type RecordList } from "./template-value.ts";

/** What a run of a template came to. */
export interface Ran extends Filled {
  /** Sentences of the paragraphs it includes that are not printed. */
  readonly omitted: readonly Omitted[];
}

/** Runs a template. Of text that is not shipped, mistakes of every branch are reported, also of those that are not printed. */
export function runTemplate(parsed: ParsedTemplate, data: TemplateData, within: readonly string[] = []): Checked<Ran> {
  const run = new Run(parsed, data, within);
  if (!parsed.template.isShared) run.check(parsed.program, parsed.namesAreSure ? [] : [later]);
  const text = run.program(parsed.program, []);
  const value: Ran = { ...nestMarks({ text, slots: run.slots }), omitted: run.omitted };
  return {
    value,
    /** Of shipped text those of the slots that have been asked for. */
    get diagnostics() {
      const { diagnostics } = run.evaluator;
      const sure = parsed.namesAreSure ? diagnostics : diagnostics.filter((d) => d.code !== unknownName.code);
      return [...sure, ...run.found];
    },
  };
}

/** One run of one template: its text with a token for every value, and the slots that the tokens stand for. */
class Run {
  readonly slots: LateSlot[] = [];
  readonly omitted: Omitted[] = [];
  readonly found: Diagnostic[] = [];
  readonly evaluator: Evaluator;
  private readonly parsed: ParsedTemplate;
  private readonly data: TemplateData;
  /** The files of the paragraphs around it. */
  private readonly within: readonly string[];

  constructor(parsed: ParsedTemplate, data: TemplateData, within: readonly string[], evaluator?: Evaluator) {
    this.parsed = parsed;
    this.data = data;
    this.within = [...within, parsed.template.file];
    const { template } = parsed;
    this.evaluator = evaluator ?? new Evaluator(data, (node) => placeOfNode(template, node), template.isShared);
  }

  /** Evaluates what does not depend on an item of a block, so that branches that are not printed are checked too. */
  check(program: hbs.AST.Program | undefined, items: readonly Item[]): void {
    for (const node of program?.body ?? []) {
      if (node.type === "MustacheStatement" && includedName(node as hbs.AST.MustacheStatement) === undefined)
        this.evaluator.evaluate(node, items);
      if (node.type !== "BlockStatement") continue;
      const block = node as hbs.AST.BlockStatement;
      if (isOwnForm(block)) this.evaluator.evaluate(callOf(block), items);
      else if (this.argument(block)) this.evaluator.evaluate(block.params[0]!, items);
      const loops = isOwnForm(block) || isEachItem(block) || /^(each|with)$/.test(block.path.original);
      this.check(block.program, loops ? [...items, later] : items);
      this.check(block.inverse, items);
    }
  }

  program(program: hbs.AST.Program | undefined, items: readonly Item[]): string {
    return (program?.body ?? []).map((node) => this.statement(node, items)).join("");
  }

  /** Adds a slot, and gives its token. Where a school may have made mistakes, it is worked out at once: all of them are told. */
  private add(workOut: LateSlot): string {
    const { isShared, checksAll } = this.parsed.template;
    const slot = lazily(workOut);
    if (!isShared || checksAll) slot();
    return tokenOf(this.slots.push(slot) - 1);
  }

  private statement(node: hbs.AST.Statement, items: readonly Item[]): string {
    if (node.type === "ContentStatement") return this.words((node as hbs.AST.ContentStatement).value);
    if (node.type === "MustacheStatement") return this.print(node as hbs.AST.MustacheStatement, items);
    if (node.type !== "BlockStatement") return "";
    const block = node as hbs.AST.BlockStatement;
    if (isOwnForm(block))
      return this.add(() => this.slotOf(node, this.evaluator.evaluate(callOf(block), items), items));
    if (isEachItem(block)) return this.add(() => this.eachItem(block, items));
    const text = this.block(block, items);
    return text === "" && standsInText(this.parsed.template, node) ? this.add(() => nothing) : text;
  }

  /** Text as typed. In shared text the words that follow the school are its own (living words). */
  private words(typed: string): string {
    return this.parsed.template.isShared && this.data.living ? this.data.living(typed) : typed;
  }

  private print(node: hbs.AST.MustacheStatement, items: readonly Item[]): string {
    const name = includedName(node);
    if (name !== undefined) return this.include(name, node);
    return this.add(() => this.slotOf(node, this.evaluator.evaluate(node, items), items));
  }

  // After a mistake the tag stands as it was typed, so that a draft shows where.
  private slotOf(node: hbs.AST.Statement, value: Evaluated, items: readonly Item[]): Slot {
    const shown = typedSlot(this.parsed.template, node);
    if (value === wrong || value === later) return shown;
    if (isRecordList(value)) return this.list(value, shown, node, items);
    const slot = slotOfValue(value, shown);
    if (slot) return slot;
    this.evaluator.report(node, notPrintable.of({ name: pathOf(node) }));
    return shown;
  }

  private list(list: RecordList, shown: Slot, node: hbs.AST.Statement, items: readonly Item[]): Slot {
    const own = node.type === "BlockStatement" ? (node as hbs.AST.BlockStatement).program : undefined;
    const kind = kindOf(list.kind).label;
    const ownForm = own && { parsed: { ...this.parsed, program: own }, mark: undefined };
    const form = ownForm ?? this.data.formOf?.(kind, list.form);
    if (!form) {
      this.evaluator.report(node, noForm.of({ kind, form: list.form }));
      return shown;
    }
    const { evaluator } = new Run(form.parsed, this.data, this.within);
    const write = (program: hbs.AST.Program, names: readonly Item[]): Content | undefined => {
      const run = new Run(form.parsed, this.data, this.within, evaluator);
      const filled = nestMarks({ text: run.program(program, [...items, ...names]), slots: run.slots });
      const left = leftOfLine(filled);
      return left === undefined ? undefined : contentOf({ ...filled, text: left });
    };
    const annex = this.data.annexOf?.(list.records) ?? "";
    const writing = { write, program: form.parsed.program, mark: form.mark, annex };
    const slot = listSlot(list, shown, writing);
    this.found.push(...evaluator.diagnostics);
    const count = form.parsed.template.isShared ? 0 : unwritten(list, writing);
    if (count > 0) this.evaluator.report(node, itemLeftOut.of({ kind, count }));
    return slot;
  }

  /** What a form says of each item of the group it is at. */
  private eachItem(block: hbs.AST.BlockStatement, items: readonly Item[]): Slot {
    const shown = emptySlot(this.parsed.template, block);
    const around = items.findLast((item) => item === later || item.group !== undefined);
    if (around === undefined) this.evaluator.report(block, noGroup.of({}));
    if (around === undefined || around === later || !block.program) return shown;
    const content = around.group!.write(block.program);
    return { ...shown, content, isEmpty: content.length === 0 };
  }

  /** Another paragraph, without the sentences that have nothing to say. One that is empty counts as an empty value. */
  private include(name: string, node: hbs.AST.MustacheStatement): string {
    const { template } = this.parsed;
    const found = name === "" ? template.replaces : this.data.paragraphOf?.(name);
    const isCircle = found !== undefined && this.within.includes(found.file);
    if (found === undefined || isCircle) {
      this.evaluator.report(node, notIncluded(name, isCircle, this.data.paragraphNames));
      return this.add(() => typedSlot(template, node));
    }
    const parsed = parseTemplate(found);
    const ran = runTemplate(parsed.value, this.data, this.within);
    const { filled, omitted } = prune(ran.value, found.isShared === true);
    this.found.push(...parsed.diagnostics, ...ran.diagnostics);
    this.omitted.push(...ran.value.omitted, ...omitted);
    const text = filled.text.trim();
    return text === "" ? this.add(() => emptySlot(template, node)) : joinedTo(this.slots, { ...filled, text });
  }

  private block(block: hbs.AST.BlockStatement, items: readonly Item[]): string {
    const [argument] = block.params;
    const value: Evaluated = argument ? this.evaluator.evaluate(argument, items) : wrong;
    const yes = value !== wrong && value !== later && isTrue(value);
    const kind = block.path.original;
    if (kind === "unless" ? yes : !yes) return value === wrong ? "" : this.program(block.inverse, items);
    if (value === wrong || value === later) return "";
    if (kind === "with") return this.program(block.program, [...items, { value, index: 0, count: 1 }]);
    if (kind !== "each") return this.program(block.program, items);
    if (isList(value))
      return value
        .map((item, index) => this.program(block.program, [...items, { value: item, index, count: value.length }]))
        .join("");
    const name = textOfNode(this.parsed.template, argument!);
    this.evaluator.report(argument!, notAList.of({ name }));
    return isGroup(value) ? "" : this.program(block.inverse, items);
  }

  private argument(block: hbs.AST.BlockStatement): boolean {
    const kind = block.path.original;
    const fits = block.params.length === 1 && !block.hash && !block.program?.blockParams;
    if (!fits && /^(if|unless|each|with)$/.test(kind))
      this.evaluator.report(block.path, blockArgument.of({ name: kind }));
    return block.params.length > 0;
  }
}
