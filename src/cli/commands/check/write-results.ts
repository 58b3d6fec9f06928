import { resolve } from "node:path";
import { saveText } from "../../files/save-text.ts";
import type { Terminal } from "../../terminal.ts";
import type { FormatChoice } from "./format-choice.ts";
import type { CheckResults } from "./formats/format.ts";
import { formats } from "./formats/index.ts";

const file = { color: false, width: 100 };

/** Tells a report in every form asked for; the screen gets `text` unless another form is meant for it. */
export async function writeResults(
  report: CheckResults,
  choices: readonly FormatChoice[],
  terminal: Terminal,
): Promise<void> {
  const onScreen = choices.find((choice) => choice.file === undefined)?.format ?? "text";
  const write = await formats[onScreen]();
  terminal.out(write(report, terminal));
  for (const choice of choices) {
    if (choice.file === undefined) continue;
    const writeFile = await formats[choice.format]();
    await saveText(resolve(terminal.cwd, choice.file), `${writeFile(report, file)}\n`, choice.file);
  }
}
