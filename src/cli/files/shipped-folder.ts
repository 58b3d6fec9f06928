import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A folder that comes with the program: beside dist/ in the package, beside src/ in a checkout. */
export const shippedFolder = (name: string): string => folderAbove(dirname(fileURLToPath(import.meta.url)), name);

function folderAbove(from: string, name: string): string {
  const folder = join(from, name);
  if (existsSync(folder)) return folder;
  if (dirname(from) === from) throw new Error(`${name}/ is missing from the package`);
  return folderAbove(dirname(from), name);
}
