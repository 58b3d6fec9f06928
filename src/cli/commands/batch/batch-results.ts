import { refuseTyped, saveTyped } from "../../files/save-typed.ts";
import { note, printAsked } from "../../print/note.ts";
import type { Terminal } from "../../terminal.ts";
import { type BatchChoice, onScreen } from "./batch-formats.ts";
import { type BatchOutcome, batchCsv, batchJson, batchText } from "./print-batch.ts";

/** Refuses files that are no earlier results of a batch, before anything else is written. */
export async function refuseResults(choices: readonly BatchChoice[], cwd: string): Promise<void> {
  for (const { format, file } of choices)
    if (file !== undefined) refuseTyped(file, await resultOf({ results: [], notDone: 0 }, format), cwd);
}

/** Prints the table at the end of a batch, and writes it to the files that were asked for. */
export async function writeResults(
  batch: BatchOutcome,
  choices: readonly BatchChoice[],
  terminal: Terminal,
): Promise<void> {
  const screen = onScreen(choices);
  if (screen === "text") terminal.out(batchText(batch));
  else printAsked(terminal, textOf(await resultOf(batch, screen)).trimEnd());
  for (const { format, file } of choices) {
    if (file === undefined) continue;
    await saveTyped(file, await resultOf(batch, format), terminal.cwd);
    note(terminal, `已写入 ${file}`);
  }
}

const textOf = (result: string | Uint8Array): string =>
  typeof result === "string" ? result : new TextDecoder().decode(result).replaceAll("\r\n", "\n");

/** What stands in a file of a format. */
async function resultOf(batch: BatchOutcome, format: BatchChoice["format"]): Promise<string | Uint8Array> {
  if (format === "csv") return batchCsv(batch.results);
  return `${format === "json" ? batchJson(batch) : batchText(batch)}\n`;
}
