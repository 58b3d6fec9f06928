import { accessSync, constants, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { forgetOld } from "./school-cache.ts";

/** Where this system keeps what can be made again. */
function usualFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (XDG_CACHE_HOME) return XDG_CACHE_HOME;
  if (process.platform === "win32") return LOCALAPPDATA ?? join(homedir(), "AppData/Local");
  return join(homedir(), process.platform === "darwin" ? "Library/Caches" : ".cache");
}

/**
 * The folder for what batches remember, made when missing; `undefined` where nothing can be written. What is in it may name
 * people, so nobody else may read it. `given`: what `--cache` says.
 */
export function cacheFolder(given: string | undefined, cwd: string): string | undefined {
  try {
    const folder = given === undefined ? resolve(usualFolder(), "yanxiu/batch") : resolve(cwd, given);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
    forgetOld(folder);
    return folder;
  } catch {
    return undefined;
  }
}
