import type { Computed } from "../figures/compute.ts";
import type { Facts } from "../figures/facts.ts";
import { groupNames } from "./group-names.ts";
import { personNames } from "./person-names.ts";
import type { TemplateValue } from "./template-value.ts";

/** The names of a report of which there is one for each group or each person. */
export const unitNames = (
  each: "教研组" | "工作室" | "教师" | undefined,
  facts: Facts,
  computed: Computed,
): readonly (readonly [string, TemplateValue])[] =>
  each === undefined ? [] : each === "教师" ? personNames(facts, computed) : groupNames(facts, computed);
