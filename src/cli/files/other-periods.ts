import { dirname } from "node:path";
import { openSettings, type Settings } from "../../pipeline.ts";
import { noteTermFolders, unnoted } from "./read-facts.ts";
import { readFile } from "./read-file.ts";
import { sharedFolder } from "./shared-folder.ts";
import { termsIn } from "./term-files.ts";
import { foldersIn } from "./walk-folder.ts";

/** The periods of the other term files beside a term; where it shares files with the folders beside it, of those in them too. */
export function otherPeriods(term: string, isInFolder: boolean): readonly Settings["period"][] {
  const shared = isInFolder ? undefined : sharedFolder(term);
  const others = unnoted(() => (shared === undefined ? [dirname(term)] : foldersIn(shared)).flatMap(termsIn));
  // What others record has no part in it, so that one school's new file leaves the schools beside it as they are.
  if (shared !== undefined) noteTermFolders(shared);
  return others.flatMap((other) => {
    if (other === term) return [];
    const raw = readFile(other, other).value;
    return (raw && openSettings(raw).value?.period) ?? [];
  });
}
