import { findSlips } from "../../source/slips/find-slips.ts";
import { wideComma } from "../../source/slips/flow-slips.ts";
import type { Line } from "../../source/slips/line.ts";
import { noSpaceAfterColon, noSpaceAfterDash, wideColon, wideSpace } from "../../source/slips/line-start-slips.ts";
import type { Slip } from "../../source/slips/slip.ts";
import { parseYaml } from "../../source/yaml/parse-yaml.ts";
import { toData } from "../../source/yaml/to-data.ts";

const maxRounds = 4;

/**
 * A YAML text with the slips mended that have one right answer. `keys` are those of records and of term.yaml. Lines stay
 * lines: none is added or taken away.
 */
export function fixSlips(text: string, keys: ReadonlySet<string>): string {
  const accept = ({ mistake, start, end }: Slip, { text: line }: Line): boolean => {
    if (mistake === noSpaceAfterColon || mistake === wideColon) return keys.has(wordBefore(line, start));
    if (mistake === wideComma) return isSeparator(line, start, end, keys);
    return mistake === noSpaceAfterDash || mistake === wideSpace;
  };
  let fixed = text;
  for (let round = 0; round < maxRounds; round++) {
    const { tooDeepAt, errors, contents } = parseYaml(fixed);
    if (tooDeepAt !== undefined) return fixed;
    const lines = errors.length > 0 ? undefined : toData("", fixed, contents).suspects;
    if (lines?.size === 0) return fixed;
    const next = findSlips(fixed, { lines, accept }).text;
    if (next === fixed) return fixed;
    fixed = next;
  }
  return fixed;
}

const wordBefore = (text: string, at: number): string => /[^\s{[,，:：-]*$/.exec(text.slice(0, at).trimEnd())![0];

// In `{姓名：甲，性别：男}` all is full width; after a half-width colon the comma may be part of a text: {备注: 上午，地点：校内}.
function isSeparator(text: string, start: number, end: number, keys: ReadonlySet<string>): boolean {
  const before = text.slice(0, start);
  const wide = /[{,]\s*([^\s{,，：:]+)：[^,{]*$/.exec(before)?.[1];
  const next = /^\s*([^\s，,：:]+)\s*[：:]/.exec(text.slice(end))?.[1];
  return next !== undefined && keys.has(next) && (/[}\]]\s*$/.test(before) || (wide !== undefined && keys.has(wide)));
}
