import { inCommand } from "../../../files/in-command.ts";
import { schoolOf } from "../../../files/shared-folder.ts";
import { termsAbove, termsIn } from "../../../files/term-files.ts";
import { typedPath } from "../../../files/terms-meant.ts";
import { foldersIn } from "../../../files/walk-folder.ts";
import { Refusal } from "../../../refusal.ts";
import type { Target } from "./target.ts";

const mostListed = 5;

/**
 * What `option`, which writes into files, may touch if no path was typed: the school one stands in, without other schools
 * below it. Refuses outside a school, because everything below would be rewritten.
 */
export function withinSchool(targets: readonly Target[], option: string, cwd: string): Target[] {
  const inside = foldersIn(cwd).flatMap(termsIn);
  const around = termsAbove(cwd);
  const own = around.length > 0 ? around : areOneSchool(inside) ? inside : [];
  if (own.length === 0) throw outside(inside, option, cwd);
  // A term file that cannot be read is of no school that others are of.
  const schools = own.map(schoolOf).filter((school) => school !== undefined);
  const isOfSchool = (term: string) => own.includes(term) || schools.some((school) => school === schoolOf(term));
  return targets.filter(({ term }) => term !== undefined && isOfSchool(term));
}

/** A folder that nobody says is a school's, and of which every YAML file would be rewritten, as those of other programs. */
export function refuseLooseFolder(targets: readonly Target[], option: string, given: readonly string[]): void {
  if (!targets.some(({ term, isFolder }) => isFolder && term === undefined)) return;
  const [first = ""] = given;
  throw new Refusal(
    `“${first}”里没有学期文件，看不出哪些是学校的记录，没有改动任何文件`,
    `只改其中一份记录的，写明这个文件，如 yanxiu check ${option} ${inCommand(`${first.replace(/[/\\]+$/, "")}/记录.yaml`)}。`,
  );
}

function areOneSchool(terms: readonly string[]): boolean {
  const [first, ...others] = new Set(terms.map(schoolOf));
  return first !== undefined && others.length === 0;
}

function outside(inside: readonly string[], option: string, cwd: string): Refusal {
  const listed = inside.slice(0, mostListed).map((term) => `  yanxiu check ${option} ${typedPath(term, cwd)}`);
  const example = `写上学校的文件夹，如 yanxiu check ${option} 明湖小学；或先进入学校的文件夹再运行。`;
  return new Refusal(
    inside.length > 0
      ? `这里不是一所学校的文件夹，下面有${inside.length}份学期文件，没有改动任何文件`
      : "这里不在学校的文件夹里（没有找到学期文件），没有改动任何文件",
    listed.length > 0 ? ["请写明是哪一份：", ...listed].join("\n") : example,
  );
}
