import { existsSync, readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { basename, dirname, join, relative, resolve } from "node:path";
import { circles } from "./circles.ts";
import { forgottenFiles } from "./forgotten-files.ts";
import { type KindNames, kindNames } from "./kind-names.ts";
import { longFunctions } from "./long-functions.ts";
import { namedKinds } from "./named-kinds.ts";
import { parsedWording } from "./parsed-wording.ts";
import { type Import, readModule } from "./read-module.ts";
import { drawerName, lists, mayImport, mostLines, oneEach, outsideNames, owners, pureModules } from "./rules.ts";
import { type Broken, readSource, type Source } from "./syntax-tree.ts";

/** Everything below `src` that breaks a house rule, as `figures/hours.ts:3 rule: what`, by file and line. */
export function violations(src: string): string[] {
  const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const sources = files.toSorted().map((file) => readSource(file, readFileSync(join(src, file), "utf8")));
  const kinds = kindNames(sources);
  return [
    ...sources.flatMap((source) => fileViolations(src, source, kinds)),
    ...circles(sources),
    ...forgottenFiles(sources),
  ];
}

function fileViolations(src: string, source: Source, kinds: KindNames): string[] {
  const { file } = source;
  const { imports, names } = readModule(source);
  const found: Broken[] = [
    ...nameViolations(source),
    ...imports.flatMap((one) => importViolations(src, file, one).map((what): Broken => [one.line, what])),
    ...names.flatMap(({ line, name }): Broken[] =>
      roomOf(file) !== "cli" && outsideNames.includes(name) ? [[line, `outside: ${name} belongs to cli`]] : [],
    ),
    ...namedKinds(source, kinds),
    ...parsedWording(source),
    ...longFunctions(source),
  ];
  const sorted = found.toSorted(([a], [b]) => a - b).map(([line, what]) => `${file}:${line} ${what}`);
  return [...new Set(sorted)];
}

const roomOf = (file: string): string => file.split("/")[0]!.replace(/\.ts$/, "");

function nameViolations({ file, text }: Source): Broken[] {
  const found: Broken[] = [];
  const lines = text.trimEnd().split("\n").length;
  if (!(roomOf(file) in mayImport)) found.push([1, "room: nobody knows this room"]);
  if (!/^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.ts$/.test(file))
    found.push([1, "name: not in kebab-case"]);
  if (file.split("/").some((part) => drawerName.test(part))) found.push([1, "name: a drawer for everything"]);
  if (basename(file) === "index.ts" && !lists.includes(file)) found.push([1, "barrel: not one of the lists"]);
  if (lines > mostLines) found.push([1, `length: ${lines} lines`]);
  return found;
}

function importViolations(src: string, file: string, { specifier, passesOn, values }: Import): string[] {
  const room = roomOf(file);
  if (specifier === undefined) return ["import: not a plain text, so nobody can check it"];
  if (oneEach.includes(file) && values > 1) return [`list: ${values} of ${specifier}`];
  const barrel = passesOn && room !== "pipeline" && !lists.includes(file) ? [`barrel: passes on ${specifier}`] : [];
  if (specifier.startsWith(".")) return [...barrel, ...relativeViolations(src, file, specifier)];
  if (isBuiltin(specifier)) {
    return room === "cli" || pureModules.includes(specifier)
      ? barrel
      : [...barrel, `outside: ${specifier} belongs to cli`];
  }
  const owner = owners[libraryOf(specifier)];
  if (owner === room) return barrel;
  return [...barrel, owner ? `library: ${specifier} belongs to ${owner}` : `library: nobody owns ${specifier}`];
}

const libraryOf = (specifier: string): string => specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");

function relativeViolations(src: string, file: string, specifier: string): string[] {
  const path = resolve(src, dirname(file), specifier);
  const target = relative(src, path);
  const room = roomOf(file);
  if (target === "../package.json" && room === "cli") return [];
  if (target.startsWith("..")) return [`room: ${specifier} lies outside src`];
  if (!existsSync(path) || !path.endsWith(".ts")) return [`import: ${specifier} is no file`];
  const other = roomOf(target);
  if (other === room || mayImport[room]?.includes(other) || (room === "cli" && lists.includes(target))) return [];
  return [`room: ${room} may not import ${other}`];
}
