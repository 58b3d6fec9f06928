import type { Syntax } from "./syntax.ts";
export interface Field { syntax: Syntax }
