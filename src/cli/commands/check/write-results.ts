import { refuseTyped, saveTyped } from "../../files/save-typed.ts";
import { diagnosticsText } from "../../print/diagnostics.ts";
import { harmless } from "../../print/guarded.ts";
import { printAsked } from "../../print/note.ts";
import { quoteFrom } from "../../print/source-lines.ts";
import type { Terminal } from "../../terminal.ts";
import type { FormatChoice } from "./format-choice.ts";
import type { ResultsToWrite } from "./formats/format.ts";
import { formats } from "./formats/index.ts";

const file = { color: false, width: 100 };

/** Refuses files that hold something else, before anything is mended. */
export async function refusePlaces(choices: readonly FormatChoice[], cwd: string): Promise<void> {
  const nothing = { diagnostics: [], extent: { files: 0 }, files: [], fails: () => false };
  for (const choice of choices)
    if (choice.file !== undefined) refuseTyped(choice.file, (await formats[choice.format]())(nothing, file), cwd);
}

/** Writes results in every format asked for. The screen gets `text` unless another format was chosen for it. */
export async function writeResults(
  results: Omit<ResultsToWrite, "shortened"> & { readonly all: boolean },
  choices: readonly FormatChoice[],
  terminal: Terminal,
): Promise<void> {
  const onScreen = choices.find((choice) => choice.file === undefined)?.format ?? "text";
  const format = await formats[onScreen]();
  if (!terminal.isQuiet) terminal.out(format({ ...results, shortened: terminal.isTTY && !results.all }, terminal));
  else await writeErrors({ ...results, shortened: false }, choices, terminal);
  for (const choice of choices) {
    if (choice.file === undefined) continue;
    const format = await formats[choice.format]();
    const text = harmless(format({ ...results, shortened: false }, file));
    await saveTyped(choice.file, `${text}\n`, terminal.cwd);
  }
}

/** `--quiet`: errors without what sums them up; a format that was asked for holds errors only. */
async function writeErrors(
  results: ResultsToWrite,
  choices: readonly FormatChoice[],
  terminal: Terminal,
): Promise<void> {
  const diagnostics = results.diagnostics.filter(({ severity }) => severity === "error");
  const asked = choices.find((choice) => choice.file === undefined)?.format ?? "text";
  if (asked !== "text") printAsked(terminal, (await formats[asked]())({ ...results, diagnostics }, terminal));
  else if (diagnostics.length > 0)
    printAsked(terminal, diagnosticsText(diagnostics, quoteFrom(results.files), terminal));
}
