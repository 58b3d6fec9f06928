// node fill-once.mjs PEER TEMPLATE DATA OUT: what a script does that fills one template.
import { readFileSync, writeFileSync } from "node:fs";
import { documentTemplates } from "./document-templates.mjs";

const [peer, template, data, out] = process.argv.slice(2);
const fill = await documentTemplates[peer].load();
writeFileSync(out, await fill(template, JSON.parse(readFileSync(data, "utf8"))));
