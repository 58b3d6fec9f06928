// Forms that LibreOffice opens and saves, and what comes back. Bundled and run by office-checks.sh:
//   write FOLDER    an untouched form of all kinds and one that is filled in
//   read FOLDER     the same two as LibreOffice saved them: no records, and the same records as typed in YAML
import { deepStrictEqual } from "node:assert";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fillForm } from "../excel/fill-form.ts";
import { filledIn, sameAsYaml } from "../excel/filled-form.ts";
import { formOf, readBack, recordsOf, recordsTyped } from "../excel/form-school.ts";

const [what, folder = "."] = process.argv.slice(2);
const inFolder = (name: string): string => join(folder, `${name}.xlsx`);

if (what === "write") {
  const form = await formOf({ named: ["林秋野", "许知行"] });
  writeFileSync(inFolder("空登记表"), form);
  writeFileSync(inFolder("填好的登记表"), fillForm(await formOf(), filledIn));
} else {
  for (const [name, yaml] of [
    ["空登记表", "教师: []"],
    ["填好的登记表", sameAsYaml],
  ] as const) {
    const { document, diagnostics } = await readBack(readFileSync(inFolder(name)));
    deepStrictEqual(diagnostics, [], name);
    deepStrictEqual(recordsOf(document), recordsTyped(yaml), name);
  }
}
