import { resolve } from "node:path";
import { type Checked, type Diagnostic, hasErrors } from "../../../diagnostics/diagnostic.ts";
import { allOf, perhaps } from "../../../diagnostics/phrases.ts";
import { type Mapping, mapWorkbook, openWorkbook, type RawFile, readMapping } from "../../../pipeline.ts";
import { kindNames, kindOf } from "../../../records/kinds/index.ts";
import { nearest } from "../../../zh/nearest.ts";
import { readFile } from "../../files/read-file.ts";
import { shownName } from "../../files/shown-name.ts";
import { Refusal } from "../../refusal.ts";
import type { Terminal } from "../../terminal.ts";

/** Opened workbooks, with the headers of kinds. */
export interface Inputs {
  readonly files: readonly RawFile[];
  /** All files that diagnostics may be about. */
  readonly shown: readonly RawFile[];
  readonly paths: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What says which records the files hold. */
export interface InputOptions {
  readonly kind?: string;
  readonly map?: string;
}

/** Opens the files of a command line. Refuses those that are no workbooks by their names. */
export async function readInputs(given: readonly string[], options: InputOptions, terminal: Terminal): Promise<Inputs> {
  const kind = options.kind === undefined ? undefined : labelOf(options.kind);
  if (given.includes("-") && kind === undefined && options.map === undefined)
    throw new Refusal("看不出标准输入里是哪一种记录", "加上 --kind，如 --kind 公开课，或 --map 映射.yaml。");
  const mapping = options.map === undefined ? undefined : openMapping(options.map, terminal.cwd);
  const shown: RawFile[] = mapping?.raw ? [mapping.raw] : [];
  const diagnostics: Diagnostic[] = [...(mapping?.diagnostics ?? [])];
  const files: RawFile[] = [];
  for (const one of given) {
    const opened = await openTable(one, terminal);
    diagnostics.push(...opened.diagnostics);
    if (!opened.value || (mapping && !mapping.value)) continue;
    const mapped = mapping?.value ? mapWorkbook(opened.value, mapping.value) : undefined;
    diagnostics.push(...(mapped?.diagnostics ?? []));
    const raw = mapped?.value ?? (kind === undefined ? opened.value : listing(opened.value, kind));
    shown.push(raw);
    // A column that is not there would be missing in every record.
    if (!hasErrors(mapped?.diagnostics ?? [])) files.push(raw);
  }
  return {
    files,
    shown,
    paths: given.filter((one) => one !== "-").map((one) => resolve(terminal.cwd, one)),
    diagnostics,
  };
}

/** Opens a workbook or a csv file; `-` is the standard input, which is read like a csv file. */
export async function openTable(given: string, terminal: Terminal): Promise<Checked<RawFile | undefined>> {
  if (given === "-") return openInput(terminal);
  const path = resolve(terminal.cwd, given);
  const shown = shownName(path, terminal.cwd);
  if (/\.ya?ml$/i.test(path)) throw new Refusal(`“${given}”已经是文字，不用导入`, "请写要导入的 .xlsx 或 .csv 文件。");
  if (!/\.(?:xlsx|csv)$/i.test(path))
    throw new Refusal(`“${given}”不是 .xlsx 或 .csv 文件`, "在 Excel 或 WPS 里“另存为”选“Excel 工作簿（.xlsx）”。");
  const raw = readFile(path, shown);
  return raw.value === undefined ? raw : openWorkbook(raw.value);
}

const inputName = "标准输入";

async function openInput(terminal: Terminal) {
  const bytes = await terminal.input();
  if (bytes.length === 0) throw new Refusal("标准输入里没有内容", "把复制的内容从管道送进来，第一行是列名。");
  const { value, diagnostics } = await openWorkbook({ file: `${inputName}.csv`, bytes });
  return {
    value: value && { ...value, file: inputName },
    diagnostics: diagnostics.map((one) => ({ ...one, file: inputName })),
  };
}

function openMapping(given: string, cwd: string): Checked<Mapping | undefined> & { readonly raw: RawFile | undefined } {
  const path = resolve(cwd, given);
  const shown = shownName(path, cwd);
  const { value: raw, diagnostics } = readFile(path, shown);
  return { raw, ...(raw ? readMapping(raw) : { value: undefined, diagnostics }) };
}

/** The same workbook, each of whose sheets lists this kind. */
const listing = (raw: RawFile, label: string): RawFile => ({
  ...raw,
  workbook: { sheets: (raw.workbook?.sheets ?? []).map((sheet) => ({ ...sheet, lists: label })) },
});

const labels = kindNames.map((name) => kindOf(name).label);

/** The label of a kind as it is typed after --kind. */
export function labelOf(typed: string): string {
  if (labels.includes(typed)) return typed;
  throw new Refusal(`没有“${typed}”这种记录`, `${perhaps(nearest(typed, labels), "")}记录种类有：${allOf(labels)}。`);
}
