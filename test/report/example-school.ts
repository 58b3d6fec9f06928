import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Checked, hasErrors } from "../../src/diagnostics/diagnostic.ts";
import {
  loadSchool,
  makeReport,
  openSettings,
  type RawFile,
  type ReportFiles,
  type School,
} from "../../src/pipeline.ts";
import { shippedFiles } from "./shipped.ts";

const root = join(import.meta.dirname, "../../examples/central-school");

const raw = (folder: string, file: string): RawFile => ({ file, bytes: readFileSync(join(folder, file)) });

/** The files of the example's records, read from the disk. */
export function exampleFiles(): RawFile[] {
  const records = readdirSync(join(root, "记录")).map((name) => `记录/${name}`);
  return ["教师.yaml", "组织.yaml", "计划.yaml", ...records.sort()].map((file) => raw(root, file));
}

/** The example school with these files of records. */
export function exampleSchool(files: readonly RawFile[] = exampleFiles()): Checked<School> {
  const { value, diagnostics } = openSettings(raw(root, "term.yaml"));
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return loadSchool({ value, diagnostics }, files);
}

/** A report of the example, written; throws when something is wrong. */
export async function exampleReport(name: string): Promise<Uint8Array> {
  const prose = readdirSync(join(root, "文字")).map((file) => raw(root, `文字/${file}`));
  const files: ReportFiles = { shipped: shippedFiles, prose, proseRoot: "文字" };
  const { value, diagnostics } = await makeReport(exampleSchool(), name, files, { draft: false });
  if (!value || hasErrors(diagnostics)) throw new Error(JSON.stringify(diagnostics));
  return value.files[0]!.bytes;
}
