import * as z from "zod";
import type { Mistake } from "../diagnostics/define-mistake.ts";

/** Refuses a value; the reader of the record adds the place. */
export type Refuse = (mistake: Mistake) => never;

/** How the function that transforms a value refuses it. */
export const refusal =
  (context: z.core.$RefinementCtx, input: unknown): Refuse =>
  (mistake) => {
    context.issues.push({ code: "custom", params: { mistake }, input, message: "" } as never);
    return z.NEVER;
  };
