import { resolve } from "node:path";
import { fixFile } from "../../../../editor/fix/fix-file.ts";
import { namesIn } from "../../../../pipeline.ts";
import { loadSchoolFolder } from "../../../files/load-school.ts";
import { readFile, readInstead } from "../../../files/read-file.ts";
import { shownName } from "../../../files/shown-name.ts";
import { covers, filesOf, type Target } from "../targets/target.ts";
import { applyLines } from "./apply-lines.ts";

/** What a file (absolute path) holds, and what it should hold instead. */
export interface PlannedFix {
  readonly path: string;
  readonly shown: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

const maxRounds = 3;

/** The corrections of a term's files that the targets cover. In rounds: once the roster is right, names elsewhere can be corrected. */
export function planSchoolFixes(term: string, targets: readonly Target[], cwd: string): PlannedFix[] {
  const before = new Map<string, Uint8Array>();
  const after = new Map<string, Uint8Array>();
  for (let round = 0; round < maxRounds; round++) {
    const { files, school } = loadSchoolFolder(term, cwd, readInstead(after));
    const names = school.value ? namesIn(school.value) : new Set<string>();
    let changed = false;
    for (const raw of files) {
      const path = resolve(cwd, raw.file);
      if (!targets.some((target) => covers(target, path))) continue;
      const fixed = fixFile(raw, path === term, (name) => names.has(name));
      if (fixed.length === 0) continue;
      if (!before.has(path)) before.set(path, raw.bytes);
      after.set(path, applyLines(raw.bytes, fixed));
      changed = true;
    }
    if (!changed) break;
  }
  return planned(before, after, cwd);
}

/** The corrections of files that belong to no term. */
export function planLooseFixes(targets: readonly Target[], cwd: string): PlannedFix[] {
  const before = new Map<string, Uint8Array>();
  const after = new Map<string, Uint8Array>();
  for (const path of filesOf(targets)) {
    const raw = readFile(path, shownName(path, cwd)).value;
    const fixed = raw ? fixFile(raw, false, () => false) : [];
    if (!raw || fixed.length === 0) continue;
    before.set(path, raw.bytes);
    after.set(path, applyLines(raw.bytes, fixed));
  }
  return planned(before, after, cwd);
}

const planned = (
  before: ReadonlyMap<string, Uint8Array>,
  after: ReadonlyMap<string, Uint8Array>,
  cwd: string,
): PlannedFix[] =>
  [...before].map(([path, bytes]) => ({ path, shown: shownName(path, cwd), before: bytes, after: after.get(path)! }));
