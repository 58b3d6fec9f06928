import { type Fields, field, needed, type ValuesOf } from "../field.ts";
import type { Places } from "../read/place-in.ts";
import { amountOrFraction } from "../values/amount.ts";
import { listOf, map, mapOf } from "../values/by-shape.ts";
import { choice } from "../values/choice.ts";
import { dayWithYear as day } from "../values/day.ts";
import { nameText, text } from "../values/text.ts";
import { type Filters, filterValue, withFilters } from "./filters.ts";
import { rangeValue } from "./range.ts";
import { onlyField } from "./requirement.ts";

const itemFields = {
  name: needed({ label: "名称", example: "主讲校本培训" }, nameText),
  kind: needed({ label: "指标", help: "记录种类，或学时。", example: "研修活动" }, nameText),
  each: field({ label: "每次", help: "每条记录折算多少。", example: "6" }, amountOrFraction()),
  by: field({ label: "按", help: "按哪一项分档，档位写在“值”里。", example: "级别" }, nameText),
  values: field({ label: "值", example: "{省级: 9, 市级: 20/3}" }, mapOf("{省级: 9, 市级: 20/3}", amountOrFraction())),
  perHour: field(
    { label: "每学时", help: "按学时折算时，每学时折算多少；除不尽的写成分数，如 1/6。", example: "1" },
    amountOrFraction(),
  ),
  per: field(
    {
      label: "每",
      help: "用于课题、结对等跨年的项目：在时段内结束的每个年度或学年，当年进行过的各计一次。",
      example: "年度",
    },
    choice(["年度", "学年"]),
  ),
  cap: field({ label: "上限", help: "每人每年至多计多少。", example: "18" }, amountOrFraction()),
  only: onlyField,
  except: field(
    { label: "除外", help: "哪些不按这一项折，写法和筛选一样。", example: "{人员结果: 不合格}" },
    mapOf("{人员结果: 不合格}", filterValue),
  ),
  category: field({ label: "归类", help: "计入哪一类，供分类要求用。", example: "实践体验" }, nameText),
} satisfies Fields;

/** One line of a 折算表: which records, and what each is worth. Its other keys filter the records. */
export type CreditItem = ValuesOf<typeof itemFields> & { readonly filters: Filters };

const tableFields = {
  name: needed({ label: "名称", example: "校本研修学分" }, nameText),
  unit: field({ label: "单位", help: "不写就是学分；学时与学分从不相加。" }, choice(["学分", "学时"])),
  from: field({ label: "起", help: "从哪天起施行。" }, day),
  to: field("止", day),
  service: field(
    { label: "教龄", help: "只计教龄在这个范围里的年份得的；试用期不计的写 {至少: 1}。", example: "{至少: 1}" },
    rangeValue,
  ),
  basis: field({ label: "依据", help: "文件名称。" }, text),
  items: needed(
    { label: "项目", help: "什么折多少；另加那种记录的任何一项，就只折这样的，如 角色: 主讲。" },
    listOf(withFilters(itemFields, "折算的一项")),
  ),
} satisfies Fields;

/** 折算表: how records become credits, by a rule of a place or of the school, as data (domain.md 7.16, 8). */
export const creditTableValue = map(tableFields);
export type CreditTable = ValuesOf<typeof tableFields> & {
  /**
   * Where it stands if it is a place's, not the school's own. Its filters may name words that this school does not use, such
   * as 栏目: 师德.
   */
  readonly adopted?: Places;
};
