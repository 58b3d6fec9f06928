import { defineKind, missingOneOf, type RecordOf } from "../define-kind.ts";
import { field, needed } from "../field.ts";
import { amount, whole } from "../values/amount.ts";
import { listOf, map } from "../values/by-shape.ts";
import { dayOrMonth } from "../values/day.ts";
import { text } from "../values/text.ts";
import { activityForm } from "./activity.ts";

/** 计划：学期初或学年初定下的研修方案。 */
export const planKind = defineKind({
  label: "计划",
  called: "方案 研修计划 研修方案",
  unit: "份",
  summary: "研修方案：安排哪几种活动，各几次、几学时；活动写“计划: 方案名称”就算完成其中一次。",
  fields: {
    name: needed({ label: "名称", example: "心理健康教育校本研修方案" }, text),
    date: field("日期", dayOrMonth),
    items: field(
      "安排",
      listOf(
        map({
          form: needed({ label: "形式", example: "讲座" }, activityForm),
          times: needed({ label: "次数", unit: "次", example: "3" }, whole("次")),
          hoursEach: field({ label: "每次学时", unit: "学时", example: "4" }, amount("学时")),
          hoursTotal: field({ label: "合计学时", unit: "学时" }, amount("学时")),
        }),
      ),
    ),
  },
  identity: ["name"],
  mayLieOutside: true,
  named: "always",
  knownBy: "name",
  namedBy: { kind: "activities", field: "plan", as: "name" },
  owner: "school",
  *rules({ items = [] }) {
    for (const { hoursEach, hoursTotal } of items) {
      if (hoursEach === undefined && hoursTotal === undefined) {
        yield missingOneOf.of({ of: "计划的一项安排", fields: ["每次学时", "合计学时"] }, ["安排"]);
      }
    }
  },

  example: "- 名称: 心理健康教育校本研修方案\n  日期: 2024-09-02\n  安排:\n    - {形式: 讲座, 次数: 3, 每次学时: 4}",
});

export type Plan = RecordOf<typeof planKind>;
