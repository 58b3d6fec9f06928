import type { AnyRecord } from "../records/kinds/index.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import type { Settings } from "../records/settings/settings.ts";
import type { Mention } from "../records/values/people.ts";

/**
 * Records in which whoever is typed with the 单位 that the roster gives them is one of the unit's own: registers of a 工作室
 * write 秦若兰（青禾小学）. Somebody of that name from elsewhere stays an outsider. `undefined` if no roster says a 单位.
 */
export function asOwnMembers(
  teachers: readonly Teacher[],
  { host }: Settings,
): ((record: AnyRecord) => AnyRecord) | undefined {
  if (host === undefined && teachers.every(({ unit }) => unit === undefined)) return undefined;
  const own = new Set(teachers.map(({ name, unit = host }) => `${name}\n${unit}`));
  const change = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(change);
    if (!isPlain(value)) return value;
    if (!("notes" in value)) return mapValues(value, change);
    const { unit, ...mention } = value as unknown as Mention;
    return unit !== undefined && own.has(`${mention.name}\n${unit}`) ? mention : value;
  };
  return (record) => mapValues(record, change) as AnyRecord;
}

const isPlain = (value: unknown): value is object =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const mapValues = (object: object, change: (value: unknown) => unknown): object =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
