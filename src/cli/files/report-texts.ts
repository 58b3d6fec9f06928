import type { ReportFiles, School } from "../../pipeline.ts";
import { Refusal } from "../refusal.ts";
import { loadSchoolFolder } from "./load-school.ts";
import { oneTerm } from "./one-term.ts";
import { proseFiles, templateFiles } from "./report-files.ts";
import { shownName } from "./shown-name.ts";
import { termsAbove } from "./term-files.ts";

/** The texts that reports are made of, and whose they are. */
export interface ReportTexts {
  readonly files: ReportFiles;
  /** Without a term: only what comes with the program. */
  readonly school?: School;
  /** The folder of term.yaml, absolute. */
  readonly folder?: string;
}

/**
 * The texts of a term given on the command line, else of the one in the current folder or above it, else only the shipped
 * ones. Refuses a term that cannot be read, and where several are meant; `command`: what to type for one of them.
 */
export async function reportTexts(
  term: string | undefined,
  cwd: string,
  command: (term: string) => string,
): Promise<ReportTexts> {
  if (term === undefined && termsAbove(cwd).length === 0)
    return { files: { shipped: templateFiles(), prose: [], proseRoot: "" } };
  const path = oneTerm(term, cwd, command);
  const { school, folder, nameOf, read, room } = await loadSchoolFolder(path, cwd);
  if (school.value === undefined)
    throw new Refusal(`“${shownName(path, cwd)}”里有错误，读不出是哪一所学校`, "请先运行 yanxiu check，改正错误。");
  return {
    files: { ...proseFiles(path, nameOf, read, room).value, shipped: templateFiles() },
    school: school.value,
    folder,
  };
}
