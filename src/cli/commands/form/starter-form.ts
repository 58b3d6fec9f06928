import { join } from "node:path";
import { makeForm, readFormKinds } from "../../../pipeline.ts";
import type { Day } from "../../../zh/dates.ts";
import { loadSchoolFolder } from "../../files/load-school.ts";
import { type SavedForm, saveForm } from "./save-form.ts";

interface StarterForm {
  /** Absolute. */
  readonly term: string;
  readonly folder: string;
  /** Nobody is on the roster yet: the form has a sheet for it. */
  readonly isRosterAsked: boolean;
  readonly today: Day;
  readonly cwd: string;
}

/** The usual form of a folder that has just been written. */
export async function starterForm({
  term,
  folder,
  isRosterAsked,
  today,
  cwd,
}: StarterForm): Promise<readonly SavedForm[]> {
  const loaded = await loadSchoolFolder(term, cwd);
  const school = loaded.school.value;
  if (!school) return [];
  const kinds = [...(isRosterAsked ? kindsFor("教师") : []), ...kindsFor(undefined)];
  const { value: form } = await makeForm(school, {}, { kinds, isWhole: false, today, files: loaded.own });
  return form
    ? [await saveForm(form, { folder, school: loaded.folder, out: undefined, isOneOfSeveral: false, cwd })]
    : [];
}

/** Where the workbooks of an entry of 包含 lie: 登记 for 登记/*.xlsx. */
export const folderOfPattern = (root: string, pattern: string): string =>
  join(root, pattern.replace(/[^/]*$/, "").replace(/\*.*$/, ""));

function kindsFor(typed: string | undefined) {
  const asked = readFormKinds(typed);
  return asked.unknown === undefined ? asked.kinds : [];
}
