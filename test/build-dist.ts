import { execSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const changed = (file: string): number => statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/**
 * Builds dist/ before any test runs, as some tests start `bin/yanxiu.js`. A dist/ that is newer than all of src/ stays,
 * so that another run of tests is not disturbed.
 */
export function setup(): void {
  const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).map((name) => `src/${name}`);
  const newest = Math.max(...[...sources, "package.json"].map(changed));
  if (changed("dist/main.js") < newest) execSync("npm run --silent build", { cwd: root });
}
