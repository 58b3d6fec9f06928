import { extname } from "node:path";

/** Files of text that are made to be written anew. */
const plain = [".txt", ".log"];

/**
 * Whether a text at a path may give way to the one that was made: it is empty, or plainly what the same command wrote there
 * before. In formats that no program reads nothing tells that; then only the ending does.
 */
export function isEarlierResult(path: string, there: string, made: string): boolean {
  if (there.trim() === "") return true;
  const ending = extname(path).toLowerCase();
  const mark = markOf(made, ending);
  return mark === undefined ? plain.includes(ending) : mark === markOf(there, ending);
}

/** What stands in every result of one command in one format, and in no other file. */
function markOf(text: string, ending: string): string | undefined {
  if (ending === ".csv") return /^.*/.exec(text)![0];
  if (text.startsWith("<?xml")) return /<testsuites name="yanxiu check"/.exec(text)?.[0];
  return markOfJson(text);
}

function markOfJson(text: string): string | undefined {
  try {
    const value = JSON.parse(text) as Sarif | readonly object[];
    if (Array.isArray(value)) return value.every(isCodeQuality) ? "Code Quality" : "other list";
    const { title, runs } = value as Sarif;
    return [...Object.keys(value).slice(0, 2), title, runs?.[0]?.tool?.driver?.name].join(" ");
  } catch {
    return undefined;
  }
}

interface Sarif {
  readonly title?: unknown;
  readonly runs?: readonly { readonly tool?: { readonly driver?: { readonly name?: unknown } } }[];
}

/** A finding as our own report for GitLab has it. */
const isCodeQuality = (one: object): boolean =>
  ["description", "check_name", "fingerprint", "severity", "location"].every((key, i) => Object.keys(one)[i] === key);
