import type { Line } from "../../source/slips/line.ts";
import { walkFlow } from "../../source/slips/walk-flow.ts";
import type { Keys } from "./all-keys.ts";

/**
 * Whether the full-width comma at `at` parts the entries of a list in `[ ]`; `undefined` outside of one. It does under a key that
 * takes names or certain words only, and between names of files or titles. Any other text may hold a comma, but not where no
 * entry is parted by a half-width one in the line as it was `typed` and each is one word.
 */
export function partsEntries({ text, value, open }: Line, at: number, typed: string, keys: Keys): boolean | undefined {
  const { parts } = walkFlow(text, value, open);
  const part = parts.find(({ start, end }) => start <= at && at < end);
  if (part?.open.at(-1) !== "[") return undefined;
  const before = text.slice(0, at);
  const key = /([^\s{[,:：]+):\s*\[[^[]*$/.exec(before)?.[1];
  if (key !== undefined && keys.get(key) === "strict") return true;
  const list = typed.split("[")[before.split("[").length - 1]!;
  const word = /,[^\]]/.test(list.replace(/\].*/, "]")) ? fileOrTitle : wordOrName;
  return text
    .slice(part.start, part.end)
    .split(/[，；]/)
    .every((entry) => word.test(entry.trim()));
}

const fileOrTitle = /^(?:《[^《》]+》|[^《》\s]+(?:\.[a-z]{2,5}|\*))$/u;
const wordOrName = /^(?:《[^《》]+》|[\p{L}\p{N}（）()·._*/-]+)$/u;
