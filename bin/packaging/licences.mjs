// The law of the bundle: the licences of what is in it, and the list of what is in it (CycloneDX).
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { inlined } from "./inlined.mjs";

const root = join(import.meta.dirname, "../..");
const text = (file) => readFileSync(join(root, file), "utf8");
const json = (file) => JSON.parse(text(file));

/** What is known of each package in the bundle. Throws where its licence cannot be told. */
export function librariesOf(packages) {
  const lock = json("package-lock.json").packages;
  return [...packages].map(([folder, files]) => {
    const { name, version, license, author, homepage, repository } = json(`${folder}/package.json`);
    const texts = licenceTexts(folder);
    if (typeof license !== "string") throw new Error(`${name}: no licence in its package.json`);
    if (texts.length === 0) throw new Error(`${name}: no text of its licence (${license}); keep one in bin/packaging/`);
    // node_modules may be a link, and its files then stand elsewhere.
    const locked = lock[folder.slice(folder.indexOf("node_modules/"))];
    if (locked?.version !== version) throw new Error(`${name}: package-lock.json has another version`);
    return {
      name,
      version,
      license,
      author: typeof author === "string" ? author : author?.name,
      website: homepage ?? repository?.url ?? repository,
      integrity: locked.integrity,
      texts: [...texts, ...noticesIn(files)],
      inside: carriedBy(name, files),
    };
  });
}

/** Files of a package that hold its licence, and licences of what it carries inside. */
function licenceTexts(folder) {
  const inDist = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  const names = inDist.filter((name) => /^(licen[cs]e|copying|notice|third.party)/i.test(basename(name)));
  return names
    .filter((name) => !name.includes("node_modules") && !/\.[cm]?[jt]sx?$/.test(name))
    .sort()
    .map((name) => text(join(folder, name)).trim());
}

/** Comments in bundled files that speak of copyright or of a licence. */
function noticesIn(files) {
  const comments = files.flatMap((file) => text(file).match(/\/\*[\s\S]*?\*\/|(?:^[ \t]*\/\/.*\n)+/gm) ?? []);
  const notices = comments.filter((comment) => /copyright|licen[cs]e/i.test(comment));
  return [...new Set(notices.map(withoutMarks))];
}

const withoutMarks = (comment) =>
  comment
    .replace(/^\/\*+!?|\*\/$/g, "")
    .replace(/^[ \t]*(?:\*|\/\/)? ?/gm, "")
    .trim();

function carriedBy(name, files) {
  const code = files.map(text).join("\n");
  return (inlined[name] ?? []).map(({ sign, file, text: kept, ...one }) => {
    if (!code.includes(sign)) throw new Error(`${name} does not carry ${one.name} any more: bin/packaging/inlined.mjs`);
    return { ...one, text: file ? text(join("node_modules", file)).trim() : kept?.trim() };
  });
}

const line = "=".repeat(100);

/** The file of licences, as it lies beside the bundle. */
export function licenceFile(libraries) {
  const head = [
    "本程序的文件里包含下列程序库，各按自己的许可使用；yanxiu 自己的许可见 LICENSE。",
    "The files in this folder contain these libraries, each under its own licence; for yanxiu itself see LICENSE.",
    "",
    ...libraries.map(({ name, version, license }) => `- ${name} ${version} (${license})`),
  ];
  const each = libraries.map(({ name, version, license, author, website, texts, inside }) => [
    line,
    `${name} ${version}`,
    `License: ${license}`,
    ...(author ? [`Author: ${author}`] : []),
    ...(website ? [`Source: ${website}`] : []),
    ...texts.flatMap((one) => ["", one]),
    ...inside.flatMap((one) => [
      "",
      `${name} contains ${one.name} (${one.license})`,
      ...(one.text ? ["", one.text] : []),
    ]),
  ]);
  return `${[head, ...each].map((lines) => lines.join("\n")).join("\n\n")}\n`
    .replace(/[ \t]+$/gm, "")
    .replace(/\r/g, "");
}

/** The list of what is in the bundle: CycloneDX 1.6. Without a date or a number of its own, so that builds come out alike. */
export function billOfMaterials({ name, version, license }, libraries) {
  const purl = (name, version) => `pkg:npm/${name.replace("@", "%40")}@${version}`;
  const licenses = (license) => [/ (?:OR|AND) /.test(license) ? { expression: license } : { license: { id: license } }];
  const self = purl(name, version);
  const components = libraries.map((one) => ({
    type: "library",
    "bom-ref": purl(one.name, one.version),
    name: one.name,
    version: one.version,
    hashes: [{ alg: "SHA-512", content: sha512(one) }],
    licenses: licenses(one.license),
    purl: purl(one.name, one.version),
    ...(one.inside.length > 0 && {
      components: one.inside.map(({ name, license }) => ({ type: "library", name, licenses: licenses(license) })),
    }),
  }));
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      component: { type: "application", "bom-ref": self, name, version, licenses: licenses(license), purl: self },
    },
    components,
    dependencies: [{ ref: self, dependsOn: components.map(({ purl }) => purl) }],
  };
}

function sha512({ name, integrity = "" }) {
  const [, hash] = /^sha512-([^ ]+)/.exec(integrity) ?? [];
  if (hash === undefined) throw new Error(`${name}: package-lock.json has no integrity for it`);
  return Buffer.from(hash, "base64").toString("hex");
}
