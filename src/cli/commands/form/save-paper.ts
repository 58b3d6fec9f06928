import { statSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import type { WrittenFile } from "../../../pipeline.ts";
import { shownName } from "../../files/shown-name.ts";
import { Refusal } from "../../refusal.ts";
import { saveReports } from "../report/save-reports.ts";

interface Target {
  /** Of the term. */
  readonly folder: string;
  /** A file or a folder, as typed. */
  readonly out: string | undefined;
  readonly cwd: string;
}

/** Writes a paper as a report is written: what a person has edited stays. Says in a line or two what happened. */
export async function savePaper(file: WrittenFile, paper: string, target: Target): Promise<string> {
  const { folder, fileName } = placeOf(file, target);
  const report = {
    report: paper,
    title: paper,
    files: [{ ...file, fileName }],
    records: 0,
    omitted: [],
    emptyAnnexes: [],
  };
  const shown = (path: string) => shownName(path, target.cwd);
  for await (const saved of saveReports([report], folder, { formats: ["docx"], force: false, shown })) {
    const done = saved.state === "written" ? "已生成" : "内容没有变化";
    const reasons = { edited: "有人改过，没有覆盖", open: "正被别的程序打开，没有动它" };
    return [`${done} ${saved.file}`, ...(saved.beside ? [`  原来的“${fileName}”${reasons[saved.beside]}`] : [])].join(
      "\n",
    );
  }
  throw new Error("nothing was saved");
}

function placeOf({ fileName }: WrittenFile, { folder, out, cwd }: Target) {
  if (out === undefined) return { folder: join(folder, "登记表"), fileName };
  const path = resolve(cwd, out);
  if (/[/\\]$/.test(out) || statSync(path, { throwIfNoEntry: false })?.isDirectory()) return { folder: path, fileName };
  if (extname(path).toLowerCase() === ".docx") return { folder: dirname(path), fileName: basename(path) };
  throw new Refusal(`--out 不能是“${out}”`, "请写成以 .docx 结尾的文件，或一个文件夹（末尾写 /）。");
}
