import { importsOf } from "./circles.ts";
import { lists } from "./rules.ts";
import type { Source } from "./syntax-tree.ts";

/**
 * Files that nobody uses, in the rooms of the lists: what was added without its line in the list. `mistakes.ts` loads
 * files only for the mistakes they declare.
 */
export function forgottenFiles(sources: readonly Source[]): string[] {
  const used = new Set(
    [...importsOf(sources)].flatMap(([from, targets]) => (from === "mistakes.ts" ? [] : [...targets.keys()])),
  );
  const isThere = (list: string) => sources.some(({ file }) => file === list);
  const rooms = lists
    .filter((list) => list.endsWith("/index.ts") && isThere(list))
    .map((list) => list.slice(0, -"index.ts".length));
  return sources.flatMap(({ file }) => {
    const room = rooms.find((one) => file.startsWith(one));
    if (room === undefined || used.has(file) || lists.includes(file)) return [];
    return [`${file}:1 list: nobody uses it; name it in ${room}index.ts`];
  });
}
