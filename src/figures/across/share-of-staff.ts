import type { Teacher } from "../../records/kinds/teacher.ts";
import { staffInScope } from "../facts.ts";
import { type Across, once } from "./parts.ts";

/** Some of 应参训 among all of them, each person once. */
export const shareOfStaff: Across<Teacher> = (teachers, facts, sharing) => ({
  type: "ratio",
  n: once(teachers, sharing),
  of: once(staffInScope(facts), sharing),
});
