import type { Severity } from "../diagnostic.ts";

/** The wording of one mistake. `args` are the values its sentences need. */
export interface Entry<Args> {
  readonly severity: Severity;
  /** What is wrong, in Chinese, without a full stop. */
  readonly message: (args: Args) => string;
  /** What to write instead, one imperative sentence. */
  readonly hint?: (args: Args) => string | undefined;
}

const entry =
  (severity: Severity) =>
  <Args>(message: Entry<Args>["message"], hint?: Entry<Args>["hint"]): Entry<Args> => ({
    severity,
    message,
    ...(hint && { hint }),
  });

export const error = entry("error");
export const warning = entry("warning");
export const notice = entry("notice");
