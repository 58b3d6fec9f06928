import { type KindName, kindNames, kindOf } from "./kinds/index.ts";

const byWord = new Map<string, KindName>(
  kindNames.toReversed().flatMap((name) => (kindOf(name).called ?? "").split(" ").map((word) => [word, name] as const)),
);

/** The label of the kind that schools call so in their registers: 青蓝结对 for 师徒结对. */
export function kindCalled(word: string): string | undefined {
  const name = word === "" ? undefined : byWord.get(word);
  return name && kindOf(name).label;
}
