import { lazily } from "../school/once-per.ts";
import type { TemplateValue } from "./template-value.ts";

/** What a template may name, by the Chinese name as written there. A map is one. */
export interface Names {
  has(name: string): boolean;
  get(name: string): TemplateValue;
  keys(): Iterable<string>;
}

/** A name with its value, or with how that is worked out. */
export type NameEntry = readonly [name: string, value: TemplateValue | (() => TemplateValue)];

/** Names of which each is worked out when a template first uses it: of the hundreds there are, a report uses few. */
export class LazyNames implements Names {
  private readonly entries: Map<string, NameEntry[1]>;
  private readonly others: (() => Names) | undefined;

  /** Of two entries of one name the later one counts. `others`: names that count where no entry has the name. */
  constructor(entries: Iterable<NameEntry>, others?: () => Names) {
    this.entries = new Map(entries);
    this.others = others && lazily(others);
  }

  has(name: string): boolean {
    return this.entries.has(name) || this.others?.().has(name) === true;
  }

  get(name: string): TemplateValue {
    if (!this.entries.has(name)) return this.others?.().get(name);
    const value = this.entries.get(name);
    if (typeof value !== "function") return value;
    const workedOut = value();
    this.entries.set(name, workedOut);
    return workedOut;
  }

  *keys(): Iterable<string> {
    yield* this.entries.keys();
    if (this.others) yield* this.others().keys();
  }
}
