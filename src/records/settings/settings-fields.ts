import { type Fields, field, needed } from "../field.ts";
import { amount } from "../values/amount.ts";
import { listOf, map, mapOf } from "../values/by-shape.ts";
import { choice, flag } from "../values/choice.ts";
import { dayWithYear as day } from "../values/day.ts";
import { names } from "../values/names.ts";
import { nameText, text } from "../values/text.ts";
import { defineWords } from "../words/define-words.ts";
import { creditTableValue } from "./credit-table.ts";
import { hourBandsField } from "./hour-bands-field.ts";
import { layoutValue } from "./layout.ts";
import { otherPeriodsField, wholeFromField } from "./other-periods.ts";
import { prizesField } from "./own-prizes.ts";
import { hoursClassesField, ownWords } from "./own-words.ts";
import { periodValue } from "./period-fields.ts";
import { rangeValue } from "./range.ts";
import { regionValue } from "./region.ts";
import { reportValue } from "./report-fields.ts";
import { requirementValue } from "./requirement.ts";
import { unitNameField, unitTypeField } from "./unit-fields.ts";
import { wordingValue } from "./wording.ts";

const numberMap = mapOf("一组“名称: 内容”", amount());

/** The keys of term.yaml. */
export const settingsFields = {
  school: needed({ label: "学校", help: "校名，或单位的全称，印在标题里。", example: "云岭中心小学" }, nameText),
  unitType: unitTypeField,
  unitName: unitNameField,
  region: field(
    {
      label: "所在",
      help: "学校所在地；据此判断主办单位的级别，所在为区的，县级显示为区级。",
      example: "{省: 浙江省, 市: 云州市, 县: 云岭县}",
    },
    regionValue,
  ),
  campuses: field(
    {
      label: "校区",
      help: "有几个校区（集团、学区写成员校）就写几个，名册里的写法要一致。",
      example: "[中心校, 南田校区]",
    },
    names,
  ),
  period: needed(
    {
      label: "时段",
      help: "统计哪一段时间。",
      example: "{类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2025-08-31}",
    },
    periodValue,
  ),
  cutOff: field(
    { label: "统计截止", help: "记录计到哪一天，报告里写“截至”；不写就是时段的止。", example: "2025-07-03" },
    day,
  ),
  previousCutOff: field(
    {
      label: "上期统计截止",
      help: "上一份总结统计到哪一天；此后至本时段开始前的记录计入本期；不写则不计入。",
      example: "2024-07-02",
    },
    day,
  ),
  wholeFrom: wholeFromField,
  baseDay: field(
    { label: "基准日", help: "应参训人数按这一天在职的算；不写就是统计截止那天。", example: "2025-06-30" },
    day,
  ),
  include: field(
    {
      label: "包含",
      help: "名册和记录在哪些文件里；* 代表任何文件名，** 代表任何文件夹；上一级文件夹里几个学期共用的写成 ../教师.yaml。",
      example: "[教师.yaml, 记录/**/*.yaml]",
      neededUnless: ["时段", "学期文件"],
    },
    listOf(text),
  ),
  compare: field(
    {
      label: "对比",
      help: "上一期的学期文件；报告里可写 {{上期 公开课}}、{{增减 公开课}}，附件可加数据对比表。",
      example: "../2023/term.yaml",
    },
    text,
  ),
  others: otherPeriodsField,
  young: field(
    { label: "青年教师", help: "按年龄或教龄划定，要求的“对象”可写青年教师。", example: "{年龄: {至多: 35}}" },
    map({ age: field("年龄", rangeValue), service: field("教龄", rangeValue) }),
  ),
  adopt: field(
    {
      label: "采用",
      help: "采用某地的要求和折算表：全国、北京、上海、江苏、浙江、山东、广东、广西、重庆、内江、南部县、徐汇、江汉。",
      example: "[江苏]",
    },
    names,
  ),
  creditTables: field(
    {
      label: "折算表",
      help: "学校自己的学分折算办法。",
      example: "[{名称: 校本研修学分, 项目: [{名称: 主讲校本培训, 指标: 研修活动, 角色: 主讲, 每次: 6}]}]",
    },
    listOf(creditTableValue),
  ),
  requirements: field(
    {
      label: "要求",
      help: "每位教师或每个组要做到多少；没有做到的列在 stats 末尾。",
      example: "[{名称: 听课, 对象: 专任教师, 指标: 听课, 至少: 10, 每: 学期}]",
    },
    listOf(requirementValue),
  ),
  stated: field({ label: "核对", help: "学校自己报的数，与记录比对。", example: "{公开课: 23}" }, numberMap),
  wording: field(
    {
      label: "用语",
      help: "本地对研修、教研组、校区、学校、县级、片区级的叫法，用在标题、正文和附件里。",
      example: "{研修: 校本培训}",
    },
    wordingValue,
  ),
  basis: field(
    {
      label: "依据",
      help: "总结所依据的上级文件，印在开头。",
      example: "[《云岭县中小学校本研修管理办法》（云教〔2024〕15号）]",
    },
    listOf(text),
  ),
  reports: field(
    { label: "报告", help: "要生成哪几份报告；附件不写就是常用的几种。", example: "[培训项目总结]" },
    listOf(reportValue),
  ),
  signature: field(
    { label: "落款", help: "报告末尾的单位和日期。", example: "{单位: 云岭中心小学, 日期: 2025-07-05, 盖章: 是}" },
    map({
      unit: field("单位", text),
      date: field({ label: "日期", example: "2025-07-05" }, day),
      seal: field("盖章", flag),
      place: field(
        { label: "署名位置", help: "题下：单位印在题目下面，文末只印日期。", example: "题下" },
        choice(["文末", "题下"]),
      ),
    }),
  ),
  layout: field(
    {
      label: "版式",
      help: "不写就是公文的版式；只写与它不同的。长度可写毫米、厘米、磅。",
      example: "{行距: 28磅, 左边距: 3厘米, 正文: {字号: 小三}, 页码: 居中}",
    },
    layoutValue,
  ),
  forms: field(
    { label: "形式", help: "学校自己的活动形式。", example: "{课堂巧招沙龙: {归入: 沙龙, 量词: 期}}" },
    ownWords,
  ),
  categories: field(
    { label: "类别", help: "学校自己的类别，归入已有的一种。", example: "{教学随笔: {归入: 随笔, 量词: 篇}}" },
    ownWords,
  ),
  prizes: prizesField,
  hoursClasses: hoursClassesField,
  hourBands: hourBandsField,
  tags: field({ label: "标签", help: "公开课等可用的标签；标签从不相加。", example: "[党员示范课]" }, names),
  officialTravel: field(
    {
      label: "公出",
      help: "不写的，公出、出差、监考等既不计应到，也不计实到；当地按到会计的写“算到会”，按缺席计的写“缺席”。",
      example: "算到会",
    },
    choice(["算到会", "缺席"], defineWords(["算到会", "缺席"], { same: { 算到会: "到会" } })),
  ),
  highestOnly: field({ label: "就高", help: "写“是”时，同一作品几级获奖只计最高的一项。", example: "是" }, flag),
  outsideFirst: field(
    { label: "校外第一作者", help: "第一作者在校外的作品计不计。", example: "不计" },
    choice(["计", "不计"]),
  ),
} satisfies Fields;
