import { resolve } from "node:path";
import { placeOfTyped } from "../../files/refuse-detour.ts";
import { saveText } from "../../files/save-text.ts";
import { harmless } from "../../print/guarded.ts";
import type { Terminal } from "../../terminal.ts";
import type { FormatChoice } from "./format-choice.ts";
import type { ResultsToWrite } from "./formats/format.ts";
import { formats } from "./formats/index.ts";

const file = { color: false, width: 100 };

/** Writes results in every format asked for. The screen gets `text` unless another format was chosen for it. */
export async function writeResults(
  results: Omit<ResultsToWrite, "shortened"> & { readonly all: boolean },
  choices: readonly FormatChoice[],
  terminal: Terminal,
): Promise<void> {
  const onScreen = choices.find((choice) => choice.file === undefined)?.format ?? "text";
  const format = await formats[onScreen]();
  terminal.out(format({ ...results, shortened: terminal.isTTY && !results.all }, terminal));
  for (const choice of choices) {
    if (choice.file === undefined) continue;
    const format = await formats[choice.format]();
    const path = resolve(terminal.cwd, choice.file);
    const place = placeOfTyped(path, terminal.cwd);
    const text = harmless(format({ ...results, shortened: false }, file));
    await saveText(path, `${text}\n`, { shown: choice.file, place });
  }
}
