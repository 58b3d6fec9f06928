import type { WrittenFile } from "../../../pipeline.ts";
import { outPlace } from "../../files/out-place.ts";
import { shownName } from "../../files/shown-name.ts";
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
  const { folder, place, fileName = file.fileName } = outPlace("docx", { ...target, usual: "登记表" });
  const report = {
    report: paper,
    title: paper,
    files: [{ ...file, fileName }],
    records: 0,
    omitted: [],
    emptyAnnexes: [],
  };
  const shown = (path: string) => shownName(path, target.cwd);
  for await (const saved of saveReports([report], folder, { formats: ["docx"], force: false, shown, place })) {
    const done = saved.state === "written" ? "已生成" : "内容没有变化";
    const reasons = { edited: "有人改过，没有覆盖", open: "正被别的程序打开，没有动它" };
    return [`${done} ${saved.file}`, ...(saved.beside ? [`  原来的“${fileName}”${reasons[saved.beside]}`] : [])].join(
      "\n",
    );
  }
  throw new Error("nothing was saved");
}
