import { accessSync, constants, mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { cacheHome } from "../../../files/cache-home.ts";
import { forgetOld } from "./school-cache.ts";

/**
 * The folder for what batches remember, made when missing; `undefined` where nothing can be written. What is in it may name
 * people, so nobody else may read it. `given`: what `--cache` says.
 */
export function cacheFolder(given: string | undefined, cwd: string): string | undefined {
  try {
    const folder = given === undefined ? resolve(cacheHome(), "yanxiu/batch") : resolve(cwd, given);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
    forgetOld(folder);
    return folder;
  } catch {
    return undefined;
  }
}
