import fc from "fast-check";
import {
  day,
  dayNear,
  dayOrMonth,
  hours,
  hoursClass,
  level,
  listOf,
  many,
  map,
  ownPeople,
  person,
  record,
  school,
  small,
  some,
  title,
  yes,
} from "./any-values.ts";

export const works = [
  record(
    "论文成果",
    { 题目: title, 类别: fc.constantFrom("论文", "案例", "反思"), 作者: some },
    { 日期: dayOrMonth, 发表: map({ 刊物: fc.constant("教育园"), 级别: level }, { 日期: dayOrMonth }) },
  ),
  record(
    "论文成果",
    { 类别: fc.constantFrom("论文", "案例"), 篇数: small, 日期: dayOrMonth },
    { 发表: map({ 级别: level }) },
  ),
  ...[{ 获奖人: some }, { 人次: small }, { 获奖学生: fc.constant("[小甲, 小乙]") }].map((holder) =>
    record(
      "获奖",
      { 奖项: title, 级别: level, 日期: dayOrMonth, ...holder },
      { 人次: small, 获奖学生: fc.constant("[小甲, 小乙]"), 等次: fc.constantFrom("一等奖", "三等奖") },
    ),
  ),
  record("获奖", { 奖项: title, 级别: level, 日期: day, 项数: small }, { 获奖人: some, 学生人次: small }),
  record("获奖", {
    奖项: title,
    级别: level,
    日期: dayOrMonth,
    获奖人: fc.constant("[{姓名: 周砚, 单位: 县进修学校}]"),
  }),
  record(
    "获奖",
    { 奖项: title, 级别: level, 日期: day, 学生人次: small },
    { 指导教师: person, 指导人次: small, 获奖学生: fc.constant("小甲、小乙、小丙"), 获奖单位: school },
  ),
  record(
    "获奖",
    {
      奖项: title,
      级别: level,
      日期: day,
      作品: fc.constantFrom("甲文", "《甲文》", "乙文"),
      类别: fc.constant("论文"),
      获奖人: fc.constant("[林秋野, 何青]"),
    },
    { 等次: fc.constantFrom("一等奖", "三等奖") },
  ),
];

const contestName = { 级别: fc.constantFrom("县级", "市级"), 日期: dayOrMonth };
const contests = fc.constantFrom("说课比赛", "论文评比");
const numbers = fc.oneof(small, map({ 语文: small, 数学: small }));
const round = fc.constantFrom("初赛", "决赛");
export const entries = [
  record(
    "参赛",
    { 名称: contests, ...contestName, 参赛人: some },
    { 参赛数: small, 量词: fc.constantFrom("件", "人次"), 结果: fc.constant("未公布"), 轮次: round },
  ),
  record(
    "参赛",
    { 名称: contests, ...contestName, 参赛数: numbers },
    { 量词: fc.constant("件"), 对象: fc.constantFrom("学生", "教师"), 轮次: round },
  ),
  ...[{ 获奖人: some }, { 人次: small }, { 项数: small }, { 学生人次: small }].map((holder) =>
    record("获奖", { 奖项: contests, ...contestName, ...holder }, { 项数: small, 轮次: round }),
  ),
];

/** A step of a project, dated far and wide. */
const milestone = fc
  .tuple(fc.constantFrom("申报", "立项", "开题", "中期", "结题", "鉴定", "延期", "中止", "未立项"), dayNear(-300, 500))
  .map(([state, date]) => `{状态: ${state}, 日期: ${date}}`);
export const projects = [
  record(
    "课题",
    { 名称: title, 级别: level, 负责人: person },
    { 起: dayNear(-300, 300), 主研: some, 进程: listOf(milestone, 4) },
  ),
];

const trainee = fc
  .tuple(person, fc.constantFrom("", ", 申报学时: 4", ", 认定学时: 6", ", 申报学时: 8, 认定学时: 7.5, 结果: 合格"))
  .map(([name, more]) => `{教师: ${name}${more}}`);
export const elsewhere = [
  record(
    "外出培训",
    { 名称: title, 起: dayNear(-40, 380), 人员: ownPeople },
    {
      止: dayNear(381, 385),
      学时: hours,
      学时类别: hoursClass,
      级别: level,
      后续: listOf(map({ 教师: person, 形式: fc.constant("讲座") }, { 日期: day })),
    },
  ),
  record(
    "外出培训",
    {
      名称: title,
      起: day,
      人员: fc
        .uniqueArray(trainee, { minLength: 1, maxLength: 3, selector: (one) => one.slice(0, 8) })
        .map((list) => `[${list.join(", ")}]`),
    },
    {
      级别: level,
      学时: hours,
      方式: fc.constantFrom("线上", "线下"),
      后续: listOf(map({ 教师: person, 形式: fc.constant("汇报课"), 日期: day })),
    },
  ),
];

export const pairs = [
  record("青蓝结对", { 师傅: some, 徒弟: some, 起: day }, { 止: dayNear(401, 402) }),
  record("青蓝结对", { 校外单位: fc.constant("县实验小学"), 徒弟: some, 起: day }, { 对数: small }),
  record("青蓝结对", { 对数: small, 起: day }, { 师傅: some }),
  record("青蓝结对", { 师傅: person, 徒弟: fc.constantFrom("语文组", "数学组"), 起: day }),
];

export const honours = [
  record(
    "称号证书",
    { 教师: many, 名称: title, 日期: fc.oneof(dayNear(-900, 400), dayOrMonth) },
    { 状态: fc.constantFrom("参考", "获得", "通过"), 有效期至: dayNear(330, 900) },
  ),
  record("称号证书", { 人数: small, 名称: title, 日期: dayOrMonth }, { 有效期至: dayNear(330, 900) }),
  record("受聘基地", { 人数: small, 名称: title, 起: day }, { 学校: school }),
  record("外出培训", { 人数: small, 名称: title, 起: day }, { 学时: hours, 级别: level }),
  record(
    "集体荣誉",
    { 名称: title, 获得者: fc.oneof(school, fc.constantFrom("东校区", "本部")), 日期: dayOrMonth },
    { 项数: small },
  ),
  record("受聘基地", { 名称: title, 起: day, 教师: some }, { 学校: school, 止: dayNear(401, 402) }),
  record("受聘基地", { 名称: title, 起: dayNear(-400, 10), 学校: school }, { 止: dayNear(11, 402) }),
];

export const readings = [
  record(
    "阅读自修",
    { 教师: many },
    { 类别: fc.constantFrom("书", "论文", "图书", "专业论文"), 书目: title, 数量: small, 日期: day, 心得: yes },
  ),
  record("阅读自修", { 教师: fc.constant("全员"), 册数: small, 书目: title }, { 日期: day, 心得: yes }),
];

export const offices = [
  record(
    "计划",
    { 名称: title, 日期: day },
    { 安排: listOf(map({ 形式: fc.constant("讲座"), 次数: small, 每次学时: hours }, { 合计学时: small })) },
  ),
  record("常规检查", { 日期: day, 内容: title }, { 结果: listOf(map({ 教师: some }, { 等级: fc.constant("优秀") })) }),
  record("校刊简报", { 名称: title, 期次: fc.constant("第8期") }, { 日期: day }),
  record("制度文件", { 名称: title }, { 日期: day }),
  record("考核评选", { 名称: title, 对象: fc.constantFrom("语文组", "林秋野"), 日期: day }),
  record("问卷调查", { 名称: title, 日期: day }, { 应收: fc.constant("58"), 实收: small }),
  record("经费", { 年度: fc.constantFrom("2023", "2024"), 项目: title, 金额: fc.constantFrom("120", "36000", "0.5") }),
  record("外部总数", { 名称: title, 值: small, 单位: fc.constant("篇"), 来源: fc.constant("县教研室") }),
  record(
    "外部总数",
    {
      名称: fc.constantFrom("已修学时", "已修学分", "已修公需学时"),
      值: small,
      单位: fc.constant("学时"),
      来源: fc.constant("县教研室"),
      范围: person,
    },
    { 日期: day },
  ),
];
