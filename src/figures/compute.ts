import { isMistake, type Mistake } from "../diagnostics/define-mistake.ts";
import { isOfUnit } from "../records/settings/obligors.ts";
import { lazily, oncePer } from "../school/once-per.ts";
import { computeNamed, figureWithName } from "./compute-named.ts";
import type { Facts } from "./facts.ts";
import type { FigureResult } from "./figure-result.ts";
import { judgingRoom } from "./requirements/judging-room.ts";
import { type RequirementResult, requirementFigures } from "./requirements/requirement-figures.ts";
import { type UnitResult, unitRequirement } from "./requirements/unit-requirement.ts";

/** Every named figure of a scope, and the figures of its requirements. */
export interface Computed {
  readonly figures: readonly FigureResult[];
  /** The figure of this English name, of those that are not of requirements. */
  figure(name: string): FigureResult | undefined;
  readonly requirements: readonly RequirementResult[];
  /** What is asked of the unit itself (对象: 学校). */
  readonly ofUnit: readonly UnitResult[];
  /** Why a requirement cannot be computed; the path of a mistake begins at the requirement of that number. */
  readonly mistakes: readonly { readonly index: number; readonly mistake: Mistake }[];
}

/** All that stats and reports may print, each computed when it is asked for, and once for the same facts. */
export const computeFigures = oncePer((facts: Facts): Computed => new ComputedOnce(facts));

type Judged = Pick<Computed, "requirements" | "ofUnit" | "mistakes">;

class ComputedOnce implements Computed {
  private readonly facts: Facts;
  private readonly judged: () => Judged;

  constructor(facts: Facts) {
    this.facts = facts;
    this.judged = lazily(() => judgeAll(facts));
  }

  get figures() {
    return computeNamed(this.facts);
  }

  figure(name: string) {
    return figureWithName(name, this.facts);
  }

  get requirements() {
    return this.judged().requirements;
  }

  get ofUnit() {
    return this.judged().ofUnit;
  }

  get mistakes() {
    return this.judged().mistakes;
  }
}

function judgeAll(facts: Facts): Judged {
  const room = judgingRoom();
  const results = (facts.school.settings.requirements ?? []).map((one) =>
    isOfUnit(one.obligors) ? unitRequirement(one, facts) : requirementFigures(one, facts, room),
  );
  return {
    requirements: results.filter((result): result is RequirementResult => "evaluation" in result),
    ofUnit: results.filter((result): result is UnitResult => "amounts" in result),
    mistakes: results.flatMap((result, index) =>
      isMistake(result) && !result.isOfAnotherValue ? [{ index, mistake: result }] : [],
    ),
  };
}

/** Every figure with a name, those of the requirements of people too. */
export const allFigures = (facts: Facts): readonly FigureResult[] => {
  const { figures, requirements } = computeFigures(facts);
  return [
    ...figures,
    ...requirements.flatMap((one) => [one.due, one.met, one.short, one.open, one.unjudged, one.rate]),
  ];
};
