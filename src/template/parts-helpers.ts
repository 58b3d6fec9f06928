import type { ArgsOf, Code } from "../diagnostics/catalogue/index.ts";
import { isMistake, type Mistake } from "../diagnostics/define-mistake.ts";
import { diagnose } from "../diagnostics/diagnose.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import type { FigureResult } from "../figures/define-figure.ts";
import type { Facts } from "../figures/facts.ts";
import { unstated } from "../figures/query/attributes.ts";
import { partsOf } from "../figures/query/query.ts";
import type { Inline } from "./content.ts";
import type { Helper, Phrase, Refusal, TemplateValue } from "./template-data.ts";

/** A mistake in the words of a helper. */
export const problem = <C extends Code>(code: C, args: ArgsOf<C>): Mistake =>
  ({ type: "mistake", at: (place: Place) => diagnose(code, place, args) }) as unknown as Mistake;

/** A problem of a question, told where the template asked it. */
export const refuse = (mistake: Mistake): Refusal => ({ type: "refusal", at: (place) => mistake.at(place) });

const isFigure = (value: TemplateValue): value is FigureResult =>
  typeof value === "object" && value !== null && "type" in value && value.type === "figure";

/** An argument as a message quotes it. */
export const shown = (value: TemplateValue): string => (isFigure(value) ? value.label : String(value));

/** A number under a name: 讲座3次. */
export interface LabelledFigure {
  readonly label: string;
  readonly figure: Pick<FigureResult, "name" | "text" | "value">;
}

/** 讲座3次、沙龙2次. */
export function listed(parts: readonly LabelledFigure[]): Phrase {
  const content = parts.flatMap(({ label, figure: { name, text } }, i): Inline[] => [
    { type: "text", text: `${i > 0 ? "、" : ""}${label}` },
    { type: "figure", name, text },
  ]);
  return { type: "phrase", content };
}

/** ，其中讲座3次、沙龙2次; of a single part ，均为讲座; nothing where there is nothing to tell apart. */
export function ofWhich(parts: readonly LabelledFigure[]): Phrase {
  const [only, ...others] = parts;
  if (only && others.length > 0)
    return { type: "phrase", content: [{ type: "text", text: "，其中" }, ...listed(parts).content] };
  if (!only || only.label.includes(unstated)) return { type: "phrase", content: [] };
  return {
    type: "phrase",
    content: [{ type: "text", text: `，${only.figure.value === 1 ? "" : "均"}为${only.label}` }],
  };
}

/** 构成 and 其中, the parts of a figure by an attribute; 列出, the figures named that are not 0. */
export function partsHelpers(facts: Facts): ReadonlyMap<string, Helper> {
  const broken =
    (helper: string, write: (parts: readonly LabelledFigure[]) => Phrase): Helper =>
    ([figure, extra], { 按: by, ...others }) => {
      if (figure === undefined || !isFigure(figure) || typeof by !== "string") {
        return refuse(
          problem("query/missing-argument", {
            helper,
            needed: "统计量的名称和“按”",
            form: `{{${helper} 研修活动 按="形式"}}`,
          }),
        );
      }
      const [other] = [...(extra === undefined ? [] : [shown(extra)]), ...Object.keys(others)];
      if (other !== undefined)
        return refuse(problem("query/extra-argument", { helper, argument: other, filters: false }));
      const found = partsOf(figure, by, facts);
      return isMistake(found) ? refuse(found) : write(found);
    };
  return new Map([
    ["构成", broken("构成", listed)],
    ["其中", broken("其中", ofWhich)],
    ["列出", listOf],
  ]);
}

const listOf: Helper = (args) => {
  const parts: LabelledFigure[] = [];
  for (let i = 0; i < Math.max(2, args.length); i += 2) {
    const [label, figure] = [args[i], args[i + 1]];
    if (typeof label !== "string" || figure === undefined || !isFigure(figure))
      return refuse(
        problem("query/missing-argument", {
          helper: "列出",
          needed: "成对的叫法和统计量",
          form: '{{列出 "立项" 本期立项 "结题" 本期结题}}',
        }),
      );
    if (figure.value) parts.push({ label, figure });
  }
  return listed(parts);
};
