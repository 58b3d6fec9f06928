import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { RawFile } from "../../src/pipeline.ts";

const root = join(import.meta.dirname, "../../templates");

/** All shipped files that reports are made of. */
export const templateFiles = (): readonly RawFile[] =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(md|yaml)$/.test(name) && !name.startsWith("要求"))
    .map((name) => ({ file: name.replaceAll("\\", "/"), bytes: readFileSync(join(root, name)) }));
