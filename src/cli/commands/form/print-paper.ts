import { perhaps } from "../../../diagnostics/phrases.ts";
import { papers } from "../../../outline/paper/index.ts";
import { findPart, type MadePaper, makePaper, type Narrowing, type School } from "../../../pipeline.ts";
import { nearest } from "../../../zh/nearest.ts";
import { exitCode } from "../../exit-code.ts";
import { loadSchoolFolder } from "../../files/load-school.ts";
import { oneTerm } from "../../files/one-term.ts";
import { note } from "../../print/note.ts";
import { printErrors } from "../../print/print-errors.ts";
import { unreadText } from "../../print/summary.ts";
import { Refusal } from "../../refusal.ts";
import type { Terminal } from "../../terminal.ts";
import { chooseEvent } from "./choose-event.ts";
import { savePaper } from "./save-paper.ts";
import { today } from "./today.ts";

export interface PaperOptions extends Pick<Narrowing, "group" | "campus" | "teacher"> {
  readonly activity?: string;
  readonly out?: string;
}

type Paper = (typeof papers)[number];

/** The work of `yanxiu form --print`. Errors in the records are printed beside what is made. */
export async function printPaper(
  given: string | undefined,
  name: string,
  options: PaperOptions,
  terminal: Terminal,
): Promise<number> {
  const paper = choosePaper(name);
  refuseForeign(paper, options);
  const folder = await loadSchoolFolder(
    oneTerm(given, terminal.cwd, (term) => `form ${term} --print ${name}`),
    terminal.cwd,
  );
  const { school, files, unread } = folder;
  if (school.value) {
    const { made, missing } = await make(paper, school.value, options);
    if (made.file === undefined) throw new Refusal("所选的范围里这一天没有在职的教师，没有生成");
    terminal.out(
      await savePaper(made.file, paper.name, { folder: folder.folder, out: options.out, cwd: terminal.cwd }),
    );
    if (made.people > 0) terminal.out(rosterText(made));
    if (missing) note(terminal, missing);
  }
  const errors = printErrors(school.diagnostics, files, terminal);
  for (const line of unreadText(unread)) terminal.err(line);
  return exitCode(errors);
}

const rosterText = ({ pages, people, day }: MadePaper): string =>
  `  ${pages > 1 ? "每人一页，" : ""}姓名照${day}的名册，${people}人`;

async function make(paper: Paper, school: School, { activity, group, campus, teacher }: PaperOptions) {
  const narrowing: Narrowing = { ...(group && { group }), ...(campus && { campus }), ...(teacher && { teacher }) };
  const { value: scope, diagnostics } = findPart(school, narrowing);
  if (scope === undefined) throw new Refusal(diagnostics[0]?.message ?? "", diagnostics[0]?.hint);
  const { event, missing } = activity === undefined ? {} : chooseEvent(activity, school, scope);
  const { value } = await makePaper(school, paper, narrowing, { today: today(), ...(event && { event }) });
  return { made: value as MadePaper, missing };
}

function choosePaper(name: string): Paper {
  const paper = papers.find((one) => one.name === name || one.alsoCalled === name);
  if (paper) return paper;
  const names = papers.map((one) => one.name);
  throw new Refusal(`没有“${name}”这种表`, perhaps(nearest(name, names), `可写：${names.join("、")}。`));
}

/** What a paper cannot answer to is refused, so that nobody takes it for answered. */
function refuseForeign({ name, takes }: Paper, options: PaperOptions): void {
  for (const option of ["group", "campus", "teacher", "activity"] as const)
    if (options[option] !== undefined && !takes.includes(option))
      throw new Refusal(`${name}不能写 --${option}`, `可用：${takes.map((one) => `--${one}`).join("、")}。`);
}
