// npm run build [-- --outdir FOLDER]: the program, the licences of the libraries inside it, and the list of them.
import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { bundle, packagesIn } from "./bundle.mjs";
import { billOfMaterials, librariesOf, licenceFile } from "./licences.mjs";

const root = join(import.meta.dirname, "../..");
const { values } = parseArgs({
  options: { outdir: { type: "string", default: join(root, "dist") }, metafile: { type: "string" } },
});
const outdir = resolve(values.outdir);

rmSync(outdir, { recursive: true, force: true });
const metafile = await bundle(outdir);
const libraries = librariesOf(packagesIn(metafile));
const self = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
copyFileSync(join(root, "bin/packaging/yanxiu.d.ts"), join(outdir, "yanxiu.d.ts"));
writeFileSync(join(outdir, "THIRD-PARTY-LICENSES.txt"), licenceFile(libraries));
writeFileSync(join(outdir, "sbom.cdx.json"), `${JSON.stringify(billOfMaterials(self, libraries), null, 2)}\n`);
if (values.metafile !== undefined) writeFileSync(values.metafile, JSON.stringify(metafile));
