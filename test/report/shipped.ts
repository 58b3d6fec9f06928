import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { RawFile } from "../../src/pipeline.ts";

const root = join(import.meta.dirname, "../../templates");

/** All of templates/ that reports are made of, named as the program names them. */
export const shippedFiles: readonly RawFile[] = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.(md|yaml)$/.test(file) && !file.startsWith("要求") && file !== "README.md")
  .sort()
  .map((file) => ({ file, bytes: readFileSync(join(root, file)) }));
