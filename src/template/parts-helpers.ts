import { isMistake } from "../diagnostics/define-mistake.ts";
import type { Facts } from "../figures/facts.ts";
import type { FigureResult } from "../figures/figure-result.ts";
import { unstated } from "../figures/query/attributes.ts";
import { partsOf } from "../figures/query/parts.ts";
import { figureInline, type Inline } from "./content.ts";
import { extraArgument, missingArgument, quoted } from "./query-helpers.ts";
import type { Helper } from "./template-data.ts";
import { isFigure, type Phrase } from "./template-value.ts";

/** A number under a name: 讲座3次. */
interface LabelledFigure {
  readonly label: string;
  readonly figure: FigureResult;
}

/** 讲座3次、沙龙2次. What is 未注明 reads 其他 beside the rest that is named. */
export function listed(parts: readonly LabelledFigure[]): Phrase {
  const isNamed = parts.length > 1 && !parts.some(({ label }) => label === others);
  const content = parts.flatMap(({ label, figure }, i): Inline[] => [
    { type: "text", text: `${i > 0 ? "、" : ""}${isNamed && label === unstated ? others : label}` },
    figureInline(figure),
  ]);
  return { type: "phrase", content };
}

const others = "其他";

/** ，其中讲座3次、沙龙2次. Of a single part: ，均为讲座. Nothing if there are no parts, or only 未注明. */
export function ofWhich(parts: readonly LabelledFigure[]): Phrase {
  const [only, ...more] = parts;
  if (only && more.length > 0)
    return { type: "phrase", isWords: true, content: [{ type: "text", text: "，其中" }, ...listed(parts).content] };
  if (!only || only.label.includes(unstated)) return { type: "phrase", isWords: true, content: [] };
  return {
    type: "phrase",
    isWords: true,
    content: [{ type: "text", text: `，${only.figure.value === 1 ? "" : "均"}为${only.label}` }],
  };
}

/** 构成 and 其中 give the parts of a figure by an attribute, 列出 those of the figures named that are not 0. */
export const partsHelpers = (facts: Facts): ReadonlyMap<string, Helper> =>
  new Map([
    ["构成", partsHelper("构成", listed, facts)],
    ["其中", partsHelper("其中", ofWhich, facts)],
    ["列出", listHelper],
  ]);

function partsHelper(helper: string, write: (parts: readonly LabelledFigure[]) => Phrase, facts: Facts): Helper {
  const usage = { helper, needed: "统计量的名称和“按”", form: `{{${helper} 研修活动 按="形式"}}` };
  return ([figure, extra], { 按: by, ...others }) => {
    if (!isFigure(figure) || typeof by !== "string") return missingArgument.of(usage);
    const argument = extra === undefined ? Object.keys(others)[0] : quoted(extra);
    if (argument !== undefined) return extraArgument.of({ helper, argument, filters: false });
    const found = partsOf(figure, by, facts);
    return isMistake(found) ? found : write(found);
  };
}

const listHelper: Helper = (args) => {
  const parts: LabelledFigure[] = [];
  for (let i = 0; i < Math.max(2, args.length); i += 2) {
    const [label, figure] = [args[i], args[i + 1]];
    if (typeof label !== "string" || !isFigure(figure))
      return missingArgument.of({
        helper: "列出",
        needed: "成对的叫法和统计量",
        form: '{{列出 "立项" 本期立项 "结题" 本期结题}}',
      });
    if (figure.value) parts.push({ label, figure });
  }
  return listed(parts);
};
