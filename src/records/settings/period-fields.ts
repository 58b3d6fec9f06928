import { field, needed } from "../field.ts";
import { listOf, map } from "../values/by-shape.ts";
import { choice } from "../values/choice.ts";
import { dayWithYear } from "../values/day.ts";
import { nameText } from "../values/text.ts";

const named = { name: needed("名称", nameText), from: needed("起", dayWithYear), to: needed("止", dayWithYear) };

const periodFields = {
  type: needed({ label: "类型", example: "学年" }, choice(["学期", "学年", "年度", "多年"])),
  name: needed({ label: "名称", example: "2024学年" }, nameText),
  from: needed({ label: "起", example: "2024-09-01" }, dayWithYear),
  to: needed({ label: "止", example: "2025-08-31" }, dayWithYear),
  terms: field(
    {
      label: "学期",
      help: "要求按学期、周、月判定时要用。",
      example: "[{名称: 第一学期, 起: 2024-09-01, 止: 2025-01-18}]",
    },
    listOf(
      map({
        ...named,
        cutOff: field({ label: "统计截止", help: "本学期单独统计到哪一天；此后的记录计入下一学期。" }, dayWithYear),
      }),
    ),
  ),
  holidays: field(
    {
      label: "放假",
      help: "不上课的日期，考试周也写在这里；按周、按月的要求不计这些天。",
      example: "[{名称: 国庆, 起: 2024-10-01, 止: 2024-10-07}]",
    },
    listOf(map(named)),
  ),
};

/** 时段: the days of a report, its terms and their holidays. */
export const periodValue = map(periodFields);
