import type { PeopleNamed } from "../school/people-named.ts";
import type { RawFile } from "../source/read-document.ts";
import { isCommonWord, standsForPerson, surnameOf } from "./names-like-words.ts";

/** What masking did. It is no anonymity: who knows the school may still see who is meant. */
export interface Masked {
  readonly adults: ReadonlySet<string>;
  readonly pupils: ReadonlySet<string>;
  /** Names that are common words too, and in how many places they were left as a word. */
  readonly words: ReadonlyMap<string, number>;
}

/** Masks the names of people in what is to be printed, and keeps count. */
export interface NameMask {
  inText(text: string): string;
  /** In every text of what a writer is given, wherever it stands: none must be forgotten. */
  inAll<T extends object>(written: T): T;
  /** In the pieces of the name of a file, which may hold no *: 王××. It says that names are masked, so that no other is replaced. */
  inFileName(pieces: readonly string[]): readonly string[];
  readonly masked: Masked;
}

/**
 * Masks people as 王**, pupils and 继教号 that stand alone in a cell as ***. `shipped`: files of the program's own, which name nobody, so that 方明 in 对方明白 of a
 * shipped sentence is left alone. Common words are masked only where they stand for a person.
 */
export function nameMask({ adults, pupils, numbers, places }: PeopleNamed, shipped: readonly RawFile[]): NameMask {
  const names = [...adults, ...pupils];
  const isShipped = shippedWords(names, shipped);
  const pattern = anyOf([...names, ...places]);
  const masked = { adults: new Set<string>(), pupils: new Set<string>(), words: new Map<string, number>() };
  const inText = (typed: string): string => {
    if (numbers.has(typed)) return hidden;
    return typed.replace(pattern, (found: string, at: number) => {
      const name = found.replace(spaces, "");
      const [left, right] = [typed.slice(0, at), typed.slice(at + found.length)];
      if (places.has(found)) return found;
      const isPerson = standsForPerson(left, right, adults);
      if (!isPerson && isShipped(name, left, right)) return found;
      if (!isPerson && isCommonWord(name)) {
        masked.words.set(name, (masked.words.get(name) ?? 0) + 1);
        return found;
      }
      const isPupil = pupils.has(name);
      masked[isPupil ? "pupils" : "adults"].add(name);
      return isPupil ? hidden : `${surnameOf(name)}**`;
    });
  };
  return {
    inText,
    inAll: (written) => everyText(written, inText) as typeof written,
    inFileName: (pieces) => [...pieces.map((piece) => inText(piece).replaceAll("*", "×")), "（隐去姓名）"],
    masked,
  };
}

/** Whether a name stands in a text as it does in a shipped one: between the same two characters. */
function shippedWords(names: readonly string[], shipped: readonly RawFile[]) {
  // Beside a tag or a part in 〔 〕 anything may be printed.
  const any = /[{}〔〕｜]/;
  const all = shipped.map(({ bytes }) => new TextDecoder().decode(bytes)).join("\n");
  const neighbours = new Map(
    names.map((name) => {
      const pairs = [...all.matchAll(new RegExp(`(.?)${literal(name)}(?=(.?))`, "gu"))];
      return [name, pairs.map(([, left = "", right = ""]) => [left, right] as const)];
    }),
  );
  const isSame = (typed: string, printed: string | undefined) => any.test(typed) || typed === (printed ?? "");
  return (name: string, left: string, right: string): boolean =>
    (neighbours.get(name) ?? []).some(
      ([before, after]) => isSame(before, [...left].at(-1)) && isSame(after, [...right][0]),
    );
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

const hidden = "***";

const spaces = /[ \u3000]/g;

/** Any of these, the longest first; the characters of a short name may stand apart, as in 王　芳. */
function anyOf(all: readonly string[]): RegExp {
  if (all.length === 0) return /(?!)/g;
  const apart = (one: string) => [...one].map(literal).join([...one].length > 3 ? "" : "[ \u3000]*");
  const longestFirst = [...new Set(all)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return new RegExp(longestFirst.map(apart).join("|"), "g");
}

function everyText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((one) => everyText(one, change));
  // The bytes of a picture are no text.
  if (value === null || typeof value !== "object" || value instanceof Uint8Array) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, everyText(one, change)]));
}
