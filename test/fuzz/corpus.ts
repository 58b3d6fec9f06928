import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { kinds } from "../../src/records/kinds/index.ts";

/** A file to be spoiled, and the data in it where it can be read. */
export interface Seed {
  readonly text: string;
  readonly isTerm: boolean;
  readonly tree: Tree | undefined;
}

export type Tree = string | null | Tree[] | { [key: string]: Tree };

const longest = 3500;

/** The files of the cases of `check`, a school without fault, and the example of every kind. `root` is the project. */
export function corpus(root: string): readonly Seed[] {
  const files = ["test/check/cases", "test/check/school-without-fault", "test/fuzz/kept"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".yaml"))
      .sort()
      .map((name) => ({
        text: readFileSync(join(root, folder, name), "utf8").replace(/^# expect.*\n/gm, ""),
        isTerm: name.endsWith("term.yaml"),
      })),
  );
  const examples = Object.values(kinds).map(({ label, example }) => ({
    text: `${label}:\n${example.replace(/^/gm, "  ")}\n`,
    isTerm: false,
  }));
  return [...files, ...examples].map(({ text, isTerm }) => {
    const cut = text.slice(0, longest);
    return { text: cut, isTerm, tree: treeOf(cut) };
  });
}

function treeOf(text: string): Tree | undefined {
  try {
    return parse(text, { schema: "failsafe", maxAliasCount: 0, logLevel: "silent" }) as Tree;
  } catch {
    return undefined;
  }
}
