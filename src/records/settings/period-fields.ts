import { field, needed } from "../field.ts";
import { listOf, map } from "../values/by-shape.ts";
import { choice } from "../values/choice.ts";
import { dayWithYear } from "../values/day.ts";
import { fileNames } from "../values/file-names.ts";
import { nameText } from "../values/text.ts";
import { periodTypes } from "./period-name.ts";

const named = { name: needed("名称", nameText), from: needed("起", dayWithYear), to: needed("止", dayWithYear) };

const neededUnless = ["学期文件"];
const ofFiles = "写了学期文件的可以不写。";

const periodFields = {
  type: needed({ label: "类型", example: "学年" }, choice(periodTypes)),
  name: field({ label: "名称", help: "印在标题里；不写的按类型和起止叫作2024学年等。", example: "2024学年" }, nameText),
  from: field({ label: "起", help: ofFiles, example: "2024-09-01", neededUnless }, dayWithYear),
  to: field({ label: "止", help: ofFiles, example: "2025-08-31", neededUnless }, dayWithYear),
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
  files: field(
    {
      label: "学期文件",
      help: "由几份学期文件合成的，写它们的路径；名册、组织、要求、学期和放假都从那里来。",
      example: "[2022.yaml, 2023.yaml, 2024.yaml]",
    },
    fileNames,
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

/** The keys of 时段 that have to be written where no 学期文件 says them. */
export const daysNeeded = [periodFields.from, periodFields.to];

/** The keys of 时段. */
export const periodKeys: readonly string[] = Object.values(periodFields).map(({ label }) => label);

/** 时段: the days of a report, its terms and their holidays. */
export const periodValue = map(periodFields);
