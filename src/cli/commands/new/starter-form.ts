import { join } from "node:path";
import { makeForm, readFormKinds } from "../../../pipeline.ts";
import type { Day } from "../../../zh/dates.ts";
import { loadSchoolFolder } from "../../files/load-school.ts";
import { usualTerm } from "../../files/record-file-names.ts";
import { type SavedForm, saveForm } from "../form/save-form.ts";
import type { NewSchool } from "./school-answers.ts";

/** The form that a new school fills in with a spreadsheet; with a sheet for the roster where no names are known yet. */
export async function starterForm(
  root: string,
  { names }: NewSchool,
  today: Day,
  cwd: string,
): Promise<readonly SavedForm[]> {
  const folder = await loadSchoolFolder(join(root, usualTerm), cwd);
  const school = folder.school.value;
  if (!school) return [];
  const kinds = [...(names.length === 0 ? kindsFor("教师") : []), ...kindsFor(undefined)];
  const asked = { kinds, isWhole: false, today, files: folder.own };
  const { value: form } = await makeForm(school, {}, asked);
  return form ? [await saveForm(form, { folder: join(root, "登记"), out: undefined, isOneOfSeveral: false, cwd })] : [];
}

function kindsFor(typed: string | undefined) {
  const asked = readFormKinds(typed);
  return asked.unknown === undefined ? asked.kinds : [];
}
