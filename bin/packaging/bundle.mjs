// How the program is bundled, and which packages are in the bundle.
import { join } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "../..");

/** CommonJS libraries inside the bundle ask for parts of Node by `require`. */
const banner =
  "import { createRequire as yanxiuCreateRequire } from 'node:module'; const require = yanxiuCreateRequire(import.meta.url);";

/** Bundles the program and what other programs import into `outdir`; gives the bundler's own list of what went in. */
export async function bundle(outdir) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: {
      main: "src/cli/main.ts",
      yanxiu: "src/cli/run-in-code.ts",
      "school-worker": "src/cli/school-worker.ts",
      // Where tinypool looks for it: beside the chunk that starts the workers.
      "entry/process": "node_modules/tinypool/dist/entry/process.js",
    },
    outdir,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    minifySyntax: true,
    legalComments: "none", // all of them are in the file of licences
    logLevel: "warning",
    banner: { js: banner },
    metafile: true,
  });
  return metafile;
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
