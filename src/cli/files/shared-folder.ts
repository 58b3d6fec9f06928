import { dirname, join } from "node:path";
import { openSettings } from "../../pipeline.ts";
import { noteWhether } from "./read-facts.ts";
import { readFile } from "./read-file.ts";
import { termsIn } from "./term-files.ts";

/** The file that says of a folder that it holds the schools of a group. */
const ofGroup = "集团.yaml";

/**
 * The folder around that of a term file, which it may share with other terms. A folder that is a repository has nothing
 * around it, unless that is plainly the school's own: it holds 集团.yaml or another term file of the same 学校.
 */
export function sharedFolder(term: string): string | undefined {
  const folder = dirname(term);
  const around = dirname(folder);
  return !noteWhether(join(folder, ".git")) || isOfSchool(around, term) ? around : undefined;
}

function isOfSchool(around: string, term: string): boolean {
  if (noteWhether(join(around, ofGroup))) return true;
  const school = schoolOf(term);
  return school !== undefined && termsIn(around).some((other) => schoolOf(other) === school);
}

/** What a term file says under 学校. */
export function schoolOf(term: string): string | undefined {
  const raw = readFile(term, term).value;
  return raw && openSettings(raw).value?.school;
}
