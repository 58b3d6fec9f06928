import { statSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { Refusal } from "../refusal.ts";
import { placeOfTyped } from "./refuse-detour.ts";

/** Where files go that are usually written into a folder beside the term file. */
interface OutPlace {
  /** Of the term. */
  readonly folder: string;
  /** The usual folder in it: 报告. */
  readonly usual: string;
  /** A file or a folder, as typed. */
  readonly out: string | undefined;
  readonly cwd: string;
}

/** The folder for a file, the place it belongs to (see `refuseDetour`), and its name if `--out` gives one. Refuses a name with another ending. */
export function outPlace(
  extension: string,
  { folder, usual, out, cwd }: OutPlace,
): { readonly folder: string; readonly place: string; readonly fileName?: string } {
  if (out === undefined) return { folder: join(folder, usual), place: folder };
  const path = resolve(cwd, out);
  const place = placeOfTyped(path, cwd);
  if (/[/\\]$/.test(out) || statSync(path, { throwIfNoEntry: false })?.isDirectory()) return { folder: path, place };
  if (extname(path).toLowerCase() === `.${extension}`)
    return { folder: dirname(path), place, fileName: basename(path) };
  throw new Refusal(`--out 不能是“${out}”`, `请写成以 .${extension} 结尾的文件，或一个文件夹（末尾写 /）。`);
}
