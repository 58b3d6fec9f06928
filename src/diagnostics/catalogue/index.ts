// Every mistake yanxiu can report. A code is `<stage>/<mistake>` and is never reused.
import type { Entry } from "./entry.ts";
import { proseEntries } from "./prose.ts";
import { queryEntries } from "./query.ts";
import { templateEntries } from "./template.ts";

export const catalogue = {
  ...queryEntries,
  ...templateEntries,
  ...proseEntries,
};

export type { Entry };
export type Code = keyof typeof catalogue;
export type ArgsOf<C extends Code> = Parameters<(typeof catalogue)[C]["message"]>[0];
