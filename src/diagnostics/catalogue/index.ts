// Every mistake yanxiu can report. A code is `<stage>/<mistake>` and is never reused.
import { baselineEntries } from "./baseline.ts";
import type { Entry } from "./entry.ts";
import { fileEntries } from "./file.ts";

export const catalogue = {
  ...fileEntries,
  ...baselineEntries,
};

export type { Entry };
export type Code = keyof typeof catalogue;
export type ArgsOf<C extends Code> = Parameters<(typeof catalogue)[C]["message"]>[0];
