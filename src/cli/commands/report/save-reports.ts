import { existsSync, mkdirSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { isUntouched, type WrittenReport } from "../../../pipeline.ts";
import { type Office, openOffice } from "../../files/office.ts";
import { readPlainFile } from "../../files/read-plain-file.ts";
import { refuseDetour } from "../../files/refuse-detour.ts";
import { type Expected, saveFile } from "../../files/save-file.ts";
import { Refusal } from "../../refusal.ts";
import { cannotWrite, faultCode } from "../../system-fault.ts";
import { readStamp, stampPdf } from "./ours/pdf-stamp.ts";
import { isListed, listWritten } from "./ours/written-sums.ts";
import { type FileToSave, filesToSave, type SavedFormats } from "./report-formats.ts";

/** A report in one format, and where it lies now. */
export interface SavedReport extends Omit<WrittenReport, "files"> {
  readonly format: FileToSave["format"];
  /** The name that it should have. */
  readonly fileName: string;
  /** Its path as messages show it. */
  readonly file: string;
  readonly state: "written" | "unchanged";
  /** Why it does not lie under its own name: a person edited what is there, or has it open. */
  readonly beside?: "edited" | "open";
  /** Names of new versions that earlier runs left beside the report: somebody may hand in the wrong one. */
  readonly leftOver: readonly string[];
  /** Those of them that a person has edited. */
  readonly editedLeftOver: readonly string[];
}

interface SaveOptions {
  readonly formats: SavedFormats;
  /** Whether reports that a person edited are overwritten. */
  readonly force: boolean;
  /** The name of a path in messages. */
  readonly shown: (path: string) => string;
  /** The folder the files belong to: nothing is written through a link below it. */
  readonly place: string;
}

/**
 * Writes reports into a folder, made when missing; yields each file as soon as it lies there. Refuses as `saveReport`, and
 * before anything is written if a pdf is asked for and cannot be made.
 */
export async function* saveReports(
  reports: readonly WrittenReport[],
  folder: string,
  options: SaveOptions,
): AsyncGenerator<SavedReport> {
  const office = options.formats.includes("pdf") ? openOffice(options.place) : undefined;
  try {
    for (const report of reports)
      for (const file of filesToSave(report, options.formats))
        yield await saveReport(report, file, folder, { ...options, office });
  } finally {
    office?.close();
  }
}

function makeFolder(folder: string, { shown, place }: SaveOptions): void {
  refuseDetour(folder, place, shown(folder), "folder");
  try {
    mkdirSync(folder, { recursive: true });
  } catch (thrown) {
    throw cannotWrite(thrown, shown(folder));
  }
}

/**
 * Writes a report under its name, or beside it as `…-新版`, `…-新版2` when the one there was edited by a person or is
 * open. Refuses when the folder cannot be written.
 */
async function saveReport(
  { files: _, ...report }: WrittenReport,
  file: FileToSave,
  folder: string,
  options: SaveOptions & { readonly office: Office | undefined },
): Promise<SavedReport> {
  const { format, fileName } = file;
  const { force, shown } = options;
  const wanted = join(folder, fileName);
  makeFolder(folder, options);
  let beside: SavedReport["beside"];
  const saved = (path: string, state: SavedReport["state"]): SavedReport => {
    const others = newVersions(wanted).filter((other) => other !== path && existsSync(other));
    const edited = others.filter((other) => whatLies(other, file).whose === "edited");
    return {
      ...report,
      format,
      fileName,
      file: shown(path),
      state,
      ...(beside && { beside }),
      leftOver: others.map((other) => basename(other)),
      editedLeftOver: edited.map((other) => basename(other)),
    };
  };
  for (const path of [wanted, ...newVersions(wanted)]) {
    refuseDetour(path, options.place, shown(path));
    const there = whatLies(path, file);
    if (there.whose === "same") return saved(path, "unchanged");
    const mayWrite = ["nothing", "ours"].includes(there.whose) || force;
    const done = mayWrite ? await write(path, file, there, options) : "left";
    if (done === "written") return saved(path, "written");
    // Another run may have been faster with the same report.
    if (done === "changed" && whatLies(path, file).whose === "same") return saved(path, "unchanged");
    beside ??= there.whose === "edited" || done === "changed" ? "edited" : "open";
  }
  throw new Refusal(`“${shown(wanted)}”旁边的新版已经太多，没有写入`, "请把不再需要的新版移走。");
}

function newVersions(wanted: string): string[] {
  const extension = extname(wanted);
  const stem = wanted.slice(0, -extension.length);
  const numbers = ["", ...Array.from({ length: 98 }, (_, i) => String(i + 2))];
  return numbers.map((number) => `${stem}-新版${number}${extension}`);
}

/** What is at the place of a report, and whose it is. */
interface Lying extends Expected {
  readonly whose: "nothing" | "same" | "ours" | "edited" | "open";
}

function whatLies(path: string, file: FileToSave): Lying {
  if (!existsSync(path)) return { whose: "nothing", bytes: undefined };
  const bytes = readOrNothing(path);
  if (bytes === undefined) return { whose: "open", bytes };
  const whose = whoseIs(path, bytes, file);
  return { whose: whose !== "same" && isOpen(path) ? "open" : whose, bytes };
}

function whoseIs(path: string, there: Uint8Array, { format, bytes }: FileToSave): "same" | "ours" | "edited" {
  if (format === "pdf") return readStamp(there, bytes);
  if (Buffer.compare(there, bytes) === 0) return "same";
  return (hasNoSeal(format) ? isListed(path, there) : isUntouched(there)) ? "ours" : "edited";
}

/** Formats that can hold no seal, or in which it would be pasted into other programs with the rest. */
const hasNoSeal = (format: FileToSave["format"]): boolean => ["md", "xlsx", "csv"].includes(format);

function readOrNothing(path: string): Uint8Array | undefined {
  try {
    return readPlainFile(path);
  } catch (thrown) {
    faultCode(thrown);
    return undefined;
  }
}

/** Word and WPS put `~$` for the first two characters (fewer for short names), LibreOffice a `.~lock.` file. */
function isOpen(path: string): boolean {
  const name = basename(path);
  const locks = [`~$${name}`, `~$${name.slice(1)}`, `~$${name.slice(2)}`, `.~${name}`, `.~lock.${name}#`];
  return locks.some((lock) => existsSync(join(dirname(path), lock)));
}

async function write(
  path: string,
  { format, bytes }: FileToSave,
  there: Expected,
  { shown, office, place }: SaveOptions & { readonly office: Office | undefined },
): ReturnType<typeof saveFile> {
  const content = office && format === "pdf" ? stampPdf(await office.toPdf(bytes, shown(path)), bytes) : bytes;
  try {
    const done = await saveFile(path, content, there);
    if (done === "written" && hasNoSeal(format)) await listWritten(path, content, shown, place);
    return done;
  } catch (thrown) {
    if (thrown instanceof Refusal) throw thrown;
    throw cannotWrite(thrown, shown(path));
  }
}
