import { defineMistake } from "../diagnostics/define-mistake.ts";
import { demand } from "../diagnostics/examples.ts";
import { computeFigures } from "../figures/compute.ts";
import type { Lacking } from "../figures/requirements/earlier-records.ts";
import { lackingWords } from "../figures/requirements/lacking-words.ts";
import type { Check } from "./define-check.ts";

interface LackingIn extends Lacking {
  readonly requirement: string;
  readonly window: string;
}

const secondTerm = (include: string) =>
  [
    "时段: {类型: 学期, 名称: 2024学年第二学期, 起: 2025-02-10, 止: 2025-06-30}",
    include,
    demand("对象: 专任教师, 指标: 听课, 至少: 10, 每: 学年"),
  ].join("\n");

const recordsLacking = defineMistake("check/records-lacking", "warning", {
  message: (a: { lacking: readonly LackingIn[] }) =>
    `有要求因缺以前的记录而未判：${a.lacking.map((one) => `“${one.requirement}”的${one.window}${lackingWords(one)}`).join("，")}`,
  hint: (a) =>
    `在“包含”里加上这些日期的记录文件；${
      a.lacking.some(({ sign }) => sign !== "nothing")
        ? `记录其实已经齐全的，在学期文件里写一行“记录齐全自: ${a.lacking.map(({ from }) => from).sort()[0]}”；`
        : ""
    }没有逐条记录的，把各人已有的数写进“外部总数”，名称如“已修学时”。`,
  why: "学年、年度、周期在本期以前开始的，要连同以前的记录一并判定；以前上课的各月（3月至6月、9月至12月）没有都有记录的，或者那些记录是为“另计时段”收进来的，可能只是一部分，不写明齐全就不判，以免误判。",
  wrong: secondTerm("包含: [教师.yaml]"),
  right: secondTerm("包含: [教师.yaml, 记录/*.yaml]\n记录齐全自: 2024-09-01"),
});

/** A window that is over and began before the period needs records of then; what is lacking is named once (domain.md 12.2). */
export const windowRecords: Check = {
  *run({ school: { settings }, facts }) {
    const lacking = computeFigures(facts).requirements.flatMap(({ evaluation: { requirement, unjudged } }) =>
      unjudged.flatMap(({ span, lacking: days }) =>
        days ? [{ requirement: requirement.name, window: span.name, ...days }] : [],
      ),
    );
    if (lacking.length > 0) yield recordsLacking.at(settings.placeOfKey("包含"), { lacking });
  },
};
