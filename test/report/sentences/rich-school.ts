import { factsOfPeriod } from "../../../src/figures/facts.ts";
import { readSchool } from "../../figures/make-school.ts";

/** A school with eight records of each kind, so that every list is longer than what is named. */

const names = [
  "林秋野",
  "许知行",
  "沈一舟",
  "顾小满",
  "何青",
  "白杨",
  "施立勤",
  "柯美珍",
  "温世衡",
  "樊青",
  "裘知微",
  "阮佩",
];
const things = ["搭石", "落花生", "口算的算理", "沙盘里的童年", "晨读十分钟", "一道错题", "对称图形", "课间的跳绳"];
const levels = ["市级", "县级", "县级", "校级", "省级", "县级", "市级", "校级"];
const prizes = ["一等奖", "二等奖", "三等奖"];

/** Eight lines of YAML, one for each thing: `i` from 0, a thing, a teacher and another one. */
const eight = (line: (i: number, thing: string, one: string, other: string) => string): string =>
  things.map((thing, i) => `  - ${line(i, thing, names[i]!, names[i + 4]!)}`).join("\n");

const day = (i: number): string => `2024-1${i % 3}-0${(i % 8) + 1}`;
const prizeOf = (i: number): string => prizes[i % 3]!;

const roster = `教师:
${names
  .map((name, i) => {
    const title = i < 3 ? "高级教师" : i < 8 ? "一级教师" : "二级教师";
    const more = `${i < 4 ? ", 骨干: 县级学科骨干" : ""}${i === 0 ? ", 职务: 校长" : ""}`;
    return `  - {姓名: ${name}, 教研组: ${i < 6 ? "语文组" : "数学组"}, 出生: 19${70 + 2 * i}-05-06, 职称: ${title}${more}}`;
  })
  .join("\n")}
组织:
  - {名称: 语文组, 类别: 教研组, 组长: 许知行, 联系领导: 林秋野, 合并自: [一年级组, 二年级组], 起: 2024-09-01}
  - {名称: 数学组, 类别: 教研组, 组长: 施立勤}
  - {名称: 一年级组, 类别: 教研组, 止: 2024-08-31}
  - {名称: 二年级组, 类别: 教研组, 止: 2024-08-31}
  - 名称: 校本研修领导小组
    类别: 领导小组
    组长: 林秋野
    副组长: 许知行
    成员: [{姓名: 沈一舟, 职务: 教导主任, 分工: 计划与考勤}, {姓名: 何青, 职务: 教科室主任}]
    负责部门: 教导处
    具体负责人: 沈一舟`;

/** Activities of these forms, eight of each. */
const activities = (form: string, more: (i: number, one: string) => string): string =>
  eight((i, thing, one) => `{日期: ${day(i)}, 主题: ${thing}之${form}, 形式: ${form}, 学时: 1${more(i, one)}}`);

const outsider = (i: number): string => `主讲: {姓名: 专家${"甲乙丙丁戊己庚辛"[i]}, 单位: 云州大学}`;
const group = (i: number): string => `, 教研组: ${i % 2 === 0 ? "语文组" : "数学组"}`;

const work = `计划:
  - 名称: 走进心灵研修方案
    安排: [{形式: 讲座, 次数: 9, 每次学时: 1}, {形式: 沙龙, 次数: 2, 每次学时: 1}]
制度文件:
${["制定", "修订", "执行"].map((state) => eight((_, thing) => `{名称: ${thing}${state}办法, 日期: 2024-10-08, 状态: ${state}}`)).join("\n")}
研修活动:
${activities("讲座", (i) => `, ${outsider(i)}, 参加: 全员, 计划: 走进心灵研修方案`)}
${activities("经验交流", (_, one) => `, 主讲: ${one}, 参加: 全员, 缺席: 阮佩（病假）`)}
${activities("专题学习", (i) => `, 参加: 全员${["", ", 栏目: 师德", ", 栏目: 班主任"][i % 3]}`)}
${activities("沙龙", () => ", 参加: 全员, 系列: 教师讲坛, 期次: 第一期, 栏目: 青年")}
${activities("集体备课", (i, one) => `, 主备: ${one}${group(i)}`)}
${activities("主题教研", (i, one) => `, 主讲: ${one}${group(i)}`)}
${activities("网络研修", () => ", 方式: 线上, 参加: 全员")}
${activities("公开课", () => ", 承办: 学校, 级别: 县级, 参加: 全员")}
${activities("技能竞赛", () => ", 对象: 学生")}
公开课:
${eight((i, thing, one, other) => `{日期: ${day(i)}, 执教: ${one}, 课名: ${thing}, 级别: ${levels[i]}, 类别: 同课异构, 听课人: ${other}}`)}
${eight((i, thing, one) => `{日期: 2025-03-0${i + 1}, 执教: ${one}, 课名: ${thing}二, 级别: 校级, 类别: 优质课竞赛, 听课人: 语文组}`)}
常规检查:
${eight((i, _, one, other) => `{日期: 2024-11-0${i + 1}, 内容: 备课本${i}, 结果: [{教师: ${one}, 等级: 优秀}, {教师: ${other}, 等级: 合格}]}`)}
外出培训:
${eight((i, thing, one, other) => `{名称: ${thing}研修班, 起: ${day(i)}, 级别: ${levels[i]}, 人员: [{教师: ${one}, 结果: 合格, 认定学时: 6}, {教师: ${other}, 结果: 合格, 认定学时: 6}], 后续: [{教师: ${one}, 形式: 汇报课, 日期: 2025-03-10}]}`)}
  - {名称: 信息技术应用能力提升培训, 起: 2025-05-08, 级别: 省级, 方式: 线上, 人员: [${names.map((name, i) => `{教师: ${name}, 结果: ${i < 11 ? "合格" : "不合格"}, 认定学时: 6}`).join(", ")}]}`;

const results = `论文成果:
${eight((i, thing, one) => `{题目: ${thing}的研究, 类别: 论文, 作者: ${one}, 发表: {刊物: 明湖教育, 期: 2025年第${i + 1}期, 级别: ${levels[i]}, 日期: 2025-03-10}}`)}
获奖:
${eight((i, thing, one, other) => `{奖项: 小学论文评比, 级别: ${levels[i]}, 等次: ${prizeOf(i)}, 日期: 2025-04-0${i + 1}, 类别: 论文, 作品: ${thing}新说, 获奖人: [${one}, ${other}]}`)}
${eight((i, thing) => `{奖项: ${thing}展评, 级别: 县级, 等次: ${prizeOf(i)}, 日期: 2025-04-0${i + 1}, 类别: 技能, 获奖组: 语文组}`)}
${eight((i, thing, one) => `{奖项: ${thing}比赛, 级别: ${levels[i]}, 等次: ${prizeOf(i)}, 日期: 2025-05-0${i + 1}, 项数: 1, 学生人次: ${i + 1}, 指导教师: ${one}}`)}
  - {奖项: 研修方案评比, 级别: 县级, 等次: 三等奖, 日期: 2025-04-10, 类别: 方案, 作品: 走进心灵研修方案, 获奖单位: 学校}
课题:
${["规划课题", "小课题"].map((kind) => eight((i, thing, one) => `{名称: ${thing}的${kind}, 级别: ${levels[i]}, 类别: ${kind}, 负责人: ${one}, 进程: [{状态: 立项, 日期: 202${i < 6 ? 3 : 4}-11-0${i + 1}}${i < 4 ? `, {状态: 结题, 日期: 2025-05-0${i + 1}, 等级: ${i < 2 ? "优秀" : "合格"}}` : ""}]}`)).join("\n")}
青蓝结对:
${eight((i, _, one, other) => `{师傅: ${one}, 徒弟: ${other}, 起: 2024-09-10, 考核: [{日期: 2025-06-2${i}, 等级: 优秀}]}`)}
称号证书:
${eight((i, _, one) => `{教师: ${one}, 名称: 县学科骨干${i % 4}, 级别: 县级, 类别: 骨干, 日期: 2025-01-0${i + 1}}`)}
${eight((_, __, one) => `{教师: ${one}, 名称: 一级教师, 类别: 职称, 日期: 2025-01-03}`)}
${["参训", "参考", "通过"].map((state) => eight((i, _, one) => `{教师: ${one}, 名称: 心理${i % 2 === 0 ? "B" : "C"}证, 类别: 资格证, 状态: ${state}, 日期: 2025-01-0${i + 1}}`)).join("\n")}
${eight((_, __, one) => `{教师: ${one}, 名称: 信息技术应用能力, 类别: 培训, 状态: 通过, 日期: 2025-05-31}`)}
集体荣誉:
${eight((i, thing) => `{名称: ${thing}先进学校, 获得者: 学校, 级别: ${levels[i]}, 日期: 2025-02-0${i + 1}}`)}
${eight((i, thing) => `{名称: ${thing}先进教研组, 获得者: 数学组, 级别: ${levels[i]}, 日期: 2025-02-0${i + 1}}`)}
受聘基地:
${eight((i, thing) => `{名称: ${thing}教研基地, 学校: 学校, 级别: ${levels[i]}, 起: 2024-10-0${i + 1}}`)}
${eight((_, thing, one) => `{名称: ${thing}兼职教研员, 教师: ${one}, 级别: 县级, 起: 2024-10-08}`)}
阅读自修:
${eight((_, thing, one) => `{教师: ${one}, 类别: 书, 书目: ${thing}之书, 心得: 是, 日期: 2024-11-30}`)}
${eight((_, thing, one) => `{教师: ${one}, 类别: 论文, 数量: 3, 日期: 2024-11-30, 书目: ${thing}之文}`)}
${eight((_, thing) => `{教师: 全员, 书目: ${thing}手册, 册数: 12, 日期: 2024-11-30}`)}
校刊简报:
${eight((i) => `{名称: 教研简报, 期次: 第${i + 1}期, 日期: 2025-04-0${i + 1}}`)}
考核评选:
${eight((i, thing) => `{名称: ${thing}考核, 对象: ${i % 2 === 0 ? "语文组" : "数学组"}, 等级: 优秀, 日期: 2025-06-25}`)}
问卷调查:
  - {名称: 研修满意度调查, 日期: 2025-06-20, 应收: 60, 实收: 58, 项目: [{问题: 满意, 值: 54}]}
外部总数:
  - {名称: 三年规划, 值: 11, 单位: 名教师, 来源: 教科室}
  - {名称: 成长档案, 值: 12, 单位: 名教师, 来源: 教科室}
  - {名称: 论文获奖总数, 名次: 2, 参与: 38, 范围: 全县, 来源: 云岭县教研室2025年6月通报}
  - {名称: 全县教师获奖总数, 值: 120, 单位: 项, 名次: 2, 参与: 38, 范围: 全县, 来源: 云岭县教研室2025年6月通报, 本校数: 教师获奖}
  - {名称: 全县公开课数, 值: 近300, 单位: 节, 来源: 云岭县教研室2025年6月通报, 本校数: 公开课}
  - {名称: 全市论文获奖数, 值: 400, 单位: 项, 来源: 云州市教科所通报, 本校数: 计数 获奖 类别=论文}
  - {名称: 全市课题立项数, 名次: 并列第三, 来源: 云州市教研室通报}
经费:
${eight((i, thing) => `{年度: 2024学年, 项目: ${thing}用书, 金额: ${1000 + i}, 基数: 600000}`)}`;

const term = `所在: {省: 云西省, 市: 云州市, 县: 云岭县}
校区: []
统计截止: 2025-07-03
学时分段: [5, 10]
青年教师: {年龄: {至多: 40}}
要求:
  - {名称: 学时, 对象: 专任教师, 指标: 学时, 至少: 6, 每: 学年}
  - {名称: 听课, 对象: 专任教师, 指标: 听课, 至少: 1, 每: 学年}
  - {名称: 六个一, 对象: 青年教师, 每: 学年, 各项: [{指标: 研修活动, 角色: 主讲}, {指标: 公开课}]}
报告: [{名称: 学年总结, 主题: 走进学生心灵}]`;

/** The same a year earlier, with which it is compared. */
const yearEarlier = (text: string) => text.replace(/\b20\d\d(?=[-学])/g, (year) => String(Number(year) - 1));

const lastYear = `基准日: 2024-06-30
时段:
  类型: 学年
  起: 2023-09-01
  止: 2024-08-31
  学期: [{名称: 第一学期, 起: 2023-09-01, 止: 2024-01-18}, {名称: 第二学期, 起: 2024-02-19, 止: 2024-06-30}]`;

export const richFacts = () => {
  const records = `${work}\n${results}`;
  const before = readSchool(`${yearEarlier(term)}\n${lastYear}`, yearEarlier(roster), yearEarlier(records));
  return factsOfPeriod({ ...readSchool(term, roster, records), before });
};
