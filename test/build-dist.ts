import { execSync } from "node:child_process";
import { join } from "node:path";

/** Builds dist/ before any test runs, as some tests start `bin/yanxiu.js`. */
export function setup(): void {
  execSync("npm run --silent build", { cwd: join(import.meta.dirname, "..") });
}
