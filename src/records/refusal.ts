import * as z from "zod";
import type { Mistake } from "../diagnostics/define-mistake.ts";
import type { Characters } from "./value-parts.ts";

/** Refuses a value, or some characters of its text; the reader of the record adds the place. */
export type Refuse = (mistake: Mistake, within?: Characters) => never;

/** How the function that transforms a value refuses it. */
export const refusal =
  (context: z.core.$RefinementCtx, input: unknown): Refuse =>
  (mistake, within) => {
    context.issues.push({ code: "custom", params: { mistake, within }, input, message: "" } as never);
    return z.NEVER;
  };
