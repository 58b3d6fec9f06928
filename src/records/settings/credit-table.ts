import { type Fields, field, needed, type ValuesOf } from "../field.ts";
import type { Places } from "../read/place-in.ts";
import { amount, amountOrFraction } from "../values/amount.ts";
import { listOf, map, mapOf } from "../values/by-shape.ts";
import { choice, flag } from "../values/choice.ts";
import { dayWithYear as day } from "../values/day.ts";
import { names, several } from "../values/names.ts";
import { nameText, text } from "../values/text.ts";
import { creditStepsValue } from "./credit-steps.ts";
import { type Filters, filterValue, withFilters } from "./filters.ts";
import { rangeValue } from "./range.ts";
import { onlyField } from "./requirement.ts";

const capField = field(
  {
    label: "上限",
    help: "每人每年至多计多少；一年从周期（学年、学期）的第一天算起，五年的周期就是五个上限，每: 学期的要求每个学期各有一个上限。全年合起来的，要求写每: 学年。",
    example: "18",
  },
  amountOrFraction(),
);
const wholeCapField = field(
  { label: "周期上限", help: "每人在要求的整个周期（学年、学期）里至多计多少。", example: "60" },
  amountOrFraction(),
);

const itemFields = {
  name: needed({ label: "名称", example: "主讲校本培训" }, nameText),
  kind: needed({ label: "指标", help: "记录种类，或学时；扣分用的缺席、迟到、早退。", example: "研修活动" }, nameText),
  each: field(
    { label: "每次", help: "每条记录折算多少；扣分的写负数，如 -1。", example: "6" },
    amountOrFraction({ mayBeNegative: true }),
  ),
  by: field(
    {
      label: "按",
      help: "按哪一项分档，档位写在“值”里；几项一起分档的写成 [级别, 等次]，作者、成员按次序分档的写 排名。",
      example: "级别",
    },
    several("一项或几项的名称", nameText),
  ),
  values: field(
    {
      label: "值",
      help: "各档折多少；别的档都折的写“其余”，没有列出的不折。按两项分档的，里层再写一组。",
      example: "{省级: 9, 市级: 20/3}",
    },
    creditStepsValue,
  ),
  perHour: field(
    { label: "每学时", help: "按学时折算时，每学时折算多少；除不尽的写成分数，如 1/6。", example: "1" },
    amountOrFraction(),
  ),
  per: field(
    {
      label: "每",
      help: "在时段内结束的每个学期、年度或学年，各折一次：课题、结对等跨年的，当年进行过的各计一次；“超过”“就高”各按这一段算。没有写明起止的学期，上学期到1月31日。",
      example: "年度",
    },
    choice(["学期", "年度", "学年"]),
  ),
  beyond: field(
    { label: "超过", help: "按日期先后，前面这么多节（次、学时）不折，从下一节起折。", example: "10" },
    amountOrFraction(),
  ),
  most: field(
    { label: "每次至多", help: "一条记录（一场活动、一次培训）至多折多少。", example: "2" },
    amountOrFraction(),
  ),
  mostEachSpan: field(
    { label: "每期至多", help: "每个学期（年度、学年，照“每”写的）至多折多少；一年至多多少写“上限”。", example: "15" },
    amountOrFraction(),
  ),
  fullAt: field({ label: "满", help: "一年里满几次，“作废”写的就不计；不写就是1。", example: "3" }, amount()),
  voids: field(
    {
      label: "作废",
      help: "满了次数，哪几类（归类）或哪几项（项目的名称）这一年一分不计；整张表都不计的写“全部”。",
      example: "研修",
    },
    names,
  ),
  cap: capField,
  wholeCap: wholeCapField,
  highest: field(
    {
      label: "就高",
      help: "同一件作品几次得奖，同一节课在几级上过，只计折得最多的一次。",
      example: "是",
    },
    flag,
  ),
  shared: field(
    { label: "平分", help: "几人合得的由几人平分，校外的人也占一份；只计前几名的，由这几名平分。", example: "是" },
    flag,
  ),
  only: onlyField,
  except: field(
    { label: "除外", help: "哪些不按这一项折，写法和筛选一样。", example: "{人员结果: 不合格}" },
    mapOf("{人员结果: 不合格}", filterValue),
  ),
  category: field({ label: "归类", help: "计入哪一类，供分类要求用。", example: "实践体验" }, nameText),
} satisfies Fields;

/** The keys of a line that are no filters. */
export const creditItemKeys: readonly string[] = Object.values(itemFields).map(({ label }) => label);

/** One line of a 折算表: which records, and what each is worth. Its other keys filter the records. */
export type CreditItem = ValuesOf<typeof itemFields> & { readonly filters: Filters };

const groupFields = {
  categories: field({ label: "归类", help: "哪几类的各项。", example: "竞赛" }, names),
  items: field({ label: "项目", help: "哪几项，写它们的名称。", example: "[论文发表, 论文获奖]" }, names),
} satisfies Fields;

/** Lines of a 折算表, by 归类 or by name. */
export type CreditGroup = ValuesOf<typeof groupFields>;
const sharedCap = { ...groupFields, cap: capField, wholeCap: wholeCapField } satisfies Fields;

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
  mayBeNegative: field({ label: "可为负", help: "扣分多于得分的，合计写负数；不写就算0。", example: "是" }, flag),
  items: needed(
    { label: "项目", help: "什么折多少；另加那种记录的任何一项，就只折这样的，如 角色: 主讲。" },
    listOf(withFilters(itemFields, "折算的一项")),
  ),
  sharedCaps: field(
    { label: "共用上限", help: "几项合起来至多计多少。", example: "[{归类: 竞赛, 上限: 6}]" },
    listOf(map(sharedCap)),
  ),
  sharedHighest: field(
    {
      label: "共同就高",
      help: "同一件作品在这几项里都折得到的（如又发表又得奖），只计最多的一项。",
      example: "[{项目: [论文发表, 论文获奖]}]",
    },
    listOf(map(groupFields)),
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
