import { dirname, join } from "node:path/posix";
import { readModule } from "./read-module.ts";
import type { Source } from "./syntax-tree.ts";

/** The files that each file imports, by types too, with the line of the import. */
type Imports = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Every circle of files as `a.ts:3 circle: a.ts → b.ts → a.ts`: the shortest through each import that lies on one. */
export function circles(sources: readonly Source[]): string[] {
  const imports = importsOf(sources);
  const found = new Map<string, string>();
  for (const [from, targets] of imports) {
    for (const to of targets.keys()) {
      const back = shortestWay(imports, to, from);
      if (back === undefined) continue;
      const [first = "", ...others] = fromItsFirst(back);
      const circle = [first, ...others, first].join(" → ");
      found.set(circle, `${first}:${imports.get(first)?.get(others[0] ?? first)} circle: ${circle}`);
    }
  }
  return [...found.values()].toSorted();
}

export function importsOf(sources: readonly Source[]): Imports {
  const files = new Set(sources.map(({ file }) => file));
  return new Map(
    sources.map((source) => {
      const targets = readModule(source).imports.map(({ specifier = "", line }): [string, number] => [
        join(dirname(source.file), specifier),
        line,
      ]);
      return [source.file, new Map(targets.filter(([target]) => files.has(target)).toReversed())];
    }),
  );
}

/** The files on the way, both ends among them. */
function shortestWay(imports: Imports, from: string, to: string): string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[from, undefined]]);
  for (const file of cameFrom.keys()) {
    if (file === to) return wayTo(file, cameFrom);
    for (const next of imports.get(file)?.keys() ?? []) if (!cameFrom.has(next)) cameFrom.set(next, file);
  }
  return undefined;
}

function wayTo(file: string | undefined, cameFrom: ReadonlyMap<string, string | undefined>): string[] {
  return file === undefined ? [] : [...wayTo(cameFrom.get(file), cameFrom), file];
}

/** The same circle, beginning at the file that is first by name. */
function fromItsFirst(circle: readonly string[]): string[] {
  const at = circle.indexOf(circle.toSorted()[0]!);
  return [...circle.slice(at), ...circle.slice(0, at)];
}
