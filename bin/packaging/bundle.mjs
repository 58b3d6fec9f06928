// How the program is bundled, and which packages are in the bundle.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, transform } from "esbuild";

const root = join(import.meta.dirname, "../..");

const common = {
  absWorkingDir: root,
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  minifySyntax: true,
  legalComments: "none", // all of them are in the file of licences
  logLevel: "warning",
  metafile: true,
};

/** Bundles the program and what other programs import into `outdir`; gives the bundler's own list of what went in. */
export async function bundle(outdir) {
  const [program, starters] = await Promise.all([bundleProgram(outdir), bundleStarters(outdir)]);
  return {
    inputs: { ...program.inputs, ...starters.inputs },
    outputs: { ...program.outputs, ...starters.outputs },
  };
}

/** In files of CommonJS, whose compiled code can be kept. The bundler splits into ES modules only: each is turned by itself. */
async function bundleProgram(outdir) {
  const { outputFiles, metafile } = await build({
    ...common,
    entryPoints: {
      "command-line": "src/cli/command-line.ts",
      yanxiu: "src/cli/run-in-code.ts",
      "school-worker": "src/cli/school-worker.ts",
    },
    outdir,
    outExtension: { ".js": ".cjs" },
    splitting: true,
    write: false,
  });
  await mkdir(outdir, { recursive: true });
  await Promise.all(
    outputFiles.map(async ({ path, text }) => {
      const { code } = await transform(text, {
        format: "cjs",
        platform: "node",
        target: "node20",
        supported: { "dynamic-import": false },
        define: { "import.meta.url": "importMetaUrl" },
        banner: text.includes("import.meta.url")
          ? 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;'
          : "",
      });
      await writeFile(path, code);
    }),
  );
  return metafile;
}

/** What starts it: the command, and a worker, which tinypool looks for beside the file that starts it. */
async function bundleStarters(outdir) {
  const entryPoints = { main: "src/cli/main.ts", "entry/process": "node_modules/tinypool/dist/entry/process.js" };
  return (await build({ ...common, entryPoints, outdir })).metafile;
}

/** The folders under node_modules whose files went into the bundle, each with these files; in the order of their names. */
export function packagesIn({ outputs }) {
  const files = new Set(Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs)));
  const packages = new Map();
  for (const file of [...files].sort()) {
    const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? [];
    if (folder !== undefined) packages.set(folder, [...(packages.get(folder) ?? []), file]);
  }
  return packages;
}
