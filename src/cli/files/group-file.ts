import { existsSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import type { Checked, Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type AdoptedRules, type Group, looksLikeGroup, openGroup, openRules, type RawFile } from "../../pipeline.ts";
import { groupMistakes } from "./group-mistakes.ts";
import { type ReadFile, readFile } from "./read-file.ts";
import { readPlainFile } from "./read-plain-file.ts";
import { isYaml } from "./record-file-names.ts";
import { shownName } from "./shown-name.ts";
import { mostBytes } from "./text-bounds.ts";

/** What every school of a group has from it. */
export interface GroupShare {
  /** The absolute path of its file. */
  readonly path: string;
  readonly group: Group;
  readonly rules: AdoptedRules | undefined;
  /** The roster that they share, absolute. */
  readonly roster: string | undefined;
  /** What was read. */
  readonly files: readonly RawFile[];
}

/** The name that the file of a group usually has: such a file is one, whatever is in it. */
export const usualGroup = "集团.yaml";

/** Whether a file (absolute path) says which schools belong together. */
export function isGroupFile(path: string): boolean {
  if (basename(path) === usualGroup) return true;
  try {
    return isYaml(path) && looksLikeGroup(readPlainFile(path, mostBytes));
  } catch {
    return false; // Whoever reads it says so.
  }
}

/** What was read of a group, whether there is an error in it or not. */
export interface OpenedGroup extends Checked<GroupShare | undefined> {
  readonly files: readonly RawFile[];
  /** The files that it shares, absolute. */
  readonly shared: readonly string[];
}

/** Reads the file of a group and those that it names. With an error in one of them there is no value. */
export function openGroupFile(path: string, cwd: string, read: ReadFile = readFile): OpenedGroup {
  const raw = read(path, shownName(path, cwd));
  const opened = raw.value && openGroup(raw.value);
  const diagnostics: Diagnostic[] = [...raw.diagnostics, ...(opened?.diagnostics ?? [])];
  const group = opened?.value;
  if (!raw.value || !group) return { value: undefined, diagnostics, files: raw.value ? [raw.value] : [], shared: [] };
  const pathOf = (key: "规则" | "名册", file: string | undefined): string | undefined => {
    const found = file === undefined ? undefined : resolve(dirname(path), file.replaceAll("\\", "/"));
    if (found === undefined || existsSync(found)) return found;
    diagnostics.push(groupMistakes.missing.at(group.place(key), { key, file: file! }));
    return undefined;
  };
  const [ofRules, roster] = [pathOf("规则", group.rules), pathOf("名册", group.roster)];
  const rulesFile = ofRules === undefined ? undefined : read(ofRules, shownName(ofRules, cwd));
  const rules = rulesFile?.value && openRules(rulesFile.value);
  diagnostics.push(...(rulesFile?.diagnostics ?? []), ...(rules?.diagnostics ?? []));
  const files = [raw.value, ...(rulesFile?.value ? [rulesFile.value] : [])];
  const isWrong = diagnostics.some(({ severity }) => severity === "error");
  const shared = [ofRules, roster].filter((one) => one !== undefined);
  return {
    value: isWrong ? undefined : { path, group, rules: rules?.value, roster, files },
    diagnostics,
    files,
    shared,
  };
}

let last: { readonly key: string; readonly share: GroupShare } | undefined;

/** The same for each school of a batch: as long as its files are the same it is opened once, and noted as read by each. */
export function groupShareOf(path: string, cwd: string, read: ReadFile = readFile): GroupShare | undefined {
  const key = `${cwd}\n${path}`;
  if (last?.key === key && last.share.files.every(isSame(cwd, read))) return last.share;
  const share = openGroupFile(path, cwd, read).value;
  last = share && { key, share };
  return share;
}

const isSame =
  (cwd: string, read: ReadFile) =>
  ({ file, bytes }: RawFile): boolean => {
    const { value: now } = read(resolve(cwd, file), file);
    return now !== undefined && Buffer.compare(now.bytes, bytes) === 0;
  };
