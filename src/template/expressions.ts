import { defineMistake, isMistake, type Mistake } from "../diagnostics/define-mistake.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { perhaps } from "../diagnostics/phrases.ts";
import { kindWithin } from "../figures/query/filter.ts";
import { nearest } from "../zh/nearest.ts";
import { asAsked, type NamedArguments, ofPrinting } from "./as-asked.ts";
import { comparisons } from "./comparisons.ts";
import { conditionHelpers } from "./condition-helpers.ts";
import type { Content } from "./content.ts";
import type { TemplateData } from "./template-data.ts";
import { isGroup, type TemplateValue } from "./template-value.ts";

export const unknownName = defineMistake("template/unknown-name", "error", {
  message: (a: { name: string; nearest: string | undefined; argument: boolean; asked?: string | undefined }) =>
    `没有“${a.name}”这个名称`,
  hint: (a) => {
    if (a.asked) return a.asked;
    const near = perhaps(a.nearest, a.argument ? "" : "用 yanxiu stats 查看可用的名称。");
    return a.argument
      ? `如果是文字，加上半角引号："${a.name}"${near && `；如果是名称，${near}`}${near ? "" : "。"}`
      : near;
  },
  why: "名称打错，数目就印不出来。",
  wrong: "共开展{{研修活洞}}。",
  right: "共开展{{研修活动}}。",
});

const unknownHelper = defineMistake("template/unknown-helper", "error", {
  message: (a: { name: string; nearest: string | undefined }) => `没有“${a.name}”这种算法`,
  hint: (a) => perhaps(a.nearest, '带条件的数写成 {{计数 "种类" 条件="值"}}。'),
  why: "算法的名称打错，数目就算不出来。",
  wrong: '又有{{计树 "研修活动"}}。',
  right: '又有{{计数 "研修活动"}}。',
});

const notAHelper = defineMistake("template/not-a-helper", "error", {
  message: (a: { name: string }) => `“${a.name}”已经是算好的数或文字，后面不能再跟条件`,
  hint: (a) => `只写 {{${a.name}}}；带条件的数写成 {{计数 "种类" 条件="值"}}。`,
  why: "已经算好的数不能再加条件，带条件的用“计数”。",
  wrong: '又有{{研修活动 形式="讲座"}}。',
  right: '又有{{计数 "研修活动" 形式="讲座"}}。',
});

/** Stands for a value that depends on an item of a block, as long as the block is not run. */
export const later = Symbol("later");

/** Stands for the value of an expression whose mistake is reported. */
export const wrong = Symbol("wrong");

/** What `{{#each}}` or `{{#with}}` is at: the value, its index from 0, and how many items there are. */
export type Item = ItemOfBlock | typeof later;

interface ItemOfBlock {
  readonly value: TemplateValue;
  readonly index: number;
  readonly count: number;
  /** What 各项 is about, in the form of a list. */
  readonly group?: GroupOfItems;
}

/** Items that a form tells together. */
export interface GroupOfItems {
  /** Each of them by the part of the form inside 各项. */
  write(program: hbs.AST.Program): Content;
}

/** The value of an expression, or why there is none. */
export type Evaluated = TemplateValue | typeof later | typeof wrong;

type Call = hbs.AST.SubExpression | hbs.AST.MustacheStatement;

/** Gives expressions their values. A mistake is reported once, also where its place is run several times. */
export class Evaluator {
  readonly diagnostics: Diagnostic[] = [];
  private readonly data: TemplateData;
  private readonly placeOf: (node: hbs.AST.Node) => Place;
  private readonly isShared: boolean;
  private readonly reported = new Set<hbs.AST.Node>();
  /** Values of expressions outside of blocks. */
  private readonly values = new Map<hbs.AST.Node, Evaluated>();

  constructor(data: TemplateData, placeOf: (node: hbs.AST.Node) => Place, isShared = false) {
    this.data = data;
    this.placeOf = placeOf;
    this.isShared = isShared;
  }

  /** `items`: the blocks around the expression, the outermost first. */
  evaluate(node: hbs.AST.Expression, items: readonly Item[], argument = false): Evaluated {
    if (items.length > 0) return this.compute(node, items, argument);
    if (!this.values.has(node)) this.values.set(node, this.compute(node, items, argument));
    return this.values.get(node);
  }

  /** Reports a mistake at a node, the first time only. */
  report(node: hbs.AST.Node, mistake: Mistake): typeof wrong {
    if (!this.reported.has(node)) this.diagnostics.push(mistake.at(this.placeOf(node)));
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
    const helper = this.data.helpers.get(name) ?? comparisons.get(name) ?? conditionHelpers.get(name);
    const args = node.params.map((param) => this.evaluate(param, items, true));
    const given = [...args];
    // Without a prototype, so that a key means itself only.
    const conditions: NamedArguments = Object.create(null);
    const printing: NamedArguments = Object.create(null);
    for (const { key, value } of node.hash?.pairs ?? []) {
      const evaluated = this.evaluate(value, items, true);
      given.push(evaluated);
      (ofPrinting.has(key) ? printing : conditions)[key] = evaluated as TemplateValue;
    }
    const isName = args.length === 0 && Object.keys(conditions).length === 0;
    if (!helper && !isName) return this.noHelper(node, name);
    const value = helper ? undefined : this.evaluate(node.path as hbs.AST.PathExpression, items);
    if (given.includes(wrong) || value === wrong) return wrong;
    if (given.includes(later) || value === later) return later;
    const found = helper ? this.answer(node, helper(args as TemplateValue[], conditions, this.isShared)) : value;
    return found === wrong ? wrong : asAsked(found, printing);
  }

  private answer(node: hbs.AST.Node, answer: TemplateValue | Mistake): TemplateValue | typeof wrong {
    return isMistake(answer) ? this.report(node, answer) : answer;
  }

  private noHelper({ path }: Call, name: string): typeof wrong {
    if (this.data.names.has(name)) return this.report(path, notAHelper.of({ name }));
    return this.report(path, unknownHelper.of({ name, nearest: nearest(name, this.data.helpers.keys()) }));
  }

  private lookUp(path: hbs.AST.PathExpression, items: readonly Item[], argument: boolean): Evaluated {
    const around = path.depth > 0 ? items.slice(0, -path.depth) : items;
    const [first, ...rest] = path.parts;
    if (path.data) return this.loopName(path, first!, around.at(-1));
    if (first === undefined) {
      const item = around.at(-1);
      return item === undefined ? this.unknown(path, items, argument) : item === later ? later : item.value;
    }
    let value = this.resolve(first, around);
    if (value === later) return later;
    // Of what a school does not have, such as 领导小组, every part is empty.
    for (const part of rest) value = value === "" ? value : ownValue(value as TemplateValue | typeof wrong, part);
    const helper = value === wrong && rest.length === 0 ? this.data.helpers.get(first) : undefined;
    if (helper) return this.answer(path, helper([], {}, this.isShared));
    return value === wrong ? this.unknown(path, items, argument) : value;
  }

  private resolve(name: string, items: readonly Item[]): Evaluated {
    for (const item of items.toReversed()) {
      if (item === later) return later;
      const value = ownValue(item.value, name);
      if (value !== wrong) return value;
    }
    return this.data.names.has(name) ? this.data.names.get(name) : wrong;
  }

  private loopName(path: hbs.AST.PathExpression, name: string, item: Item | undefined): Evaluated {
    if (item === later) return later;
    if (item && name === "index") return item.index;
    if (item && name === "序号") return item.index + 1;
    if (item && name === "first") return item.index === 0;
    if (item && name === "last") return item.index === item.count - 1;
    return this.unknown(path, [], false);
  }

  private unknown(path: hbs.AST.PathExpression, items: readonly Item[], argument: boolean): typeof wrong {
    const name = path.original;
    const own = items.flatMap((item) => (item !== later && isGroup(item.value) ? Object.keys(item.value) : []));
    const near = nearest(name, [...own, ...this.data.names.keys(), ...this.data.helpers.keys()]);
    const within = kindWithin(name);
    const query = within && `计数 "${within.kind}" ${within.key}="${name}"`;
    const asked =
      query && `它是“${within.kind}”的一种${within.key}，写成 ${argument ? `(${query})` : `{{${query}}}`}。`;
    return this.report(path, unknownName.of({ name, nearest: near, argument, asked }));
  }
}

// Own properties only, so that a template cannot reach the prototypes of JavaScript.
const ownValue = (value: TemplateValue | typeof wrong, name: string): TemplateValue | typeof wrong =>
  value !== wrong && isGroup(value) && Object.hasOwn(value, name) ? value[name] : wrong;
