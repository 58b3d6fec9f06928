import { lstatSync, type Stats } from "node:fs";
import { isAbsolute, join, relative, sep } from "node:path";
import { Refusal } from "../refusal.ts";
import { faultCode } from "../system-fault.ts";

/**
 * Refuses to write a file where a link is on its way below `place`, the folder it belongs to, or where something else than a
 * plain file lies: who packed the folder decided where it leads. Above and outside of `place` links are the person's own.
 * `shown`: its name in messages.
 */
export function refuseDetour(target: string, place: string, shown: string, what: "file" | "folder" = "file"): void {
  if (!isBelow(target, place))
    throw new Refusal(`“${shown}”在学校的文件夹外面，没有写入`, "请用 --out 写出要放在哪里。");
  const parts = partsBelow(place, target);
  const names = shown.split("/");
  let path = place;
  for (const [i, part] of parts.entries()) {
    path = join(path, part);
    const stat = statOf(path);
    if (stat === undefined) return;
    const rest = parts.length - 1 - i;
    const name = names.slice(0, Math.max(1, names.length - rest)).join("/");
    if (stat.isSymbolicLink()) throw isLink(name);
    if (what === "file" && rest === 0) refuseOthers(stat, name);
  }
}

/** Nothing, where the system does not say: who writes there says why not. */
function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch (thrown) {
    faultCode(thrown);
    return undefined;
  }
}

const isLink = (shown: string): Refusal =>
  new Refusal(`“${shown}”是链接，没有往里写`, "把它换成真的文件或文件夹；要写到链接所指的地方，请写出那个位置本身。");

function refuseOthers(stat: Stats, shown: string): void {
  if (stat.isDirectory()) throw new Refusal(`写不了“${shown}”：这是文件夹，不是文件`, "请把这个文件夹移走或改名。");
  if (!stat.isFile()) throw new Refusal(`写不了“${shown}”：这不是普通文件`, "它是管道、设备之类，请先把它移走。");
}

/** The steps from a folder down to a path; none of a device, which only a person can name. */
function partsBelow(place: string, target: string): readonly string[] {
  if (target.startsWith("/dev/")) return [];
  return relative(place, target)
    .split(sep)
    .filter((part) => part !== "");
}

/** Whether a path is a folder or lies below it. */
export function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(sep)[0] !== "..";
}

/** Where what a person typed belongs to: the current folder, or wherever else it was named. */
export const placeOfTyped = (path: string, cwd: string): string => (isBelow(path, cwd) ? cwd : path);
