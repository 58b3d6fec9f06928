import type { NamedSpan } from "../../records/settings/settings.ts";
import { obligorName } from "./evaluate-requirement.ts";
import { outcomeWords } from "./outcome.ts";
import type { RequirementResult } from "./requirement-figures.ts";
import { comparedIn } from "./shortfalls.ts";

/** Something that somebody has not reached, in numbers ready to print: 听课, 段跃, 第一学期, 10, 8, 2, 节, 未达标. */
export interface OpenAmount {
  readonly requirement: string;
  /** The item of a set, "" for a single amount. */
  readonly item: string;
  readonly who: string;
  readonly window: NamedSpan;
  readonly required: string;
  readonly actual: string;
  readonly gap: string;
  readonly unit: string;
  readonly outcome: string;
}

/** All that was not reached of a requirement, and what is not due yet or cannot be judged, window by window. */
export const openAmounts = ({ evaluation: { requirement, progress } }: RequirementResult): OpenAmount[] =>
  progress.flatMap(({ obligor, amounts }) =>
    amounts
      .filter(({ outcome }) => outcome !== "met")
      .map((amount) => ({
        requirement: requirement.name,
        item: amount.item === requirement.name ? "" : amount.item,
        who: obligorName(obligor),
        window: amount.window,
        ...comparedIn({ ...amount, unit: "" }),
        unit: amount.unit,
        outcome: outcomeWords[amount.outcome],
      })),
  );
