import { createHash } from "node:crypto";
import {
  closeSync,
  constants,
  type Dirent,
  existsSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { filePattern } from "./file-pattern.ts";
import { skipped, usualTerm } from "./record-file-names.ts";

/** What a run read: of each path, under what was asked of it, a sum of what was found. */
export type ReadFacts = Readonly<Record<string, string>>;

let noted: Map<string, string> | undefined;

/** Notes everything that is read by the files of this folder while `run` goes on. One run at a time. */
export async function withReadFacts<T>(
  run: () => Promise<T>,
): Promise<{ readonly value: T; readonly facts: ReadFacts }> {
  const facts = new Map<string, string>();
  noted = facts;
  try {
    const value = await run();
    return { value, facts: Object.fromEntries(facts) };
  } finally {
    noted = undefined;
  }
}

const nothing = "-";

/** Keeps the first of what is found at a path: if it changes while it is read, the next run sees that. */
function note(question: string, path: string, answer: () => string): void {
  const key = `${question} ${path}`;
  if (noted && !noted.has(key)) noted.set(key, orNothing(answer));
}

/** What cannot be asked now is no fault: whoever reads says so. */
function orNothing(answer: () => string): string {
  try {
    return answer();
  } catch {
    return nothing;
  }
}

/** The bytes of a file; `undefined`: it could not be read. */
export const noteFile = (path: string, bytes: Uint8Array | undefined): void =>
  note("file", path, () => (bytes === undefined ? nothing : sumOf(bytes)));

/** The first bytes of a file, and how large it is. */
export const noteHead = (path: string, bytes: Uint8Array, size: number): void =>
  note(`head:${bytes.length}`, path, () => `${size} ${sumOf(bytes)}`);

/** What lies in a folder; `undefined`: it could not be opened. */
export const noteFolder = (path: string, entries: readonly Dirent[] | undefined): void =>
  note("folder", path, () => (entries === undefined ? nothing : sumOfEntries(path, entries)));

/** What below a folder a pattern means, or may have been meant by. Of a folder that others share nothing else matters. */
export const noteMeant = (folder: string, pattern: string): void =>
  note(`meant:${encodeURIComponent(pattern)}`, folder, () => sumOf(namesMeant(folder, pattern)));

/** Which folders in a folder are those of a term. */
export const noteTermFolders = (path: string): void => note("terms", path, () => sumOf(termFoldersIn(path)));

/** Whether there is anything at a path. */
export function noteWhether(path: string): boolean {
  const isThere = existsSync(path);
  note("whether", path, () => String(isThere));
  return isThere;
}

/** Looks at something that has no part in what is made; what of it has is noted by whoever asks. */
export function unnoted<T>(look: () => T): T {
  const before = noted;
  noted = undefined;
  try {
    return look();
  } finally {
    noted = before;
  }
}

/** Whether everything is as it was noted. */
export const isAsNoted = (facts: ReadFacts): boolean =>
  Object.entries(facts).every(([key, answer]) => {
    const [, question, path] = /^([^ ]+) (.+)$/s.exec(key) ?? [];
    return path !== undefined && orNothing(() => answerNow(question!, path)) === answer;
  });

function answerNow(question: string, path: string): string {
  const [what, more = ""] = question.split(":");
  if (what === "whether") return String(existsSync(path));
  if (what === "folder") return sumOfEntries(path, readdirSync(path, { withFileTypes: true }));
  if (what === "meant") return sumOf(namesMeant(path, decodeURIComponent(more)));
  if (what === "terms") return sumOf(termFoldersIn(path));
  if (what === "head") return `${statSync(path).size} ${sumOf(bytesOf(path, Number(more)))}`;
  return sumOf(bytesOf(path));
}

function namesMeant(root: string, pattern: string): string {
  const { matches, reaches } = filePattern(pattern);
  const isMeant = (path: string) =>
    [path, path.replace(/\.txt$/i, ""), path.replace(/\.[^./]+$/, ".xlsx")].some(matches);
  const visit = (folder: string, before: string): readonly string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = before + entry.name;
      if (skipped(entry.name)) return [];
      if (entry.isDirectory()) return reaches(path) ? visit(join(folder, entry.name), `${path}/`) : [];
      return isMeant(path) ? [lineOf(folder, entry, path)] : [];
    });
  return visit(root, "").toSorted().join("\n");
}

const termFoldersIn = (folder: string): string =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, usualTerm)))
    .map(({ name }) => name)
    .toSorted()
    .join("\n");

const sumOf = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("base64");

const sumOfEntries = (folder: string, entries: readonly Dirent[]): string => {
  const shown = entries.filter(({ name }) => !skipped(name));
  return sumOf(
    shown
      .map((entry) => lineOf(folder, entry, entry.name))
      .toSorted()
      .join("\n"),
  );
};

/** A name, what it is, and where it leads if it is a link. */
const lineOf = (folder: string, entry: Dirent, name: string): string =>
  `${entry.isDirectory() ? "d" : "f"}${name}\0${entry.isSymbolicLink() ? readlinkSync(join(folder, entry.name)) : ""}`;

/** The bytes of a plain file, or the first of them. It is read as it was the first time, so it is no pipe to wait for. */
function bytesOf(path: string, length?: number): Uint8Array {
  const stat = statSync(path);
  if (!stat.isFile()) throw new Error("not a file");
  const handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const bytes = Buffer.allocUnsafe(length ?? stat.size);
    return bytes.subarray(0, readSync(handle, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(handle);
  }
}
