// Why every mistake matters, with a wrong and a right example, by code.
import type { Code } from "../catalogue/index.ts";
import { baselineExplanations } from "./baseline.ts";
import type { Explanation } from "./explanation.ts";
import { fileExplanations } from "./file.ts";

export const explanations: { readonly [C in Code]: Explanation } = {
  ...fileExplanations,
  ...baselineExplanations,
};
