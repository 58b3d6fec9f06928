import { basename, dirname, resolve } from "node:path";
import { placeOfTyped } from "../../files/refuse-detour.ts";
import { refuseTyped, saveTyped } from "../../files/save-typed.ts";
import { shownName } from "../../files/shown-name.ts";
import { note, printAsked } from "../../print/note.ts";
import type { Terminal } from "../../terminal.ts";
import { savedText } from "../report/print-reports.ts";
import { saveReports } from "../report/save-reports.ts";
import { type BatchChoice, onScreen } from "./batch-formats.ts";
import { type BatchOutcome, batchCsv, batchJson, batchText, batchXlsx } from "./print-batch.ts";

/** Refuses files that are no earlier results of a batch, before anything else is written. */
export async function refuseResults(choices: readonly BatchChoice[], cwd: string): Promise<void> {
  for (const { format, file } of choices)
    if (file !== undefined && format !== "xlsx")
      refuseTyped(file, await resultOf({ results: [], notDone: 0 }, format, false), cwd);
}

/** Prints the table at the end of a batch, and writes it to the files that were asked for. `time`: with how long each took. */
export async function writeResults(
  batch: BatchOutcome,
  choices: readonly BatchChoice[],
  terminal: Terminal,
  time = false,
): Promise<void> {
  const screen = onScreen(choices);
  if (screen === "text") terminal.out(batchText(batch, time));
  else printAsked(terminal, textOf(await resultOf(batch, screen, time)).trimEnd());
  for (const { format, file } of choices) {
    if (file === undefined) continue;
    if (format === "xlsx") await saveWorkbook(file, batch, terminal);
    else {
      await saveTyped(file, await resultOf(batch, format, time), terminal.cwd);
      note(terminal, `已写入 ${file}`);
    }
  }
}

/** A workbook that somebody has edited since stays, and the new one goes beside it. */
async function saveWorkbook(file: string, batch: BatchOutcome, terminal: Terminal): Promise<void> {
  const path = resolve(terminal.cwd, file);
  const made = { format: "xlsx" as const, fileName: basename(path), bytes: await batchXlsx(batch.results) };
  const table = { report: "结果", title: "结果", files: [made], records: 0, omitted: [], emptyAnnexes: [] };
  const shown = (one: string) => shownName(one, terminal.cwd);
  const how = { formats: ["xlsx" as const], force: false, shown, place: placeOfTyped(path, terminal.cwd) };
  for await (const saved of saveReports([table], dirname(path), how))
    note(terminal, saved.beside ? savedText(saved, false) : `已写入 ${saved.file}`);
}

const textOf = (result: string | Uint8Array): string =>
  typeof result === "string" ? result : new TextDecoder().decode(result).replaceAll("\r\n", "\n");

/** What stands in a file of a format. */
async function resultOf(
  batch: BatchOutcome,
  format: BatchChoice["format"],
  time: boolean,
): Promise<string | Uint8Array> {
  if (format === "csv") return batchCsv(batch.results, time);
  return `${format === "json" ? batchJson(batch, time) : batchText(batch, time)}\n`;
}
