import { execFileSync, execSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const changed = (file: string): number => statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/**
 * Stops where a tool is missing, and says so. Then builds dist/ before any test runs, as some tests start
 * `bin/yanxiu.js`. A dist/ that is newer than all of src/ and bin/packaging/ stays, so that another run of tests is not
 * disturbed.
 */
export function setup(): void {
  execFileSync(process.execPath, [join(root, "test/tools.mjs"), "--check"], { stdio: "inherit" });
  const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).map((name) => `src/${name}`);
  const packaging = readdirSync(join(root, "bin/packaging")).map((name) => `bin/packaging/${name}`);
  const newest = Math.max(...[...sources, ...packaging, "package.json"].map(changed));
  if (changed("dist/main.js") < newest) execSync("npm run --silent build", { cwd: root });
}
