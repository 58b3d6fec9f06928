import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ReportFiles, School } from "../../pipeline.ts";
import { Refusal } from "../refusal.ts";
import { termPaths } from "./find-term.ts";
import { loadSchoolFolder } from "./load-school.ts";
import { proseFiles, templateFiles } from "./report-files.ts";
import { shownName } from "./shown-name.ts";

/** The texts that reports are made of, and whose they are. */
export interface ReportTexts {
  readonly files: ReportFiles;
  /** Without a term: only what comes with the program. */
  readonly school?: School;
  /** The folder of term.yaml, absolute. */
  readonly folder?: string;
}

/**
 * The texts of a term given on the command line, else of the term.yaml in the current folder, else only the shipped ones.
 * Refuses a term that cannot be read.
 */
export async function reportTexts(term: string | undefined, cwd: string): Promise<ReportTexts> {
  const given = term ?? (existsSync(join(cwd, "term.yaml")) ? "term.yaml" : undefined);
  if (given === undefined) return { files: { shipped: templateFiles(), prose: [], proseRoot: "" } };
  const [path] = termPaths(given, cwd) as [string, ...string[]];
  const { school, folder, nameOf, read } = await loadSchoolFolder(path, cwd);
  if (school.value === undefined)
    throw new Refusal(`“${shownName(path, cwd)}”里有错误，读不出是哪一所学校`, "请先运行 yanxiu check，改正错误。");
  return {
    files: { ...proseFiles(path, nameOf, read).value, shipped: templateFiles() },
    school: school.value,
    folder,
  };
}
