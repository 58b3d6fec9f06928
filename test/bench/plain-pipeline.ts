// node plain-pipeline.mjs FOLDER OUTLINE WORKERS: what a script with plain libraries does for each school of a folder. Its records
// are read by js-yaml and judged by ajv, and a prepared text with its tables is written by docx. No checks, no figures.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isMainThread, Worker, workerData } from "node:worker_threads";
import { Ajv } from "ajv";
import { FAILSAFE_SCHEMA, load } from "js-yaml";
import { officialProfile } from "../../src/docx/page-layout.ts";
import { recordSchema } from "../../src/editor/schema/json-schema.ts";
import type { Outline } from "../../src/outline/blocks.ts";
import { writeWithDocx } from "../docx/docx-writer.ts";

/** The part of the schools that one worker makes. */
interface Share {
  readonly folder: string;
  readonly outline: string;
  readonly schools: readonly string[];
}

async function makeSchools({ folder, outline, schools }: Share): Promise<void> {
  const isValid = new Ajv({ strict: false, allErrors: true }).compile(recordSchema());
  const text: Outline = JSON.parse(readFileSync(outline, "utf8"));
  for (const school of schools) {
    const names = readdirSync(join(folder, school), { recursive: true, encoding: "utf8" });
    for (const name of names.filter((name) => name.endsWith(".yaml") && name !== "term.yaml")) {
      const data = load(readFileSync(join(folder, school, name), "utf8"), { schema: FAILSAFE_SCHEMA });
      if (!isValid(data)) throw new Error(`${name}: ${JSON.stringify(isValid.errors?.slice(0, 3))}`);
    }
    writeFileSync(join(folder, school, "总结.docx"), await writeWithDocx(text, officialProfile));
  }
}

if (!isMainThread) await makeSchools(workerData);
else {
  const [folder = "", outline = "", workers = "1"] = process.argv.slice(2);
  const schools = readdirSync(folder);
  const shares = Array.from({ length: Number(workers) }, (_, nth) =>
    schools.filter((_, i) => i % Number(workers) === nth),
  );
  const start = (schools: readonly string[]) =>
    new Promise<void>((resolve, reject) => {
      const workerData: Share = { folder, outline, schools };
      new Worker(new URL(import.meta.url), { workerData }).on("error", reject).on("exit", () => resolve());
    });
  if (shares.length === 1) await makeSchools({ folder, outline, schools });
  else await Promise.all(shares.map(start));
}
