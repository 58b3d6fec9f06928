import type { recordEntries } from "../catalogue/record.ts";
import { type Explained, explain } from "./explanation.ts";

const lesson = (line: string) => `公开课:\n  - 日期: 2024-11-05\n    执教: 林秋野\n    ${line}`;
const activity = (fields: string) => `研修活动:\n  - {日期: 2024-09-12, 主题: 倾听的技术, 形式: 讲座, ${fields}}`;
const heard = (fields: string) => `听课:\n  - {${fields}}`;

export const recordExplanations: Explained<typeof recordEntries> = {
  "record/not-a-map": explain(
    "文件的第一层是记录种类，种类下面才是一条条记录。",
    "- 日期: 2024-11-12\n  听课人: 许知行",
    "听课:\n  - 日期: 2024-11-12\n    听课人: 许知行",
  ),
  "record/not-a-term": explain(
    "term.yaml 写的是学校、时段和要包含的文件。",
    "- 云岭中心小学",
    "学校: 云岭中心小学\n时段: {类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2025-08-31}\n包含: [教师.yaml]",
  ),
  "record/unknown-kind": explain(
    "种类的名称打错，下面的记录全都不会被统计。",
    "公开棵:\n  - {日期: 2024-11-05, 执教: 林秋野, 课名: 《搭石》}",
    "公开课:\n  - {日期: 2024-11-05, 执教: 林秋野, 课名: 《搭石》}",
  ),
  "record/list-expected": explain(
    "一种记录可以有许多条，每条以“- ”开头。",
    "公开课:\n  日期: 2024-11-05\n  执教: 林秋野\n  课名: 《搭石》",
    "公开课:\n  - 日期: 2024-11-05\n    执教: 林秋野\n    课名: 《搭石》",
  ),
  "record/map-expected": explain(
    "一条记录要写明哪是日期、哪是姓名。",
    "公开课:\n  - 林秋野《搭石》",
    "公开课:\n  - {日期: 2024-11-05, 执教: 林秋野, 课名: 《搭石》}",
  ),
  "record/unknown-field": explain(
    "名称打错，这一项就白写了。",
    lesson("课名: 《搭石》\n    班及: 五（2）班"),
    lesson("课名: 《搭石》\n    班级: 五（2）班"),
  ),
  "record/missing-field": explain(
    "缺了必填的一项，这条记录没法统计。",
    lesson("班级: 五（2）班"),
    lesson("课名: 《搭石》"),
  ),
  "record/missing-one-of": explain(
    "有些项可以换着写，但总要有一样。",
    heard("听课人: 许知行, 执教: 林秋野"),
    heard("日期: 2024-11-12, 听课人: 许知行, 执教: 林秋野"),
  ),
  "record/empty-value": explain(
    "写了名称没有内容，多半是忘了填。",
    lesson("课名: 《搭石》\n    班级:"),
    lesson("课名: 《搭石》\n    班级: 五（2）班"),
  ),
  "record/empty-item": explain(
    "横线后面没有内容，多半是忘了填。",
    "听课:\n  - {日期: 2024-11-12, 听课人: 许知行}\n  -",
    "听课:\n  - {日期: 2024-11-12, 听课人: 许知行}",
  ),
  "record/wrong-shape": explain(
    "这一项只能写一段文字、一个列表或一组“名称: 内容”中的某一种。",
    lesson("课名: [《搭石》, 《落花生》]"),
    lesson("课名: 《搭石》"),
  ),
  "record/impossible-day": explain(
    "日历上没有这一天。",
    heard("日期: 2024-11-31, 听课人: 许知行"),
    heard("日期: 2024-11-30, 听课人: 许知行"),
  ),
  "record/bad-day": explain(
    "没有确切的年月日，就不知道算在哪个学期。",
    heard("日期: 9月中旬, 听课人: 许知行"),
    heard("日期: 2024-09-12, 听课人: 许知行"),
  ),
  "record/bad-month": explain(
    "月份要有年。",
    heard("月份: 十月, 节数: {许知行: 2}"),
    heard("月份: 2024-10, 节数: {许知行: 2}"),
  ),
  "record/bad-number": explain(
    "要加总的项只能写阿拉伯数字。",
    activity("参加: 全员, 学时: 三"),
    activity("参加: 全员, 学时: 3"),
  ),
  "record/negative": explain("数目不会小于0。", activity("参加: 全员, 学时: -3"), activity("参加: 全员, 学时: 3")),
  "record/not-whole": explain("人数、节数是整数。", activity("应到: 30.5, 实到: 30"), activity("应到: 30, 实到: 30")),
  "record/bad-choice": explain(
    "只有写成规定的词，才能分类计数。",
    lesson("课名: 《搭石》\n    级别: 县城级"),
    lesson("课名: 《搭石》\n    级别: 县级"),
  ),
  "record/quoted-value": explain(
    "日期、数和选择的词外面不用引号。",
    lesson("课名: 《搭石》\n    级别: “县级”"),
    lesson("课名: 《搭石》\n    级别: 县级"),
  ),
  "record/other-field": explain(
    "一等奖这样的等次写在“名次”里，就不算进几等奖几项。",
    "获奖:\n  - {奖项: 说课比赛, 级别: 县级, 日期: 2024-10-20, 类别: 说课, 获奖人: 林秋野, 名次: 一等奖}",
    "获奖:\n  - {奖项: 说课比赛, 级别: 县级, 日期: 2024-10-20, 类别: 说课, 获奖人: 林秋野, 等次: 一等奖}",
  ),
  "record/one-person": explain(
    "这一项只算一个人的。",
    "外出培训:\n  - {名称: 骨干班, 起: 2024-10-14, 止: 2024-10-16, 人员: [{教师: 林秋野、许知行}]}",
    "外出培训:\n  - {名称: 骨干班, 起: 2024-10-14, 止: 2024-10-16, 人员: [林秋野, 许知行]}",
  ),
  "record/unclosed-bracket": explain(
    "少了右括号，后面的人会被当成原因的一部分。",
    activity("参加: 全员, 学时: 3, 缺席: 许知行（病假、沈一舟"),
    activity("参加: 全员, 学时: 3, 缺席: 许知行（病假）、沈一舟"),
  ),
  "record/bad-scope": explain(
    "只统计一部分时，名称要和名册一致。",
    "yanxiu stats term.yaml --group 语文",
    "yanxiu stats term.yaml --group 中心校语文组",
  ),
  "record/more-than-due": explain(
    "收回的问卷不会比发出的多。",
    "问卷调查:\n  - {名称: 满意度调查, 日期: 2024-12-20, 应收: 56, 实收: 58}",
    "问卷调查:\n  - {名称: 满意度调查, 日期: 2024-12-20, 应收: 58, 实收: 56}",
  ),
  "record/more-than-returned": explain(
    "一题的答案不会比收回的问卷多，满意率不会超过100%。",
    "问卷调查:\n  - {名称: 满意度调查, 日期: 2024-12-20, 应收: 20, 实收: 20, 项目: [{问题: 满意, 值: 30}]}",
    "问卷调查:\n  - {名称: 满意度调查, 日期: 2024-12-20, 应收: 20, 实收: 20, 项目: [{问题: 满意, 值: 18}]}",
  ),
  "record/same-person": explain(
    "自己的课不算听课，自己也不是自己的师傅。",
    "听课:\n  - {日期: 2024-11-12, 听课人: 林秋野, 执教: 林秋野, 课名: 《落花生》}",
    "听课:\n  - {日期: 2024-11-12, 听课人: 许知行, 执教: 林秋野, 课名: 《落花生》}",
  ),
  "record/ends-before-start": explain(
    "结束的日子不会早于开始的日子。",
    "外出培训:\n  - {名称: 骨干班, 起: 2024-10-16, 止: 2024-10-14, 人员: 林秋野}",
    "外出培训:\n  - {名称: 骨干班, 起: 2024-10-14, 止: 2024-10-16, 人员: 林秋野}",
  ),
  "record/period-too-long": explain(
    "一份学期文件管一个学期、一个学年、一个年度，或者几年；超过20年多半是年份打错了。",
    "时段: {类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2052-08-31}",
    "时段: {类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2025-08-31}",
  ),
};
