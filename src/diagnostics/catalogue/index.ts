// Every mistake yanxiu can report. A code is `<stage>/<mistake>` and is never reused.
import { baselineEntries } from "./baseline.ts";
import type { Entry } from "./entry.ts";
import { fileEntries } from "./file.ts";
import { ignoreEntries } from "./ignore.ts";
import { proseEntries } from "./prose.ts";
import { queryEntries } from "./query.ts";
import { sourceEntries } from "./source.ts";
import { templateEntries } from "./template.ts";

export const catalogue = {
  ...fileEntries,
  ...sourceEntries,
  ...queryEntries,
  ...templateEntries,
  ...ignoreEntries,
  ...baselineEntries,
  ...proseEntries,
};

export type { Entry };
export type Code = keyof typeof catalogue;
export type ArgsOf<C extends Code> = Parameters<(typeof catalogue)[C]["message"]>[0];
