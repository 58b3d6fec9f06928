import { kindNames, kindOf } from "../kinds/index.ts";

const key = (labels: string): RegExp => new RegExp(`^["'“‘]?(?:${labels})["'”’]?[ \\t\\u3000]*[:：]`, "mu");

const ofTerms = ["学校", "时段", "包含"].map(key);
const ofRecords = key(kindNames.map((name) => kindOf(name).label).join("|"));

/**
 * Whether a file that is not called term.yaml is a term file: of 学校, 时段 and 包含 at least two stand in it as keys of the
 * file, as one may be misspelt, and no kind of record does.
 */
export function looksLikeTerm(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  return ofTerms.filter((one) => one.test(text)).length > 1 && !ofRecords.test(text);
}
