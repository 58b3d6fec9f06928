// The law of the built program, held against the bundler's own list of what is inside.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import lock from "../../package-lock.json" with { type: "json" };
import { makeFolder } from "../cli/make-folder.ts";

interface Component {
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly hashes: readonly { readonly alg: string; readonly content: string }[];
  readonly licenses: readonly { readonly license: { readonly id: string } }[];
  readonly components?: readonly { readonly name: string }[];
}

let names: readonly string[];
let licences: string;
let components: readonly Component[];

beforeAll(() => {
  const folder = makeFolder({});
  const metafile = join(folder, "meta.json");
  execFileSync(process.execPath, ["bin/packaging/build.mjs", "--outdir", join(folder, "dist"), "--metafile", metafile]);
  const { outputs } = JSON.parse(readFileSync(metafile, "utf8")) as { outputs: Record<string, { inputs: object }> };
  const files = Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs));
  const folders = files.map((file) => file.split("node_modules/").at(-1)!.split("/"));
  const inLibraries = folders.filter((_, i) => files[i]!.includes("node_modules/"));
  names = [...new Set(inLibraries.map(([a, b]) => (a!.startsWith("@") ? `${a}/${b}` : a!)))].toSorted();
  licences = readFileSync(join(folder, "dist/THIRD-PARTY-LICENSES.txt"), "utf8");
  ({ components } = JSON.parse(readFileSync(join(folder, "dist/sbom.cdx.json"), "utf8")));
});

const manifest = (name: string) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8"));
const words = (text: string): string => text.split(/\s+/).join(" ").trim();

test("what is inside: more than the libraries that src/ imports, as some bring others", () => {
  expect(names).toEqual(expect.arrayContaining(["commander", "docx", "entities", "yaml", "zod"]));
  const own = Object.keys(packageJson.dependencies);
  expect(own.filter((name) => !names.includes(name))).toEqual([]);
});

test("the file of licences names each of them, and gives the whole text of each", () => {
  const listed = [...licences.matchAll(/^- (\S+) (\S+) \((.+)\)$/gm)].map(([, ...one]) => one.join(" "));
  expect(listed).toEqual(names.map((name) => `${name} ${manifest(name).version} ${manifest(name).license}`));
  for (const name of names) {
    const texts = readdirSync(`node_modules/${name}`).filter((file) => /^licen[cs]e/i.test(file));
    expect(texts.length, name).toBeGreaterThan(0);
    for (const file of texts)
      expect(words(licences), name).toContain(words(readFileSync(`node_modules/${name}/${file}`, "utf8")));
  }
});

test("those too that stand in the code of a library or that it carries inside", () => {
  for (const holder of [
    "2008, Adobe Systems Incorporated",
    "Joyent, Inc. and other",
    "James Halliday",
    "Andrey Sitnik",
  ])
    expect(licences).toContain(holder);
  expect(components.find(({ name }) => name === "docx")?.components?.map(({ name }) => name)).toEqual([
    "nanoid",
    "events",
    "stream-browserify",
  ]);
});

test("the list of what is inside: name, version, licence, purl, and the hash of the lock file", () => {
  const packages = lock.packages as Record<string, { integrity?: string }>;
  const expected = names.map((name) => {
    const { version, license } = manifest(name);
    const integrity = packages[`node_modules/${name}`]!.integrity!;
    return { name, version, license, purl: `pkg:npm/${name.replace("@", "%40")}@${version}`, integrity };
  });
  const found = components.map(({ name, version, licenses, purl, hashes }) => {
    const [{ alg, content } = { alg: "", content: "" }] = hashes;
    const integrity = `${alg.toLowerCase().replace("-", "")}-${Buffer.from(content, "hex").toString("base64")}`;
    return { name, version, license: licenses[0]?.license.id, purl, integrity };
  });
  expect(found).toEqual(expected);
});

test("no fonts and no other files of others are shipped", () => {
  const shipped = packageJson.files.filter((name) => name !== "dist" && name !== "bin/yanxiu.js");
  const files = shipped.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }));
  const kinds = new Set(files.flatMap((file) => /\.[a-z]+$/.exec(file) ?? []));
  expect(kinds.size).toBeGreaterThan(2);
  expect([...kinds].filter((kind) => ![".js", ".md", ".sh", ".yaml", ".yml"].includes(kind))).toEqual([]);
});
