import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { appendItems, type Item } from "../../../pipeline.ts";
import { kindOf } from "../../../records/kinds/index.ts";
import { includedFiles } from "../../files/included-files.ts";
import type { SchoolFolder } from "../../files/load-school.ts";
import { readPlainFile } from "../../files/read-plain-file.ts";
import { isYaml } from "../../files/record-file-names.ts";
import { shownName } from "../../files/shown-name.ts";
import { isTermFile } from "../../files/term-files.ts";
import { Refusal } from "../../refusal.ts";
import { cannotRead } from "../../system-fault.ts";

/** A file with the records that are added to it. */
export interface PlannedFile {
  readonly path: string;
  readonly shown: string;
  /** Its name from the folder of the term file. */
  readonly inFolder: string;
  /** `undefined` if it is not there. */
  readonly before: Uint8Array | undefined;
  readonly after: Uint8Array;
  /** What is added, by the labels of the kinds. */
  readonly added: ReadonlyMap<string, readonly Item["data"][]>;
  /** Files to which nothing could be added, so that this one is written. */
  readonly passedOver: readonly string[];
  readonly isIncluded: boolean;
}

type Growing = Pick<PlannedFile, "path" | "before" | "after"> & {
  readonly added: Map<string, readonly Item["data"][]>;
  readonly passedOver: string[];
};

/** Which records are added to which file. A file that cannot be extended is passed over for a new one beside it: 公开课-2.yaml. */
export function planFiles(
  items: readonly Item[],
  pathFor: (label: string) => string,
  folder: SchoolFolder,
  cwd: string,
): PlannedFile[] {
  const planned = new Map<string, Growing>();
  for (const [kind, own] of byKind(items)) {
    const { label } = kindOf(kind);
    const data = own.map((item) => item.data);
    const passedOver: string[] = [];
    for (let n = 1; ; n++) {
      const path = numbered(pathFor(label), n);
      const file = planned.get(path) ?? opened(path, cwd);
      const after = appendItems(file.after, label, data);
      if (after === undefined) passedOver.push(shownName(path, cwd));
      else {
        file.added.set(label, data);
        file.passedOver.push(...passedOver);
        planned.set(path, { ...file, after });
        break;
      }
    }
  }
  return [...planned.values()].map((file) => ({
    ...file,
    shown: shownName(file.path, cwd),
    inFolder: shownName(file.path, folder.folder),
    isIncluded: isIncluded(file.path, folder),
  }));
}

function byKind(items: readonly Item[]): Map<Item["kind"], Item[]> {
  const groups = new Map<Item["kind"], Item[]>();
  for (const item of items) groups.set(item.kind, [...(groups.get(item.kind) ?? []), item]);
  return groups;
}

/** Where the records of a kind are written: into 记录/ beside the term file, into the folder or the file of `--to`. */
export function fileFor(to: string | undefined, folder: string, cwd: string): (label: string) => string {
  if (to === undefined) return (label) => join(folder, "记录", `${label}.yaml`);
  const path = resolve(cwd, to);
  if (/[\\/]$/.test(to) || (existsSync(path) && statSync(path).isDirectory()))
    return (label) => join(path, `${label}.yaml`);
  if (!isYaml(path)) throw new Refusal(`--to 不能是“${to}”`, "写一个 .yaml 文件，如 记录/2024-11.yaml，或一个文件夹。");
  if (existsSync(path) && isTermFile(path))
    throw new Refusal(`“${to}”是学期文件，记录不能写在里面`, "写到 记录/ 里的文件。");
  return () => path;
}

const numbered = (path: string, n: number): string => (n === 1 ? path : path.replace(/(\.ya?ml)$/i, `-${n}$1`));

function opened(path: string, cwd: string): Growing {
  try {
    const before = existsSync(path) ? readPlainFile(path) : undefined;
    return { path, before, after: before ?? Buffer.of(), added: new Map(), passedOver: [] };
  } catch (thrown) {
    throw cannotRead(thrown, shownName(path, cwd));
  }
}

/** A file of a term that is made of others is read with one of them, or with none. */
function isIncluded(path: string, { term, school }: SchoolFolder): boolean {
  const { include = [], years = [] } = school.value?.settings ?? {};
  return years.length > 0 || includedFiles(term, include, [path]).value.includes(path);
}
