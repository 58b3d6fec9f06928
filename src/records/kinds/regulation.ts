import { defineKind } from "../define-kind.ts";
import { field, needed } from "../field.ts";
import { choice } from "../values/choice.ts";
import { dayOrMonth } from "../values/day.ts";
import { nameText, text } from "../values/text.ts";
import { regulationStateMeanings, regulationStates } from "../words/state-words.ts";

/** 制度文件：学校制定、修订的规章。 */
export const regulationKind = defineKind({
  label: "制度文件",
  called: "制度 文件",
  unit: "项",
  summary: "学校制定、修订的研修制度和管理办法。",
  fields: {
    name: needed({ label: "名称", example: "校本研修管理办法" }, text),
    category: field({ label: "类别", example: "研修" }, { ...nameText, ownWords: "categories" }),
    date: field({ label: "日期", example: "2024-09-05" }, dayOrMonth),
    state: field({ label: "状态", example: "修订" }, choice(regulationStates, regulationStateMeanings)),
  },
  identity: "every field",
  example: "- {名称: 校本研修管理办法, 类别: 研修, 日期: 2024-09-05, 状态: 修订}",
});
