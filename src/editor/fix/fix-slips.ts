import { findSlips } from "../../source/slips/find-slips.ts";
import type { Line } from "../../source/slips/line.ts";
import type { Slip, SlipCode } from "../../source/slips/slip.ts";
import { parseYaml } from "../../source/yaml/parse-yaml.ts";
import { toData } from "../../source/yaml/to-data.ts";

/** Slips with one right answer; those about colons only after a key that is known. */
const always: readonly SlipCode[] = ["source/no-space-after-dash", "source/wide-space"];
const afterKnownKey: readonly SlipCode[] = ["source/no-space-after-colon", "source/wide-colon"];
const maxRounds = 4;

/** A YAML text with the slips mended that have one right answer. Lines stay lines: none is added or taken away. */
export function fixSlips(text: string, isKey: (word: string) => boolean): string {
  const accept = ({ code, start, end }: Slip, { text: line }: Line): boolean =>
    always.includes(code) ||
    (afterKnownKey.includes(code) && isKey(wordBefore(line, start))) ||
    (code === "source/wide-comma" && isSeparator(line, start, end, isKey));
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
// In `{姓名：甲，性别：男}` all is full width; after a half-width colon the comma may be part of a text: {备注: 上午，地点：校内}.
function isSeparator(text: string, start: number, end: number, isKey: (word: string) => boolean): boolean {
  const before = text.slice(0, start);
  const wide = /[{,]\s*([^\s{,，：:]+)：[^,{]*$/.exec(before)?.[1];
  const next = /^\s*([^\s，,：:]+)\s*[：:]/.exec(text.slice(end))?.[1];
  return next !== undefined && isKey(next) && (/[}\]]\s*$/.test(before) || (wide !== undefined && isKey(wide)));
}
