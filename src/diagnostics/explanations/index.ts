// Why every mistake matters, with a wrong and a right example, by code.
import type { Code } from "../catalogue/index.ts";
import type { Explanation } from "./explanation.ts";
import { proseExplanations } from "./prose.ts";
import { queryExplanations } from "./query.ts";
import { tagExplanations } from "./tags.ts";
import { templateExplanations } from "./template.ts";

export const explanations: { readonly [C in Code]: Explanation } = {
  ...queryExplanations,
  ...tagExplanations,
  ...templateExplanations,
  ...proseExplanations,
};
