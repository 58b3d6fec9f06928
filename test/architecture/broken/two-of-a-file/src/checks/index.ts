import type { Check, Other } from "./pair.ts";
import { one, two } from "./pair.ts";
import { type Check as Rule, one as first } from "./pair.ts";
export const checks: Check[] = [one, two, first];
