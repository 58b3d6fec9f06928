import * as z from "zod";
import { isMap } from "../../source/document.ts";
import type { FieldType } from "../field.ts";
import { whole } from "./amount.ts";
import { mapType } from "./by-shape.ts";
import { type Mention, readMention } from "./people.ts";

/** Each entry is a key: a person's name. */
const keysOf: FieldType["parts"] = (typed) =>
  isMap(typed) ? Object.keys(typed).map((key) => ({ path: [key], isKey: true })) : [];

/** A number for each person: {林秋野: 4, 沈一舟: 6}. */
export const counts = (unit: string): FieldType<readonly { mention: Mention; count: number }[]> => {
  const schema = z
    .record(z.string(), whole(unit).schema)
    .transform((byName) => Object.entries(byName).map(([name, count]) => ({ mention: readMention(name), count })));
  return mapType("各人的数，如 {林秋野: 4, 沈一舟: 6}", schema, { rest: whole(unit) }, { parts: keysOf });
};
