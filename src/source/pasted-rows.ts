import { defineMistake } from "../diagnostics/define-mistake.ts";
import { type Diagnostic, startOf } from "../diagnostics/diagnostic.ts";
import { endOfKey } from "./slips/line.ts";

const pastedRows = defineMistake("source/pasted-rows", "error", {
  message: (a: { rows: number }) =>
    a.rows > 1
      ? `从这里起${a.rows}行是从表格复制来的（各格之间是制表符），不能直接放在记录文件里`
      : "这一行是从表格复制来的（各格之间是制表符），不能直接放在记录文件里",
  hint: () =>
    "删去这几行，把表格存成 Excel 工作簿（.xlsx）或 csv，表名写记录的种类（如“听课”），第一行写各列的名称（如“日期”“听课人”）；放在这个文件旁边，列入 term.yaml 的“包含”就能读。要转成这里的写法，用 yanxiu import 表格.xlsx。",
  why: "表格复制过来只剩下各格的文字，不知道哪一格是日期、哪一格是姓名；表格文件本身可以直接读。",
  wrong: "听课:\n2024-11-12\t许知行\t林秋野\t落花生\n2024-11-13\t沈一舟\t林秋野\t搭石",
  right: "听课:\n  - {日期: 2024-11-12, 听课人: 许知行, 执教: 林秋野, 课名: 落花生}",
});

/** Lines from a table pasted among records: reported once for each run, and the text without them. */
interface WithoutRows {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Finds pasted rows: lines without a key whose words tabs part, with three cells at least in one of them. */
export function findPastedRows(file: string, text: string): WithoutRows {
  if (!text.includes("\t")) return { text, diagnostics: [] };
  const lines = text.split("\n");
  const block = linesOfBlockScalars(lines);
  const isRow = lines.map((line, i) => !block.has(i) && hasCells(line, 2));
  const diagnostics: Diagnostic[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (!isRow[i]) continue;
    const end = endOfRun(isRow, lines, i);
    const run = lines.slice(i, end);
    if (run.some((line) => hasCells(line, 3))) {
      const rows = run.filter((line) => line.trim() !== "").length;
      const column = lines[i]!.search(/\S/) + 1;
      diagnostics.push(pastedRows.at({ ...startOf(file), line: i + 1, column }, { rows }));
      lines.fill("", i, end);
    }
    i = end - 1;
  }
  return { text: lines.join("\n"), diagnostics };
}

function hasCells(line: string, least: number): boolean {
  const body = line.trim().replace(/^(?:-[ \t]+)+/, "");
  return endOfKey(body) < 0 && !/^[#{["']/.test(body) && body.split("\t").length >= least;
}

/** Just after a run of rows; blank lines belong to it. */
function endOfRun(isRow: readonly boolean[], lines: readonly string[], start: number): number {
  let end = start + 1;
  while (end < lines.length && (isRow[end] || lines[end]!.trim() === "")) end++;
  return end;
}

/** The indexes of the lines that stand below `备注: |`, where tabs are part of the text. */
function linesOfBlockScalars(lines: readonly string[]): ReadonlySet<number> {
  const within = new Set<number>();
  let parent: number | undefined;
  for (const [i, line] of lines.entries()) {
    const indent = line.search(/\S/);
    if (parent !== undefined && (indent < 0 || indent > parent)) within.add(i);
    else parent = /[:-][ \t]+[|>][-+\d]*\s*(?:#.*)?$/.test(line) ? indent : undefined;
  }
  return within;
}
