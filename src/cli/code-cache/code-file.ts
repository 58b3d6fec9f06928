import {
  closeSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { isAbsolute, join } from "node:path";
import { cacheHome } from "../files/cache-home.ts";
import { type CodePack, packCode, unpackCode } from "./code-pack.ts";

/** Code that was kept is run: it counts only where nobody else can have put it. Windows keeps its folders apart by itself. */
function isOursAlone(stat: Stats): boolean {
  return process.getuid === undefined || (stat.uid === process.getuid() && (stat.mode & 0o022) === 0);
}

/** The folder of kept code, made when missing; `undefined` where there is none that is safe. */
function codeFolder(): string | undefined {
  try {
    const home = cacheHome();
    if (!isAbsolute(home)) return undefined;
    const own = join(home, "yanxiu");
    const folder = join(own, "code");
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const isSafe = [own, folder]
      .map((path) => lstatSync(path))
      .every((stat) => stat.isDirectory() && isOursAlone(stat));
    return isSafe ? folder : undefined;
  } catch {
    return undefined;
  }
}

/** The code kept under a name, if there is any. */
export function readCode(name: string): CodePack | undefined {
  const folder = codeFolder();
  if (folder === undefined) return undefined;
  try {
    const file = openSync(join(folder, name), "r");
    try {
      return isOursAlone(fstatSync(file)) ? unpackCode(readFileSync(file)) : undefined;
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

/** Keeps code for the next run. Where it cannot be written, the next run does without. */
export function keepCode(name: string, pack: CodePack): void {
  const folder = codeFolder();
  if (folder === undefined) return;
  const path = join(folder, name);
  const temporary = `${path}.${process.pid}`;
  try {
    forgetOld(folder);
    writeFileSync(temporary, packCode(pack), { mode: 0o600, flag: "wx" });
    renameSync(temporary, path);
  } catch {
    rmSync(temporary, { force: true });
  }
}

const longestKept = 30 * 24 * 3600 * 1000;

/** Code of versions that are gone. What is still in use is made again. */
function forgetOld(folder: string): void {
  for (const path of readdirSync(folder).map((name) => join(folder, name))) {
    const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - changed > longestKept) rmSync(path, { force: true });
  }
}
