import { dirname } from "node:path";
import { type FileSort, recordFile, termFile } from "../../../../editor/fixes/file-sorts.ts";
import { fixFile } from "../../../../editor/fixes/fix-file.ts";
import { fixText } from "../../../../editor/fixes/fix-text.ts";
import { namesIn } from "../../../../pipeline.ts";
import { loadSchoolFolder, type SchoolFolder } from "../../../files/load-school.ts";
import { readFile, readInstead } from "../../../files/read-file.ts";
import { isYaml } from "../../../files/record-file-names.ts";
import { proseFiles } from "../../../files/report-files.ts";
import { shownName } from "../../../files/shown-name.ts";
import { covers, filesOf, type Target } from "../targets/target.ts";
import { applyLines } from "./apply-lines.ts";

/** What a file (absolute path) holds, and what it should hold instead. */
export interface PlannedFix {
  readonly path: string;
  readonly shown: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** The folder of its term; left out: its own. */
  readonly place?: string;
}

/** Whether a file is to be looked at, by the name that messages show. */
export type IsAsked = (shown: string) => boolean;

const maxRounds = 3;

/**
 * The corrections of a term's files that the targets cover. They are found in rounds, because names can be corrected
 * only when the roster is right.
 */
export async function planSchoolFixes(
  term: string,
  targets: readonly Target[],
  cwd: string,
  isAsked: IsAsked,
): Promise<PlannedFix[]> {
  const planned = new Map<string, PlannedFix>();
  let texts: readonly PlannedFix[] = [];
  for (let round = 0; round < maxRounds; round++) {
    const inMemory = new Map([...planned].map(([path, { after }]) => [path, after]));
    const loaded = await loadSchoolFolder(term, cwd, readInstead(inMemory));
    const { own, school, pathOf } = loaded;
    if (round === 0) texts = planTexts(loaded, targets);
    const names = school.value ? namesIn(school.value) : new Set<string>();
    const settings = school.value?.settings;
    const known = { isName: (name: string) => names.has(name), period: settings?.period, declared: settings };
    let changed = false;
    for (const raw of own.filter(({ workbook }) => workbook === undefined)) {
      const path = pathOf(raw.file);
      if (!isAsked(raw.file) || !targets.some((target) => covers(target, path))) continue;
      const fixed = fixFile(raw, path === term ? termFile : recordFile, known);
      if (fixed.length === 0) continue;
      const before = planned.get(path)?.before ?? raw.bytes;
      planned.set(path, { path, shown: raw.file, before, after: applyLines(raw.bytes, fixed), place: dirname(term) });
      changed = true;
    }
    if (!changed) break;
  }
  return [...planned.values(), ...texts];
}

/** The corrections of the texts and templates of a term. */
function planTexts({ term, nameOf, pathOf, read, room }: SchoolFolder, targets: readonly Target[]): PlannedFix[] {
  const { prose, own = [] } = proseFiles(term, nameOf, read, room).value;
  return [...prose, ...own.filter(({ file }) => file.endsWith(".md"))].flatMap((raw) => {
    const path = pathOf(raw.file);
    const fixed = targets.some((target) => covers(target, path)) ? fixText(raw) : [];
    if (fixed.length === 0) return [];
    return [{ path, shown: raw.file, before: raw.bytes, after: applyLines(raw.bytes, fixed), place: dirname(term) }];
  });
}

/** The corrections of files that belong to no term. */
export const planLooseFixes = (targets: readonly Target[], cwd: string, isAsked: IsAsked): PlannedFix[] =>
  [...new Set(filesOf(targets))]
    .filter((path) => isYaml(path) && isAsked(shownName(path, cwd)))
    .flatMap((path) => planLooseFix(path, recordFile, cwd));

/** The corrections of a file by itself. */
export function planLooseFix(path: string, sort: FileSort, cwd: string): PlannedFix[] {
  const shown = shownName(path, cwd);
  const raw = readFile(path, shown).value;
  const fixed = raw ? fixFile(raw, sort, { isName: () => false }) : [];
  return raw && fixed.length > 0 ? [{ path, shown, before: raw.bytes, after: applyLines(raw.bytes, fixed) }] : [];
}
