import { termPaths } from "../../files/find-term.ts";
import { Refusal } from "../../refusal.ts";

/** The term file that is meant; refuses if several are: a form has the names of one day. */
export function oneTerm(given: string, cwd: string): string {
  const [term = "", ...others] = termPaths(given, cwd);
  if (others.length === 0) return term;
  throw new Refusal(`“${given}”里有${others.length + 1}份学期文件`, "写上学期文件，如 yanxiu form 2024.yaml。");
}
