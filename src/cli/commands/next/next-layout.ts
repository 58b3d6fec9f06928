import { basename, dirname, extname, join, relative, resolve, sep } from "node:path";
import { periodAfter, type School, type UsualPeriod } from "../../../pipeline.ts";
import { usualTerm } from "../../files/record-file-names.ts";
import { termsIn } from "../../files/term-files.ts";
import { Refusal } from "../../refusal.ts";

/** Where the files of the next period lie. */
export interface NextLayout {
  /** The new term file, absolute. */
  readonly term: string;
  readonly folder: string;
  /** Whether an entry of 包含 leads to files that both periods read. */
  isShared(pattern: string): boolean;
  /** What an entry of 包含 becomes. */
  include(pattern: string): string;
  /** Where a file (absolute) of the period goes, `undefined` if both periods read it where it is. */
  target(path: string): string | undefined;
}

/**
 * A term in a folder of its own gets a folder beside it; of several term files in one folder, a file beside it, and what
 * carries the name of the period has one of the new name.
 */
export function nextLayout(term: string, school: School, period: UsualPeriod, out: string | undefined): NextLayout {
  const { settings } = school;
  const isAlone = basename(term) === usualTerm && termsIn(dirname(term)).length === 1;
  return isAlone || out !== undefined
    ? inOwnFolder(
        term,
        out ?? join(dirname(dirname(term)), folderName(dirname(term), school, period)),
        settings,
        period,
      )
    : inSameFolder(term, school, period);
}

function folderName(folder: string, { name, settings }: School, period: UsualPeriod): string {
  const old = basename(folder);
  if (old.includes(settings.period.name)) return old.replace(settings.period.name, period.name);
  const [year, next] = [settings.period.from.slice(0, 4), period.from.slice(0, 4)];
  if (old === year && year !== next) return next;
  return `${name}${period.name}`.replace(/[\\/:*?"<>|]/g, "_");
}

function inOwnFolder(
  term: string,
  folder: string,
  { include, period: { name } }: School["settings"],
  next: UsualPeriod,
): NextLayout {
  const old = dirname(term);
  const isShared = include.some(({ pattern }) => pattern.startsWith("../"));
  if (resolve(folder) === old) throw new Refusal("新的文件夹就是原来的", "加 --out 写另一个文件夹。");
  if (isShared && dirname(resolve(folder)) !== dirname(old))
    throw new Refusal("“包含”里有上一级文件夹的文件，新的文件夹要和原来的并排", "不写 --out，或写在同一个文件夹里。");
  return {
    term: join(folder, basename(term)),
    folder,
    isShared: (pattern) => pattern.startsWith("../"),
    include: (pattern) => pattern,
    // 登记/云岭小学第一学期登记表.xlsx would say the wrong period.
    target: (path) =>
      path.startsWith(old + sep) ? join(folder, relative(old, path).replaceAll(name, next.name)) : undefined,
  };
}

function inSameFolder(term: string, { settings }: School, period: UsualPeriod): NextLayout {
  const folder = dirname(term);
  const stem = basename(term, extname(term));
  const [year, next] = [settings.period.from.slice(0, 4), period.from.slice(0, 4)];
  const isYear = year !== next && periodAfter(settings.period).type !== "学期";
  const later = (name: string): string => {
    const renamed = name.replaceAll(settings.period.name, period.name);
    return renamed === name && isYear ? name.replaceAll(year, next) : renamed;
  };
  const newStem = later(stem) === stem ? period.name : later(stem);
  const segments = (path: string) => path.split("/").map((part) => (part === stem ? newStem : later(part)));
  const include = (pattern: string) => segments(pattern).join("/");
  return {
    term: join(folder, newStem + extname(term)),
    folder,
    isShared: (pattern) => include(pattern) === pattern,
    include,
    target: (path) => {
      const inside = relative(folder, path).split(sep).join("/");
      return path.startsWith(folder + sep) && include(inside) !== inside ? join(folder, include(inside)) : undefined;
    },
  };
}
