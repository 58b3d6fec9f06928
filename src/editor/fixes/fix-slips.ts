import { findSlips } from "../../source/slips/find-slips.ts";
import { wideComma } from "../../source/slips/flow-slips.ts";
import { namesApart } from "../../source/slips/half-comma.ts";
import type { Line } from "../../source/slips/line.ts";
import {
  keyWithoutColon,
  kindWithoutColon,
  noSpaceAfterColon,
  noSpaceAfterDash,
  wideColon,
  wideDash,
  wideSpace,
  wrongColon,
} from "../../source/slips/line-start-slips.ts";
import { sheetError } from "../../source/slips/sheet-error.ts";
import type { Slip } from "../../source/slips/slip.ts";
import { alias, mergeKey } from "../../source/slips/value-slips.ts";
import { parseYaml } from "../../source/yaml/parse-yaml.ts";
import { toData } from "../../source/yaml/to-data.ts";
import type { Keys } from "./all-keys.ts";
import { partsEntries } from "./parts-entries.ts";

const maxRounds = 4;

/** What a person has to decide, although a corrected line is printed. */
const undecided: readonly Slip["mistake"][] = [alias, mergeKey, sheetError];
const sure: readonly Slip["mistake"][] = [
  noSpaceAfterColon,
  wideColon,
  wideComma,
  noSpaceAfterDash,
  wideDash,
  wideSpace,
];
const afterKey: readonly Slip["mistake"][] = [noSpaceAfterColon, wideColon, wrongColon];
const ofKey: readonly Slip["mistake"][] = [keyWithoutColon, kindWithoutColon];

/**
 * A YAML text with the slips mended whose corrected line a message prints; without `bold` only those for which one line is
 * enough to be sure. `keys` are those of records and of term.yaml. Lines stay lines: none is added or taken away.
 */
export function fixSlips(text: string, keys: Keys, bold = true): string {
  const asTyped = text.split("\n");
  const accept = ({ mistake, start, end }: Slip, typed: Line): boolean | undefined => {
    const line = typed.text;
    if (undecided.includes(mistake)) return undefined;
    if (!bold && !sure.includes(mistake)) return false;
    if (afterKey.includes(mistake)) return keys.has(wordBefore(line, start));
    if (ofKey.includes(mistake)) return keys.has(line.slice(start, end).trim());
    if (mistake === namesApart) return keys.get(wordBefore(line, line.slice(0, start).lastIndexOf(":"))) === "strict";
    if (mistake === wideComma)
      return partsEntries(typed, start, asTyped[typed.number - 1]!, keys) ?? isSeparator(line, start, end, keys);
    return true;
  };
  let fixed = text;
  for (let round = 0; round < maxRounds; round++) {
    const { tooDeepAt, errors, contents } = parseYaml(fixed);
    if (tooDeepAt !== undefined) return fixed;
    const lines = errors.length > 0 ? undefined : suspects(fixed, contents);
    if (lines?.size === 0) return fixed;
    const next = findSlips(fixed, { lines, accept }).text;
    if (next === fixed) return fixed;
    fixed = next;
  }
  return fixed;
}

/** The lines that yaml can read, and that were probably meant otherwise. Which words are keys is known only here. */
function suspects(text: string, contents: unknown): ReadonlySet<number> {
  const mixed = text.split("\n").flatMap((line, i) => (line.includes("{") && keyAfterComma.test(line) ? [i + 1] : []));
  return new Set([...toData("", text, contents).suspects, ...mixed]);
}

const keyAfterComma = /[，；]\s*\p{Script=Han}[\p{Script=Han}\w]{0,7}[:：]/u;

const wordBefore = (text: string, at: number): string =>
  /[^\s{[,，:：“”‘’「」『』-]*$/.exec(text.slice(0, at).replace(/[\s“”‘’」』]+$/, ""))![0];

/**
 * Whether a full-width comma in `{…}` parts two keys. In `{姓名：甲，性别：男}` all is full width; after a half-width colon
 * the comma may be part of a text, {备注: 上午，地点：校内}, but never of a date, a name or a number.
 */
function isSeparator(text: string, start: number, end: number, keys: Keys): boolean {
  const before = text.slice(0, start);
  const [, key = "", colon] = /[{,]\s*([^\s{,，：:]+)\s*([：:])[^,{]*$/.exec(before) ?? [];
  // A colon without a space after it is as loosely typed as a full-width one.
  const isLoose = colon !== undefined && before[before.lastIndexOf(colon) + 1] !== " ";
  const next = /^\s*([^\s，,：:]+)\s*[：:]/.exec(text.slice(end))?.[1];
  if (next === undefined || !keys.has(next)) return false;
  return /[}\]]\s*$/.test(before) || (keys.has(key) && (colon === "：" || isLoose || keys.get(key) === "strict"));
}
