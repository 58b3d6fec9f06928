// npm run fuzz -- 1000000 bundles long.ts, with a word before the number (count, bounds, schools, fixes, rollup) another file; all need the sources of src/.
// Runs it with the rest.
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
const args = process.argv.slice(2);
const others = {
  count: "long-count.ts",
  rollup: "long-rollup.ts",
  bounds: "long-bounds.ts",
  schools: "long-schools.ts",
  fixes: "long-fixes.ts",
};
const entry = others[args[0]] ?? "long.ts";
const outfile = join(root, `node_modules/.cache/yanxiu-fuzz-${process.pid}.mjs`);
const banner = "import { createRequire as toRequire } from 'node:module'; const require = toRequire(import.meta.url);";
await build({
  entryPoints: [join(here, entry)],
  outfile,
  bundle: true,
  format: "esm",
  platform: "node",
  banner: { js: banner },
});
try {
  execFileSync(process.execPath, [outfile, ...args.filter((one) => !(one in others))], { cwd: root, stdio: "inherit" });
} catch (problem) {
  process.exitCode = problem.status ?? 1;
} finally {
  rmSync(outfile, { force: true });
}
