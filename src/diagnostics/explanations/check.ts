import type { checkEntries } from "../catalogue/check.ts";
import { type Explained, explain } from "./explanation.ts";

const heard = (fields: string) => `听课:\n  - {日期: 2024-11-12, ${fields}}`;
const activity = (fields: string) => `研修活动:\n  - {日期: 2024-09-12, 主题: 倾听的技术, 形式: 讲座, ${fields}}`;
const paper = "论文成果:\n  - {题目: 班主任的一次家访, 类别: 案例, 作者: 林秋野}\n";
const award = (fields: string) => `获奖:\n  - {奖项: 案例评比, 级别: 县级, 等次: 三等奖, 日期: 2025-05-30, ${fields}}`;

export const checkExplanations: Explained<typeof checkEntries> = {
  "check/unknown-teacher": explain(
    "姓名写错，这条记录就算不到人；校外的人写明单位。",
    heard("听课人: 林秋也"),
    heard("听课人: 林秋野"),
  ),
  "check/names-run-together": explain(
    "几个人的姓名没有隔开，会被当成一个人。",
    heard("听课人: 许知行 沈一舟"),
    heard("听课人: 许知行、沈一舟"),
  ),
  "check/reason-unmarked": explain(
    "原因不写在括号里，会被当成姓名的一部分。",
    activity("参加: 全员, 缺席: 许知行 病假"),
    activity("参加: 全员, 缺席: 许知行（病假）"),
  ),
  "check/unknown-group": explain(
    "组名写错，应到的人就算不出来。",
    activity("教研组: 中心校语问组"),
    activity("教研组: 中心校语文组"),
  ),
  "check/unknown-campus": explain(
    "校区写错，这条记录就算不到校区。",
    activity("参加: 全员, 校区: 南天校区"),
    activity("参加: 全员, 校区: 南田校区"),
  ),
  "check/same-name": explain(
    "同名的人要写明区分，否则不知道算给谁。",
    heard("听课人: 王芳"),
    heard("听课人: 王芳（语文）"),
  ),
  "check/name-twice": explain(
    "一个人登记两次，人数就多算一个；真是两个人，各写区分。",
    "教师:\n  - {姓名: 郑小满}\n  - {姓名: 郑小满}",
    "教师:\n  - {姓名: 郑小满, 区分: 体育}\n  - {姓名: 郑小满, 区分: 音乐}",
  ),
  "check/unknown-word": explain(
    "分类的词不统一，同一类会被分成几类。",
    activity("参加: 全员").replace("讲座", "茶话会"),
    activity("参加: 全员").replace("讲座", "沙龙"),
  ),
  "check/duplicate-record": explain(
    "同一件事记两次，数目就多算一次。",
    `${heard("听课人: 许知行, 执教: 林秋野")}\n  - {日期: 2024-11-12, 听课人: 许知行, 执教: 林秋野}`,
    heard("听课人: 许知行, 执教: 林秋野"),
  ),
  "check/similar-record": explain(
    "主要的几项相同，可能是两个人各记了一次。",
    "公开课:\n  - {日期: 2024-11-05, 执教: 林秋野, 课名: 《搭石》}\n  - {日期: 2024-11-05, 执教: 林秋野, 课名: 《搭石》, 级别: 校级}",
    "公开课:\n  - {日期: 2024-11-05, 执教: 林秋野, 课名: 《搭石》, 级别: 校级}",
  ),
  "check/two-bases": explain(
    "一年的公用经费总额只有一个数，不同就算不准占比。",
    "经费:\n  - {年度: 2024, 项目: 外出培训, 金额: 36000, 基数: 600000}\n  - {年度: 2024, 项目: 购书, 金额: 4000, 基数: 60000}",
    "经费:\n  - {年度: 2024, 项目: 外出培训, 金额: 36000, 基数: 600000}\n  - {年度: 2024, 项目: 购书, 金额: 4000, 基数: 600000}",
  ),
  "check/outside-period": explain(
    "不在统计时段内的记录不计，多半是年份打错。",
    "听课:\n  - {日期: 2023-11-12, 听课人: 许知行}",
    "听课:\n  - {日期: 2024-11-12, 听课人: 许知行}",
  ),
  "check/counted-elsewhere": explain(
    "补录的记录写明计入哪个学期；写了别的时段就不计入这里。",
    heard("听课人: 许知行, 计入: 2023学年"),
    heard("听课人: 许知行, 计入: 第一学期"),
  ),
  "check/draft-record": explain(
    "草稿没有核实，不计入。",
    heard("听课人: 许知行, 审核: 草稿"),
    heard("听课人: 许知行, 审核: 已审"),
  ),
  "check/heard-twice": explain(
    "公开课的听课人已经各算一节，不用再记。",
    "公开课:\n  - {日期: 2024-11-05, 执教: 林秋野, 课名: 《搭石》, 听课人: 许知行}\n听课:\n  - {日期: 2024-11-05, 听课人: 许知行, 执教: 林秋野}",
    "公开课:\n  - {日期: 2024-11-05, 执教: 林秋野, 课名: 《搭石》, 听课人: 许知行}",
  ),
  "check/hours-not-approved": explain(
    "申报的学时还没有认定，数目可能会变。",
    "外出培训:\n  - {名称: 骨干班, 起: 2024-10-14, 止: 2024-10-16, 人员: [{教师: 林秋野, 申报学时: 18}]}",
    "外出培训:\n  - {名称: 骨干班, 起: 2024-10-14, 止: 2024-10-16, 人员: [{教师: 林秋野, 申报学时: 18, 认定学时: 12}]}",
  ),
  "check/two-works": explain(
    "同一篇登记了两次，不知道得奖的是哪一篇。",
    `${paper}  - {题目: 班主任的一次家访, 类别: 反思, 作者: 林秋野}\n${award("作品: 班主任的一次家访, 获奖人: 林秋野")}`,
    `${paper}${award("作品: 班主任的一次家访, 获奖人: 林秋野")}`,
  ),
  "check/unknown-work": explain(
    "得奖的作品先要登记，或写明类别，才能按论文、案例分别计数。",
    `${paper}${award("作品: 班主任的一次家仿, 获奖人: 林秋野")}`,
    `${paper}${award("作品: 班主任的一次家访, 获奖人: 林秋野")}`,
  ),
  "check/personal-data": explain(
    "身份证号和手机号不该写进记录，更不能印进报告。",
    heard("听课人: 许知行, 备注: 联系 13812345678"),
    heard("听课人: 许知行"),
  ),
  "check/unknown-figure": explain("要核对的统计量名称写错，就核对不了。", "核对: {公开棵: 1}", "核对: {公开课: 1}"),
  "check/stated-total": explain(
    "写明的总数和记录对不上：漏记、重记，或者总数本身不对。",
    "核对: {公开课: 23}                # 记录里只有 1 节",
    "核对: {公开课: 1}",
  ),
};
