import { Refusal } from "../refusal.ts";
import { termsMeant, typedPath } from "./terms-meant.ts";

const mostListed = 12;

/** The term file that is meant; refuses if several are. `command`: what to type for one of them. */
export function oneTerm(given: string | undefined, cwd: string, command: (term: string) => string): string {
  const terms = termsMeant(given, cwd);
  if (terms.length === 1) return terms[0]!;
  throw severalTerms(terms, given, cwd, command);
}

/**
 * The term files that a command takes one after the other. If no path was typed it must be one: nobody wants the reports of
 * every school that lies below. Refuses several, and says how to have them all.
 */
export function eachTerm(given: string | undefined, cwd: string, command: (term: string) => string): string[] {
  const terms = termsMeant(given, cwd);
  if (given !== undefined || terms.length === 1) return terms;
  throw severalTerms(terms, given, cwd, command, [`要逐份都做：yanxiu ${command(".")}`]);
}

/** The refusal where only one of several term files can be taken; lists what to type, then `more`. */
export function severalTerms(
  terms: readonly string[],
  given: string | undefined,
  cwd: string,
  command: (term: string) => string,
  more: readonly string[] = [],
): Refusal {
  const lines = terms.slice(0, mostListed).map((term) => `  yanxiu ${command(typedPath(term, cwd))}`);
  const left = terms.length > mostListed ? ["  ……"] : [];
  const where = given === undefined ? "这里" : `“${given}”里`;
  return new Refusal(
    `${where}有${terms.length}份学期文件，要写明是哪一份`,
    ["请从下面选一行输入：", ...lines, ...left, ...more].join("\n"),
  );
}
