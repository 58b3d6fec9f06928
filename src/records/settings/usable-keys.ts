import type { Data, DataMap } from "../../source/document.ts";
import type { Field } from "../field.ts";
import { meantKey } from "../read/habit-words.ts";
import { withoutEmpty } from "../read/read-map.ts";
import { settingsFields } from "./settings-fields.ts";

const fields = new Map(Object.values<Field>(settingsFields).map((field) => [field.label, field]));

/** What of term.yaml can be used. */
interface UsableKeys {
  /** The values without a mistake, by the key that is meant. */
  readonly usable: DataMap;
  /** The key as it is typed, by the key that is meant. */
  readonly typedAs: ReadonlyMap<string, string>;
  /** The keys whose values have a mistake. */
  readonly lost: readonly string[];
}

/** Takes a misspelt key for the one nearest to it that is not written, and leaves out the values that cannot be read. */
export function usableKeys(raw: DataMap): UsableKeys {
  const usable: { [key: string]: Data } = Object.create(null);
  const typedAs = new Map<string, string>();
  const lost: string[] = [];
  for (const [key, value] of Object.entries(raw)) {
    const label = fields.has(key) ? key : meant(key, raw);
    const field = label === undefined ? undefined : fields.get(label);
    if (label === undefined || field === undefined || value === null || label in usable) continue;
    if (label !== key) typedAs.set(label, key);
    if (field.value.schema.safeParse(withoutEmpty(value)).success) usable[label] = value;
    else lost.push(label);
  }
  return { usable, typedAs, lost };
}

/** The key that the message about a misspelt one names, too. */
const meant = (key: string, raw: DataMap): string | undefined =>
  meantKey(
    key,
    [...fields.keys()].filter((label) => !(label in raw)),
  );
