import { certificate } from "./certificate.ts";
import type { Check, Rule } from "./define-check.ts";
export const checks: readonly (Check | Rule)[] = [certificate];
