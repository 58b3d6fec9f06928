import { stringify } from "yaml";
import type { Seed } from "./corpus.ts";
import { changeTree } from "./mutate-tree.ts";
import { type Random, randomFrom } from "./random.ts";

/** No file is longer, in bytes. */
export const atMost = 4096;

/** A spoiled file. */
export interface Mutant {
  readonly bytes: Uint8Array;
  readonly isTerm: boolean;
}

/** File number `n`: a seed with one to four changes to its structure, its lines, its characters or its bytes. */
export function mutant(n: number, seeds: readonly Seed[]): Mutant {
  const random = randomFrom(n);
  const seed = random.of(seeds);
  let text = seed.text;
  const isRetyped = seed.tree !== undefined && random.chance(0.35);
  if (isRetyped) text = retyped(seed, random);
  for (let left = random.whole(4) + (isRetyped ? 0 : 1); left > 0; left--)
    text = random.of(textChanges)(text, random, seeds).slice(0, atMost);
  const bytes = new TextEncoder().encode(text);
  return { bytes: spoilBytes(bytes, random).slice(0, atMost), isTerm: seed.isTerm };
}

function retyped({ tree, text }: Seed, random: Random): string {
  const copy = structuredClone(tree!);
  for (let left = 1 + random.whole(3); left > 0; left--) changeTree(copy, random);
  try {
    return stringify(copy, { nullStr: "", lineWidth: random.of([0, 30, 80]) });
  } catch {
    return text;
  }
}

type Change = (text: string, random: Random, seeds: readonly Seed[]) => string;

const pieces = [
  ..."\"'“”[]{}，,：:-－#|>&*!%@`?\t\n \u3000\u00A0\\\0\r~<=\u2028\uFEFF\u200B\uE000",
  "\uD83D",
  "\uDE00",
  "😀",
  "\x85",
  "\x1b[31m",
  ": ",
  "\n- ",
  "\n    ",
  "\n  \t",
  " #",
  "---\n",
  "...\n",
  "\r\n",
  "&甲 ",
  "*甲 ",
  "<<: *甲",
  "!!binary ",
  "!甲 ",
  "%YAML 1.1\n",
  "__proto__: 甲\n",
  "constructor: {prototype: {甲: 乙}}\n",
  "? ",
  "|\n",
  ">-\n",
  "|9\n",
  '"\\u0000"',
  '"\\uD800"',
  '"\\x"',
  "# 忽略 check/similar-record：理由\n",
  "2024-09-31",
  "、、",
  "（（",
  "全员",
];

/** Nesting of up to `atMost` levels in every style. */
const nests = ["[", "{", "- ", "? ", "{甲: ", "[[", "甲: [", "- - ", "'", '"', "> ", "甲:\n "];

const insert = (text: string, at: number, piece: string, drop = 0) => text.slice(0, at) + piece + text.slice(at + drop);

const inLines =
  (change: (lines: string[], random: Random, seeds: readonly Seed[]) => void): Change =>
  (text, random, seeds) => {
    const lines = text.split("\n");
    change(lines, random, seeds);
    return lines.join("\n");
  };

const textChanges: readonly Change[] = [
  (text, random) => insert(text, random.whole(text.length + 1), random.of(pieces), random.whole(3)),
  (text, random) => insert(text, random.whole(text.length + 1), random.of(pieces), random.whole(3)),
  (text, random) => insert(text, random.whole(text.length + 1), "", 1 + random.whole(20)),
  (text, random) => insert(text, random.whole(text.length + 1), random.of(nests).repeat(1 + random.whole(200))),
  (text, random) => text.slice(0, random.whole(text.length + 1)),
  (text, random) => text.replaceAll(random.of(["\n", ": ", "- ", " ", "，", "、"]), random.of(pieces)),
  inLines((lines, random) => lines.splice(random.whole(lines.length), 1 + random.whole(3))),
  inLines((lines, random) => lines.splice(random.whole(lines.length), 0, random.of(lines))),
  inLines((lines, random) => {
    const at = random.whole(lines.length);
    lines[at] = random.of([" ", "  ", "\t", "\u3000", ""]) + lines[at]!.slice(random.whole(3));
  }),
  inLines((lines, random) => {
    const at = random.whole(lines.length);
    lines[at] = lines[at]!.repeat(1 + random.whole(40));
  }),
  inLines((lines, random, seeds) => {
    const others = random.of(seeds).text.split("\n");
    lines.splice(random.whole(lines.length), random.whole(2), ...others.slice(random.whole(others.length)));
  }),
  inLines((lines, random) => {
    const [a, b] = [random.whole(lines.length), random.whole(lines.length)];
    [lines[a], lines[b]] = [lines[b]!, lines[a]!];
  }),
];

/** Now and then bytes that are no UTF-8, a file of another encoding, zeros. */
function spoilBytes(bytes: Uint8Array, random: Random): Uint8Array {
  if (random.chance(0.9)) return bytes;
  const kind = random.whole(5);
  if (kind === 0) return Uint8Array.from([...bytes].flatMap((byte) => [byte, 0]));
  if (kind === 1) return Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]);
  const spoiled = Uint8Array.from(bytes);
  for (let left = 1 + random.whole(4); left > 0 && spoiled.length > 0; left--) {
    const at = random.whole(spoiled.length);
    if (kind === 2) spoiled.set([0xed, 0xa0, 0x80].slice(0, spoiled.length - at), at);
    else spoiled[at] = kind === 3 ? random.whole(256) : spoiled[at]! ^ (1 << random.whole(8));
  }
  return spoiled;
}
