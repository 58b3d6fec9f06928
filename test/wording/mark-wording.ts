import { Command } from "commander";
import { vi } from "vitest";
import type { FieldInfo, FieldType } from "../../src/records/field.ts";

/** A character that stands nowhere in src/, in templates/ and in the schools of the tests. */
const mark = "※";

/** With a mark before each character, so that no word of a sentence is found in it. */
const marked = <T>(text: T): T => (typeof text === "string" ? (text.replace(/(?=[^※])/gsu, mark) as T & string) : text);

export const isMarked = (text: string): boolean => text.startsWith(mark);

/** Without marks, and without white space, as a longer line breaks elsewhere. */
export const unmarked = (text: string): string => text.replaceAll(mark, "").replace(/\s/g, "");

/** A copy whose parts of these names are marked; of functions, what they return. */
function withMarked(whole: object, ...names: readonly string[]): never {
  const parts = Object.entries(whole).map(([name, part]) => [name, names.includes(name) ? markedPart(part) : part]);
  return Object.fromEntries(parts) as never;
}

const markedPart = (part: unknown) =>
  typeof part === "function" ? (...given: readonly unknown[]) => marked(part(...given)) : marked(part);

/**
 * Marks what the program words for people in all modules that are imported from now on: mistakes, what may be written
 * for a field, kinds, figures, refusals and help. What users type stays: labels, choices and examples.
 */
export function markWording(): void {
  changed<typeof import("../../src/diagnostics/define-mistake.ts")>("diagnostics/define-mistake.ts", (real) => ({
    defineMistake: (code, severity, words) =>
      real.defineMistake(code, severity, withMarked(words, "message", "hint", "why")),
  }));
  changed<typeof import("../../src/records/field.ts")>("records/field.ts", (real) => ({
    field: (info, value) => real.field<never, never>(withMarkedHelp(info), withMarkedWords(value)) as never,
    needed: (info, value) => real.needed<never, never>(withMarkedHelp(info), withMarkedWords(value)) as never,
    scalar: (words, ...others) => real.scalar(marked(words), ...others),
  }));
  changed<typeof import("../../src/records/define-kind.ts")>("records/define-kind.ts", (real) => ({
    defineKind: (kind) => real.defineKind(withMarked(kind, "summary")),
  }));
  changed<typeof import("../../src/figures/define-figure.ts")>("figures/define-figure.ts", (real) => ({
    defineFigure: (figure) => real.defineFigure(withMarked(figure, "rule")),
    countFigure: (figure) => real.countFigure(withMarked(figure, "rule")),
  }));
  changed<typeof import("../../src/cli/refusal.ts")>("cli/refusal.ts", ({ Refusal }) => ({
    Refusal: class extends Refusal {
      constructor(message: string, hint?: string) {
        super(marked(message), marked(hint));
      }
    },
  }));
  for (const method of ["description", "option", "argument", "addHelpText"] as const) markSecondOf(method);
}

/** Replaces parts of a module of src/. */
function changed<Module extends object>(file: string, parts: (real: Module) => Partial<Module>): void {
  vi.doMock(`../../src/${file}`, async (original) => {
    const real = await original<Module>();
    return { ...real, ...parts(real) };
  });
}

const withMarkedHelp = (info: string | FieldInfo): never =>
  typeof info === "string" ? (info as never) : withMarked(info, "help");

/** Changes the value itself, as others may have taken it already. */
const withMarkedWords = (value: object): never =>
  Object.assign(value, { words: marked((value as FieldType).words) }) as never;

/** Commander's methods take a text for the help as their last or second argument. */
function markSecondOf(method: "description" | "option" | "argument" | "addHelpText"): void {
  const real = Command.prototype[method] as (...given: unknown[]) => unknown;
  const at = method === "description" ? 0 : 1;
  vi.spyOn(Command.prototype, method).mockImplementation(function (this: Command, ...given: unknown[]) {
    return real.apply(
      this,
      given.map((one, i) => (i === at ? marked(one) : one)),
    ) as never;
  });
}
