import { columnLetters } from "../../diagnostics/place-text.ts";

/** The lists of a form, each a column of a sheet that is hidden: in a rule itself a spreadsheet takes 255 characters. */
export class ChoiceLists {
  readonly sheet = "选项";
  readonly #lists = new Map<string, { readonly words: readonly string[]; readonly column: number }>();

  /** Where the words stand, as a rule names it. The same words stand there once. */
  formulaFor(words: readonly string[]): string {
    const key = words.join("\n");
    const { column } = this.#lists.get(key) ?? { column: this.#lists.size };
    this.#lists.set(key, { words, column });
    const letter = columnLetters(column + 1);
    return `${this.sheet}!$${letter}$1:$${letter}$${words.length}`;
  }

  get rows(): (string | null)[][] {
    const lists = [...this.#lists.values()].map(({ words }) => words);
    const height = Math.max(0, ...lists.map(({ length }) => length));
    return Array.from({ length: height }, (_, row) => lists.map((words) => words[row] ?? null));
  }
}
