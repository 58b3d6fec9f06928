import { isMistake } from "../../../src/diagnostics/define-mistake.ts";
import { quantity } from "../../../src/figures/measures.ts";
import type { Helper, TemplateData } from "../../../src/template/template-data.ts";
import { isFigure, isList, isRecordList, type TemplateValue } from "../../../src/template/template-value.ts";

/** Makes a value of a template as small as asked: a figure `n`, a list of `n`. A text stays, unless `n` is 0. */
export function shrunk(value: TemplateValue, n: number): TemplateValue {
  if (isFigure(value)) {
    const count = Math.min(value.value || 0, n);
    const ratio = value.ratio && { n: Math.min(value.ratio.n, n), of: Math.min(value.ratio.of, n) };
    if (ratio) {
      const share = ratio.of === 0 ? Number.NaN : (100 * ratio.n) / ratio.of;
      return { ...value, ratio, value: share, text: ratio.of === 0 ? "—" : `${share.toFixed(1)}%` };
    }
    const basis = value.basis && { ...value.basis, records: value.basis.records.slice(0, n) };
    return { ...value, value: count, text: quantity(count, value.unit), ...(basis && { basis }) };
  }
  if (isRecordList(value)) {
    const records = value.records.slice(0, n);
    return { ...value, records, count: Math.min(value.count, n), total: shrunk(value.total, n) as typeof value.total };
  }
  if (isList(value)) return value.slice(0, n);
  if (n > 0) return value;
  if (typeof value === "object" && value.type === "phrase") return { ...value, content: [] } as TemplateValue;
  return typeof value === "object" ? value : "";
}

/** What one `{{…}}` asks for, by which it can be told from others: 公开课, or 计数 with its arguments. */
export type Asked = string;

/** Watches and changes what templates are given. */
export interface Change {
  /** Is told of everything asked for. */
  seen?(asked: Asked): void;
  /** What is given instead. */
  give(value: TemplateValue, asked: Asked): TemplateValue;
  /** The value of a key in the form of an item of a list. */
  key?(label: string, value: TemplateValue): TemplateValue;
}

/** Data whose names, answers and keys of records go through a change. */
export function changed(data: TemplateData, { seen, give, key }: Change): TemplateData {
  const ask = (value: TemplateValue, asked: Asked): TemplateValue => {
    seen?.(asked);
    const given = give(value, asked);
    if (!key || !isRecordList(given)) return given;
    const valuesOf = (record: (typeof given.records)[number]): TemplateValue => {
      const own = given.valuesOf(record) as { readonly [label: string]: TemplateValue };
      const values: { [label: string]: TemplateValue } = {};
      for (const label of Object.keys(own))
        Object.defineProperty(values, label, { enumerable: true, get: () => key(label, own[label]) });
      return values;
    };
    return { ...given, valuesOf };
  };
  const helper =
    (name: string, own: Helper): Helper =>
    (args, named) => {
      const answer = own(args, named);
      const typed = [...args.map(textOf), ...Object.entries(named).map(([label, one]) => `${label}=${textOf(one)}`)];
      return isMistake(answer) ? answer : ask(answer, [name, ...typed].join(" "));
    };
  const names = new Proxy(data.names, {
    get: (target, property) => {
      if (property === "get") return (name: string) => (target.has(name) ? ask(target.get(name), name) : undefined);
      const member = Reflect.get(target, property);
      return typeof member === "function" ? member.bind(target) : member;
    },
  });
  return { ...data, names, helpers: new Map([...data.helpers].map(([name, own]) => [name, helper(name, own)])) };
}

/** An argument as it can be told from others. */
export const textOf = (value: TemplateValue): string =>
  isFigure(value) ? `${value.name} ${value.label} ${value.value} ${value.ratio?.n}` : String(value);
