import { dirname, resolve } from "node:path";
import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { checkAlone, type RawFile, withoutIgnored } from "../../../pipeline.ts";
import { fileMistakes } from "../../files/file-mistakes.ts";
import { isYaml } from "../../files/included-files.ts";
import { type ReadFile, readFile } from "../../files/read-file.ts";
import { shownName } from "../../files/shown-name.ts";
import { walkFolder } from "../../files/walk-folder.ts";
import type { Extent } from "../../print/summary.ts";
import { Refusal } from "../../refusal.ts";
import { withoutOld } from "./baseline/without-old.ts";
import { checkWholeSchool } from "./check-whole-school.ts";
import { covers, type Target } from "./targets/target.ts";

/** What was found, in how much, and the texts to quote from. */
export interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  readonly extent: Extent;
  readonly files: readonly RawFile[];
}

/**
 * Judges a whole term and keeps what concerns the targets; a target that is the whole school keeps everything.
 * Errors in term.yaml always stay: they are in the way of much else. What the baseline holds is left out.
 */
export function checkSchool(
  term: string,
  targets: readonly Target[],
  cwd: string,
  read: ReadFile = readFile,
): Findings {
  const judged = checkWholeSchool(term, cwd, read);
  const { files } = judged;
  const covered = (file: string) => targets.some((target) => covers(target, resolve(cwd, file)));
  const known = new Set(files.map(({ file }) => resolve(cwd, file)));
  const others = targets.filter((target) => !target.isFolder && !target.onlyIfIncluded && !known.has(target.path));
  const alone = checkFiles(
    others.map(({ path }) => path),
    cwd,
    read,
  );
  const whole = targets.some(({ path }) => path === dirname(term));
  const old = withoutOld(judged, term, cwd);
  const shown = old.diagnostics.filter(
    (d) => whole || covered(d.file) || d.related?.some(({ file }) => covered(file)) || isTermError(d, term, cwd),
  );
  const count = files.filter(({ file }) => covered(file)).length + others.length;
  const mayBeNone = targets.every(({ onlyIfIncluded }) => onlyIfIncluded);
  if (count + shown.length === 0 && !mayBeNone) throw nothingIncluded(targets, cwd);
  return {
    diagnostics: [...shown, ...alone.files.map(notIncluded), ...alone.diagnostics],
    extent: {
      files: count,
      ...(judged.unread.length > 0 && { unread: judged.unread }),
      ...(whole && judged.records !== undefined && { records: judged.records }),
      ...(whole && judged.ignored > 0 && { ignored: judged.ignored }),
      ...(whole && old.tolerated > 0 && { tolerated: old.tolerated }),
    },
    files: [...files, ...judged.shipped, ...alone.files],
  };
}

const isTermError = (d: Diagnostic, term: string, cwd: string): boolean =>
  d.severity === "error" && resolve(cwd, d.file) === term;

const notIncluded = ({ file }: RawFile): Diagnostic => fileMistakes.notIncluded.at({ file, line: 1, column: 1 });

const nothingIncluded = (targets: readonly Target[], cwd: string): Refusal =>
  new Refusal(
    `“${targets.map(({ path }) => shownName(path, cwd)).join("、")}”里没有可以核查的记录`,
    "term.yaml 的“包含”没有列入这里的文件。",
  );

/** Checks files that belong to no term by the rules of single records. */
export function checkWithoutTerm(targets: readonly Target[], cwd: string, read: ReadFile = readFile): Findings {
  const paths = targets.flatMap(({ path, isFolder }) => (isFolder ? walkFolder(path).files.filter(isYaml) : [path]));
  if (paths.length === 0) throw new Refusal("这里没有 term.yaml，也没有 YAML 文件", "请写上要核查的文件或文件夹。");
  return checkFiles(paths, cwd, read);
}

function checkFiles(paths: readonly string[], cwd: string, readOne: ReadFile): Findings {
  const notYaml = paths.find((path) => !isYaml(path));
  if (notYaml) throw new Refusal(`“${shownName(notYaml, cwd)}”不是 YAML 文件`, "check 只核查 .yaml 和 .yml 文件。");
  const read = paths.map((path) => readOne(path, shownName(path, cwd)));
  const files = read.flatMap(({ value }) => value ?? []);
  const found = [...read, ...files.map(checkAlone)].flatMap(({ diagnostics }) => diagnostics);
  return { diagnostics: withoutIgnored(found, files, false).diagnostics, extent: { files: paths.length }, files };
}
