import { parseYaml } from "../parse-yaml.ts";
import { findSlips } from "../slips/find-slips.ts";
import type { Line } from "../slips/line.ts";
import type { Slip, SlipCode } from "../slips/slip.ts";
import { toData } from "../to-data.ts";

/** Slips with one right answer; those about colons only after a key that is known. */
const always: readonly SlipCode[] = ["source/no-space-after-dash", "source/wide-space"];
const afterKnownKey: readonly SlipCode[] = ["source/no-space-after-colon", "source/wide-colon"];
const maxRounds = 4;

/** A YAML text with the slips mended that have one right answer. Lines stay lines: none is added or taken away. */
export function fixSlips(text: string, isKey: (word: string) => boolean): string {
  const accept = ({ code, start }: Slip, line: Line): boolean =>
    always.includes(code) || (afterKnownKey.includes(code) && isKey(wordBefore(line.text, start)));
  let fixed = text;
  for (let round = 0; round < maxRounds; round++) {
    const parsed = parseYaml(fixed);
    if (parsed.tooDeepAt !== undefined) return fixed;
    const readable = parsed.errors.length === 0;
    const suspects = readable ? toData("", fixed, parsed.document?.contents, parsed.lines).suspects : undefined;
    if (suspects?.size === 0) return fixed;
    const next = findSlips(fixed, suspects, accept).text;
    if (next === fixed) return fixed;
    fixed = next;
  }
  return fixed;
}

const wordBefore = (text: string, at: number): string => /[^\s{[,，:：-]*$/.exec(text.slice(0, at).trimEnd())![0];
