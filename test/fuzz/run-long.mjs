// Bundles long.ts, which needs the sources of src/, and runs it with the arguments given.
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
const outfile = join(root, "node_modules/.cache/yanxiu-fuzz.mjs");
const banner = "import { createRequire as r } from 'node:module'; const require = r(import.meta.url);";
await build({
  entryPoints: [join(here, "long.ts")],
  outfile,
  bundle: true,
  format: "esm",
  platform: "node",
  banner: { js: banner },
});
try {
  execFileSync(process.execPath, [outfile, ...process.argv.slice(2)], { cwd: root, stdio: "inherit" });
} catch (problem) {
  process.exitCode = problem.status ?? 1;
} finally {
  rmSync(outfile);
}
