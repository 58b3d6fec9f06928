import { diagnose } from "../diagnostics/diagnose.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { nearest } from "../zh/nearest.ts";
import { comparisons } from "./comparisons.ts";
import type { Refusal, TemplateData, TemplateValue } from "./template-data.ts";
import { isGroup } from "./truth.ts";

/** An item of a block: its value, its 0-based index and how many there are. `later`: not known before running. */
export type Item = { readonly value: TemplateValue; readonly index: number; readonly count: number } | "later";

/** Not known before running: it may depend on an item. */
export const later = Symbol("later");
/** Reported already. */
export const wrong = Symbol("wrong");
export type Evaluated = TemplateValue | typeof later | typeof wrong;

type Call = hbs.AST.SubExpression | hbs.AST.MustacheStatement;

/** Gives expressions their values; each mistake is reported once, however often its place is run. */
export class Evaluator {
  readonly diagnostics: Diagnostic[] = [];
  private readonly data: TemplateData;
  private readonly placeOf: (node: hbs.AST.Node) => Place;
  private readonly reported = new Set<hbs.AST.Node>();
  private readonly known = new Map<hbs.AST.Node, Evaluated>();

  constructor(data: TemplateData, placeOf: (node: hbs.AST.Node) => Place) {
    this.data = data;
    this.placeOf = placeOf;
  }

  /** `items`: the blocks around the expression, the outermost first. */
  evaluate(node: hbs.AST.Expression, items: readonly Item[], argument = false): Evaluated {
    if (items.length > 0) return this.compute(node, items, argument);
    if (!this.known.has(node)) this.known.set(node, this.compute(node, items, argument));
    return this.known.get(node);
  }

  /** Reports a mistake at a node, the first time only. */
  report(node: hbs.AST.Node, word: (place: Place) => Diagnostic): typeof wrong {
    if (!this.reported.has(node)) this.diagnostics.push(word(this.placeOf(node)));
    this.reported.add(node);
    return wrong;
  }

  private compute(node: hbs.AST.Expression, items: readonly Item[], argument: boolean): Evaluated {
    if (node.type === "SubExpression") return this.call(node as Call, items);
    if (node.type === "MustacheStatement") {
      const { path, params, hash } = node as hbs.AST.MustacheStatement;
      return params.length > 0 || hash ? this.call(node as Call, items) : this.evaluate(path, items);
    }
    if (node.type === "PathExpression") return this.lookUp(node as hbs.AST.PathExpression, items, argument);
    return (node as hbs.AST.StringLiteral).value; // null and undefined have none
  }

  private call(node: Call, items: readonly Item[]): Evaluated {
    const name = String((node.path as hbs.AST.PathExpression).original);
    const helper = this.data.helpers.get(name) ?? comparisons.get(name);
    const args = node.params.map((param) => this.evaluate(param, items, true));
    const pairs = (node.hash?.pairs ?? []).map((p) => [p.key, this.evaluate(p.value, items, true)] as const);
    if (!helper) return this.noHelper(node, name);
    const given = [...args, ...pairs.map(([, value]) => value)];
    if (given.includes(wrong)) return wrong;
    if (given.includes(later)) return later;
    const named: { [key: string]: TemplateValue } = Object.assign(Object.create(null), Object.fromEntries(pairs));
    const value = helper(args as TemplateValue[], named);
    return isRefusal(value) ? this.report(node, value.at) : value;
  }

  private noHelper(node: Call, name: string): typeof wrong {
    if (this.data.names.has(name))
      return this.report(node.path, (place) => diagnose("template/not-a-helper", place, { name }));
    const near = nearest(name, this.data.helpers.keys());
    return this.report(node.path, (at) =>
      diagnose("template/unknown-helper", at, { name, ...(near && { nearest: near }) }),
    );
  }

  private lookUp(path: hbs.AST.PathExpression, items: readonly Item[], argument: boolean): Evaluated {
    const around = path.depth > 0 ? items.slice(0, -path.depth) : items;
    const [first, ...rest] = path.parts;
    if (path.data) return this.loopName(path, first!, around.at(-1));
    if (first === undefined) {
      const item = around.at(-1);
      return item === undefined ? this.unknown(path, items, argument) : item === "later" ? later : item.value;
    }
    let value = this.resolve(first, around);
    if (value === later) return later;
    for (const part of rest) value = ownValue(value as TemplateValue | typeof wrong, part);
    const helper = value === wrong && rest.length === 0 ? this.data.helpers.get(first) : undefined;
    if (helper) {
      const answer = helper([], {});
      return isRefusal(answer) ? this.report(path, answer.at) : answer;
    }
    return value === wrong ? this.unknown(path, items, argument) : value;
  }

  private resolve(name: string, items: readonly Item[]): Evaluated {
    for (const item of items.toReversed()) {
      if (item === "later") return later;
      const value = ownValue(item.value, name);
      if (value !== wrong) return value;
    }
    return this.data.names.has(name) ? this.data.names.get(name) : wrong;
  }

  private loopName(path: hbs.AST.PathExpression, name: string, item: Item | undefined): Evaluated {
    if (item === "later") return later;
    if (item && name === "index") return item.index;
    if (item && name === "序号") return item.index + 1;
    if (item && name === "first") return item.index === 0;
    if (item && name === "last") return item.index === item.count - 1;
    return this.unknown(path, [], false);
  }

  private unknown(path: hbs.AST.PathExpression, items: readonly Item[], argument: boolean): typeof wrong {
    const name = path.original;
    const own = items.flatMap((item) => (item !== "later" && isGroup(item.value) ? Object.keys(item.value) : []));
    const near = nearest(name, [...own, ...this.data.names.keys(), ...this.data.helpers.keys()]);
    return this.report(path, (place) =>
      diagnose("template/unknown-name", place, { name, ...(near && { nearest: near }), ...(argument && { argument }) }),
    );
  }
}

// Own properties only: nothing of JavaScript's prototypes can be reached from a template.
const ownValue = (value: TemplateValue | typeof wrong, name: string): TemplateValue | typeof wrong =>
  value !== wrong && isGroup(value) && Object.hasOwn(value, name) ? value[name] : wrong;

const isRefusal = (value: TemplateValue | Refusal): value is Refusal =>
  typeof value === "object" && "type" in value && value.type === "refusal";
