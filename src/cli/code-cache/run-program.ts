import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { cachedDataVersionTag } from "node:v8";
import { Script } from "node:vm";
import { crc32 } from "node:zlib";
import { keepCode, readCode } from "./code-file.ts";

/**
 * Runs a program of CommonJS files that lie in one folder. V8 keeps the code it made of them for the next run of the same
 * `command`: reading them anew takes a quarter of a check. Off with NODE_DISABLE_COMPILE_CACHE=1, as Node's own cache.
 */
export function runProgram(file: string, command = ""): void {
  const text = readFileSync(file, "utf8");
  const name = nameOfCode(command, text);
  const kept = name === undefined ? undefined : readCode(name);
  const scripts = new Map<string, Script>();
  let isAllKept = true;
  const modules = new Map<string, { exports: object }>();

  const load = (path: string): object => {
    const loaded = modules.get(path);
    if (loaded !== undefined) return loaded.exports;
    const module = { exports: {} };
    modules.set(path, module);
    const cachedData = kept?.get(basename(path));
    const source = path === file ? text : readFileSync(path, "utf8");
    const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
      filename: pathToFileURL(path).href,
      ...(cachedData === undefined ? {} : { cachedData }),
    });
    scripts.set(basename(path), script);
    if (cachedData === undefined || script.cachedDataRejected === true) isAllKept = false;
    const others = createRequire(path);
    const require = (id: string) => (id.startsWith(".") ? load(join(dirname(path), id)) : others(id));
    script.runInThisContext()(module.exports, require, module, path, dirname(path));
    return module.exports;
  };

  load(file);
  process.on("exit", (code) => {
    // Code that only a mistake in usage or a bug ran is not what the next run needs.
    if (name === undefined || isAllKept || code > 1) return;
    keepCode(name, new Map([...scripts].map(([of, script]) => [of, script.createCachedData()])));
  });
}

/**
 * What the code of a command is kept under: another program, version of V8, processor or flag has another name. The names of
 * the files that `text` asks for hold a hash of what is in them. `undefined`: help and the like are over before it pays.
 */
function nameOfCode(command: string, text: string): string | undefined {
  const isHelp = process.argv.some((arg) => arg === "--help" || arg === "-h");
  if (process.env.NODE_DISABLE_COMPILE_CACHE || isHelp || !/^[a-z]{1,20}$/.test(command)) return undefined;
  return [command, crc32(text).toString(16), cachedDataVersionTag().toString(16)].join("-");
}
