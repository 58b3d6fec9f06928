import { error } from "./entry.ts";

/** Mistakes in the text of a file, before it is records. */
export const sourceEntries = {
  "source/bad-yaml": error<{ reason: string }>((a) => `YAML 写法有误：${a.reason}`),
};
