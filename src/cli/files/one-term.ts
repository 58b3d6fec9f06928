import { Refusal } from "../refusal.ts";
import { termPaths } from "./find-term.ts";

/** The term file that is meant; refuses if several are. `command`: as it is typed, for the hint. */
export function oneTerm(given: string, cwd: string, command: string): string {
  const [term = "", ...others] = termPaths(given, cwd);
  if (others.length === 0) return term;
  throw new Refusal(`“${given}”里有${others.length + 1}份学期文件`, `写上学期文件，如 yanxiu ${command} 2024.yaml。`);
}
