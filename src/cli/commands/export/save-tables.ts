import { join } from "node:path";
import type { OwnTable } from "../../../excel/tables/own-tables.ts";
import { findPart, makeTables, type Narrowing, type TableFormat, type WrittenReport } from "../../../pipeline.ts";
import type { SchoolFolder } from "../../files/load-school.ts";
import { outPlace } from "../../files/out-place.ts";
import { shownName } from "../../files/shown-name.ts";
import { windowsName } from "../../files/windows-name.ts";
import { Refusal } from "../../refusal.ts";
import type { Terminal } from "../../terminal.ts";
import { savedText } from "../report/print-reports.ts";
import { saveReports } from "../report/save-reports.ts";

interface SaveOptions {
  readonly format: TableFormat;
  readonly out?: string | undefined;
  readonly force?: boolean | undefined;
}

/** Writes tables beside the reports of the school, or where `out` says. Refuses one file for several. */
export async function saveTables(
  made: readonly WrittenReport[],
  { folder, files, pathOf }: SchoolFolder,
  { format, out, force = false }: SaveOptions,
  terminal: Terminal,
): Promise<void> {
  const target = outPlace(format, { folder, usual: "报告", out, cwd: terminal.cwd });
  const count = made.flatMap(({ files }) => files).length;
  if (target.fileName !== undefined && count > 1)
    throw new Refusal(`有${count}个文件，不能都写成“${out}”`, "--out 请写一个文件夹（末尾写 /）。");
  const named = ({ files, ...report }: WrittenReport): WrittenReport => ({
    ...report,
    files: files.map((file) => ({ ...file, fileName: target.fileName ?? file.fileName })),
  });
  const read = new Set(files.map(({ file }) => windowsName(pathOf(file))));
  for (const { fileName } of made.map(named).flatMap((one) => one.files))
    if (read.has(windowsName(join(target.folder, fileName))))
      throw new Refusal(`“${fileName}”是学校自己的表，里面有记录，没有覆盖`, "请换一个文件名。");
  const shown = (path: string) => shownName(path, terminal.cwd);
  for await (const saved of saveReports(made.map(named), target.folder, {
    formats: [format],
    force,
    shown,
    place: target.place,
  }))
    terminal.out(savedText(saved));
}

/** Makes and writes one table that is no annex, for a part of the school that there is. */
export async function saveTable(
  what: OwnTable,
  folder: SchoolFolder,
  narrowing: Narrowing,
  { all = false, ...options }: SaveOptions & { readonly all?: boolean | undefined },
  terminal: Terminal,
): Promise<void> {
  const { value: school, diagnostics } = folder.school;
  const { value: scope } = findPart(school!, narrowing);
  const sources = { texts: { prose: [], proseRoot: "", shipped: [] }, records: [] };
  const how = { scope: scope!, format: options.format, all };
  const made = await makeTables({ value: school!, diagnostics }, what, sources, how);
  await saveTables(made.value ? [made.value] : [], folder, options, terminal);
}
