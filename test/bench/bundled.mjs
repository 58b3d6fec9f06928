import { rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = join(import.meta.dirname, "../..");
const banner = "import { createRequire as r } from 'node:module'; const require = r(import.meta.url);";

/** Bundles a file beside this one; gives its path. In dist/ it finds templates/; a build empties dist/. */
export async function bundle(file, folder = "dist") {
  const outfile = join(root, folder, file.replace(/ts$/, "mjs"));
  const entry = join(import.meta.dirname, file);
  await build({ entryPoints: [entry], outfile, bundle: true, format: "esm", platform: "node", banner: { js: banner } });
  return outfile;
}

/** Bundles a file and lets `work` use it: its exports and its address. */
export async function bundled(file, work, folder) {
  const outfile = await bundle(file, folder);
  try {
    const { href } = pathToFileURL(outfile);
    return await work(await import(href), href);
  } finally {
    rmSync(outfile);
  }
}
