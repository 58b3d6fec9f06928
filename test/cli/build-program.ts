import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { makeFolder } from "./make-folder.ts";

const banner =
  "import { createRequire as yanxiuCreateRequire } from 'node:module'; const require = yanxiuCreateRequire(import.meta.url);";

/** Bundles `entry` with the fake pipeline into a folder that every user may read; returns the path of the program. */
export async function buildProgram(entry: string): Promise<string> {
  const root = makeFolder({});
  chmodSync(root, 0o755);
  mkdirSync(join(root, "templates"));
  await build({
    entryPoints: { program: entry },
    outdir: join(root, "dist"),
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "error",
    banner: { js: banner },
    plugins: [
      {
        name: "fake-pipeline",
        setup: ({ onResolve }) =>
          onResolve({ filter: /\/pipeline\.ts$/ }, () => ({ path: join(import.meta.dirname, "fake-pipeline.ts") })),
      },
    ],
  });
  return join(root, "dist/program.mjs");
}
