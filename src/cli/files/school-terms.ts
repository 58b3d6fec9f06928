import { readdirSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { inPathOrder } from "../in-path-order.ts";
import { Refusal } from "../refusal.ts";
import { faultCode, faultReason } from "../system-fault.ts";
import { filePattern } from "./file-pattern.ts";
import { isGroupFile } from "./group-file.ts";
import { isYaml } from "./record-file-names.ts";
import { isTermFile } from "./term-files.ts";
import { walkFolder } from "./walk-folder.ts";

/**
 * The term files (absolute paths, each once) that files, folders and patterns mean. Refuses what does not exist. If a
 * folder cannot be opened, its term.yaml is listed all the same, so that the school is reported as unreadable.
 */
export const schoolTerms = (given: readonly string[], cwd: string): string[] => [
  ...new Set(given.flatMap((word) => termsOf(unquoted(word), cwd))),
];

/** A word without the single quotes around it, which the Windows command prompt does not take off. */
export const unquoted = (word: string): string => word.replace(/^'(.+)'$/, "$1");

function termsOf(given: string, cwd: string): string[] {
  const path = resolve(cwd, given);
  const there = kindOf(path);
  if (there === "nothing" && isPattern(given)) return termsOfPattern(given, cwd);
  if (there === "nothing") throw new Refusal(`读不了“${given}”：${faultReason("ENOENT")}`);
  if (there !== "folder") return [path];
  const terms = termsBelow(path);
  if (terms.length > 0) return terms;
  throw new Refusal(`“${given}”里没有 term.yaml`, "请写学校的文件夹，或它们的上一级文件夹。");
}

function termsOfPattern(given: string, cwd: string): string[] {
  const found = expand(cwd, segmentsOf(given));
  // `*.yaml` means term files, also such as cannot be read; `*` any files, as the roster that schools share.
  const isMeant = /\.ya?ml$/i.test(given) ? isYaml : isTermFile;
  const terms = found.flatMap((path) => {
    if (kindOf(path) === "folder") return termsBelow(path);
    return isMeant(path) && !isGroupFile(path) ? [path] : [];
  });
  if (terms.length > 0) return terms;
  const hint = "请检查文件夹和文件的名称，从当前文件夹写起，例如 schools/*/term.yaml 。";
  throw new Refusal(`“${given}”没有找到任何学期文件`, hint);
}

/** The parts of a pattern between its slashes; an absolute one starts with an empty part. */
export const segmentsOf = (given: string): string[] =>
  given
    .replaceAll("\\", "/")
    .split("/")
    .filter((segment, i) => segment !== "" || i === 0);

/** Whether a word holds `*`, `?` or `{甲,乙}`. */
export const isPattern = (text: string): boolean => /[*?]|\{[^{}]*,/.test(text);

/** The paths that a pattern means below a folder. As in a shell, `*` leaves out names that start with a dot. */
export function expand(folder: string, [segment, ...rest]: readonly string[]): string[] {
  if (segment === undefined) return [folder];
  if (segment === "**") return expandBelow(folder, rest);
  if (!isPattern(segment)) {
    const path = resolve(folder, `${segment}/`);
    return kindOf(path) === "nothing" ? [] : expand(path, rest);
  }
  const wanted = filePattern(segment);
  const names = namesIn(folder);
  if (names === "closed") return [join(folder, "term.yaml")];
  return names.filter((name) => wanted.matches(name)).flatMap((name) => expand(join(folder, name), rest));
}

/** If `**` is the end of a pattern, it means the folder itself, otherwise any folders below it. */
function expandBelow(folder: string, rest: readonly string[]): string[] {
  if (rest.length === 0) return [folder];
  const wanted = filePattern(["**", ...rest].join("/"));
  return filesBelow(folder).filter((path) => wanted.matches(relative(folder, path).split(sep).join("/")));
}

/** Every term file below a folder, and one for each folder that cannot be opened. */
export const termsBelow = (folder: string): string[] => filesBelow(folder).filter(isTermFile);

function filesBelow(folder: string): string[] {
  const { files, unreadable } = walkFolder(folder);
  const schools = files.filter(isTermFile).map((term) => dirname(term) + sep);
  const closed = unreadable.filter((path) => !schools.some((school) => path.startsWith(school)));
  return inPathOrder([...files, ...closed.map((path) => join(path, "term.yaml"))]);
}

function namesIn(folder: string): string[] | "closed" {
  if (kindOf(folder) !== "folder") return [];
  try {
    return inPathOrder(readdirSync(folder).filter((name) => !name.startsWith(".")));
  } catch (thrown) {
    faultCode(thrown);
    return "closed";
  }
}

/** What a path leads to; `closed` if the system does not say. */
export function kindOf(path: string): "folder" | "file" | "nothing" | "closed" {
  try {
    return statSync(path).isDirectory() ? "folder" : "file";
  } catch (thrown) {
    return ["ENOENT", "ENOTDIR"].includes(faultCode(thrown)) ? "nothing" : "closed";
  }
}
