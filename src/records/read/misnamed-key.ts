import { type Data, type DataPath, dataAt } from "../../source/document.ts";
import { readDay } from "../../zh/dates.ts";
import type { Field } from "../field.ts";
import { type Context, type Explained, fieldAt, unknownField } from "./explain-issue.ts";

/**
 * The one key of a map that nobody knows and the one needed key that it lacks are one mistake, if the value could be that of the
 * needed key: 曲目 for 课名. Whether it is meant so, a person says.
 */
export function joinMisnamed(found: readonly Explained[], typed: Data, { fields }: Context): readonly Explained[] {
  return found.flatMap((one): readonly Explained[] => {
    const { map } = one;
    const beside = map ? found.filter((other) => other.map?.join("\n") === map.join("\n")) : [];
    const [unknown, ...unknowns] = beside.filter(isOfKey);
    const [missing, ...lacking] = beside.filter((other) => other.missing !== undefined);
    if (!map || !missing || lacking.length > 0 || unknown?.unknown === undefined || unknowns.length > 0) return [one];
    const { field: label } = missing.diagnostic.args as { readonly field: string };
    const { field } = fieldAt(fields, [...map, label]);
    if (!field || !couldBe(dataAt(typed, [...map, unknown.unknown]), field)) return [one];
    return one === missing ? [] : one === unknown ? [asMisnamed(one, label, map)] : [one];
  });
}

const isOfKey = ({ diagnostic }: Explained): boolean => diagnostic.code === unknownField.code;

/** A day is never meant to be a title, though a title may be any text. */
const couldBe = (typed: Data, { value }: Field): boolean =>
  value.schema.safeParse(typed).success &&
  (value.date !== undefined || typeof typed !== "string" || readDay(typed) === undefined);

function asMisnamed(one: Explained, lacking: string, map: DataPath): Explained {
  const args = one.diagnostic.args as Parameters<typeof unknownField.of>[0];
  return { map, diagnostic: unknownField.at(one.diagnostic, { ...args, lacking }) };
}
