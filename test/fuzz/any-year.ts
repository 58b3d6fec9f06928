import fc from "fast-check";
import { anyRecords, type Typed } from "../figures/any-school.ts";

/** The days of the school year; `term` in ../figures/make-school.ts says the same. */
export const year = { from: "2024-09-01", to: "2025-08-31" };
export const terms = [
  { name: "第一学期", from: "2024-09-01", to: "2025-01-18" },
  { name: "第二学期", from: "2025-02-10", to: "2025-06-30" },
];

const people = ["林秋野", "许知行", "沈一舟", "顾小满", "何青", "白杨", "管书人"];
const outsider = "{姓名: 周砚, 单位: 县进修学校}";
const dayNear = (least: number, most: number) =>
  fc
    .integer({ min: least, max: most })
    .map((n) => new Date(Date.UTC(2024, 8, 1) + n * 864e5).toISOString().slice(0, 10));
const day = dayNear(-40, 400);
const person = fc.constantFrom(...people);
const some = fc
  .uniqueArray(fc.constantFrom(...people, outsider), { minLength: 1, maxLength: 3 })
  .map((list) => `[${list.join(", ")}]`);
const ownPeople = fc.oneof(
  fc.uniqueArray(person, { minLength: 1, maxLength: 3 }).map((list) => `[${list.join(", ")}]`),
  fc.constantFrom("全员", "语文组", "东校区"),
);
const many = fc.oneof(some, fc.constantFrom("全员", "语文组", "东校区"));
const small = fc.integer({ min: 1, max: 12 }).map(String);
const hours = fc.constantFrom("1", "2", "0.5", "3");
const title = fc.integer({ min: 1, max: 99_999 }).map((n) => `题目${n}号`);
const yes = fc.constantFrom("是", "否");
const plan = fc.constantFrom("甲方案", "乙方案");
const school = fc.constantFrom("槐荫小学", "本校", "语文组", "数学组", "云岭县教研室");
const review = fc.constantFrom("草稿", "已审", "驳回", "认定");

type Keys = { readonly [key: string]: fc.Arbitrary<string> };

function record(kind: string, needed: Keys, optional: Keys = {}): fc.Arbitrary<Typed> {
  const all: Keys = { ...needed, ...optional, 审核: review };
  return fc.record(all, { requiredKeys: Object.keys(needed) }).map((written) => {
    const pairs = Object.keys(all).flatMap((key) => (written[key] === undefined ? [] : [`${key}: ${written[key]}`]));
    return { kind, text: `{${pairs.join(", ")}}` };
  });
}

const listOf = (item: fc.Arbitrary<string>, most = 3) =>
  fc.array(item, { minLength: 1, maxLength: most }).map((list) => `[${list.join(", ")}]`);
const map = (needed: Keys, optional: Keys = {}) =>
  record("", needed, optional).map(({ text }) => text.replace(/, 审核: [^}]*/, ""));

/** Kinds and keys that the other generator has not. */
const more = fc.oneof(
  record(
    "研修活动",
    { 日期: day, 主题: title, 形式: fc.constantFrom("讲座", "沙龙") },
    {
      教研组: fc.constantFrom("语文组", "数学组"),
      校区: fc.constantFrom("本部", "东校区"),
      承办: school,
      主持: person,
      主讲: some,
      主备: some,
      记录: person,
      学时: hours,
      参加: many,
      缺席: fc.constantFrom("林秋野（病假）", "何青（公出）、白杨（迟到）", "管书人"),
      补学: some,
      应到: small,
      实到: small,
      计划: plan,
    },
  ),
  record(
    "研修活动",
    { 起: day, 止: dayNear(401, 405), 主题: title, 形式: fc.constant("讲座") },
    { 参加: many, 学时: hours },
  ),
  record(
    "研修活动",
    { 主题: title, 形式: fc.constant("讲座"), 场次: listOf(map({ 日期: day }, { 缺席: person, 参加: many })) },
    { 学时: hours, 教研组: fc.constantFrom("语文组", "数学组"), 计划: plan },
  ),
  record(
    "公开课",
    { 日期: day, 执教: some, 课名: fc.constantFrom("《搭石》", "搭石") },
    { 类别: fc.constant("磨课"), 听课人: many, 计节: fc.constantFrom("每次", "一次") },
  ),
  record("听课", { 日期: dayNear(30, 34), 听课人: many, 执教: some }),
  record("公开课", { 日期: dayNear(30, 34), 执教: some, 课名: title }, { 听课人: many }),
  record(
    "获奖",
    { 奖项: title, 级别: fc.constant("县级"), 日期: day, 获奖人: some },
    { 人次: small, 获奖学生: fc.constant("[小甲, 小乙]") },
  ),
  record(
    "获奖",
    { 奖项: title, 级别: fc.constant("县级"), 日期: day, 获奖单位: school },
    { 学生人次: small, 获奖学生: fc.constant("小甲、小乙、小丙") },
  ),
  record(
    "外出培训",
    { 名称: title, 起: dayNear(-40, 380), 人员: ownPeople },
    { 止: dayNear(381, 385), 学时: hours, 后续: listOf(map({ 教师: person, 形式: fc.constant("讲座") })) },
  ),
  record("青蓝结对", { 师傅: some, 徒弟: some, 起: day }, { 止: dayNear(401, 402) }),
  record(
    "称号证书",
    { 教师: many, 名称: title, 日期: dayNear(-900, 400) },
    { 状态: fc.constantFrom("参考", "获得", "通过"), 有效期至: dayNear(330, 900) },
  ),
  record(
    "计划",
    { 名称: title, 日期: day },
    { 安排: listOf(map({ 形式: fc.constant("讲座"), 次数: small, 每次学时: hours }, { 合计学时: small })) },
  ),
  record("集体荣誉", { 名称: title, 获得者: school, 日期: day }, { 项数: small }),
  record("受聘基地", { 名称: title, 起: day, 教师: some }, { 学校: school, 止: dayNear(401, 402) }),
  record("受聘基地", { 名称: title, 起: dayNear(-400, 10), 学校: school }, { 止: dayNear(11, 402) }),
  record("常规检查", { 日期: day, 内容: title }, { 结果: listOf(map({ 教师: some }, { 等级: fc.constant("优秀") })) }),
  record(
    "阅读自修",
    { 教师: many },
    { 类别: fc.constantFrom("书", "论文", "图书", "专业论文"), 书目: title, 数量: small, 日期: day, 心得: yes },
  ),
  record("阅读自修", { 教师: fc.constant("全员"), 册数: small, 书目: title }, { 日期: day }),
  record("校刊简报", { 名称: title, 期次: fc.constant("第8期") }, { 日期: day }),
  record("制度文件", { 名称: title }, { 日期: day }),
  record("考核评选", { 名称: title, 对象: fc.constantFrom("语文组", "林秋野"), 日期: day }),
  record("问卷调查", { 名称: title, 日期: day }, { 应收: fc.constant("58"), 实收: small }),
  record("经费", { 年度: fc.constantFrom("2023", "2024"), 项目: title, 金额: fc.constantFrom("120", "36000", "0.5") }),
  record("外部总数", { 名称: title, 值: small, 单位: fc.constant("篇"), 来源: fc.constant("县教研室") }),
);

/** Some are handed in late: 计入 names the period they count in. */
const late = fc
  .tuple(more, fc.constantFrom(...terms.map(({ name }) => name), "2024学年"))
  .filter(([{ kind }]) => kind !== "公开课" && kind !== "听课")
  .map(([{ kind, text }, name]) => ({ kind, text: text.replace(/\}$/, `, 计入: ${name}}`) }));

const status = map(
  { 值: fc.constantFrom("产假", "病假", "借调", "调出", "在职"), 起: dayNear(-40, 360) },
  { 止: dayNear(361, 400) },
);
const teacher = (name: string, group: string | undefined) =>
  map(
    { 姓名: fc.constant(name), 身份: fc.constantFrom(...(group ? ["专任教师", "专任教师", "行政"] : ["教辅"])) },
    {
      ...(group && { 教研组: fc.constant(group), 校区: fc.constant(group === "语文组" ? "本部" : "东校区") }),
      到校: dayNear(-400, 330),
      状态: listOf(status, 2),
      免修: fc.constantFrom("{原因: 援教}", "{原因: 援教, 学时: 6}"),
    },
  );
const group = (name: string) =>
  map(
    { 名称: fc.constant(name), 类别: fc.constantFrom("教研组", "教研组", "处室") },
    { 起: dayNear(-40, 300), 止: dayNear(301, 400) },
  );

/** Who is there and which groups, as files are typed: each with and without leave, 到校, 免修. */
export const anyRoster = fc
  .tuple(
    ...people.map((name, i) => teacher(name, i < 3 ? "语文组" : i < 6 ? "数学组" : undefined)),
    ...["语文组", "数学组"].map(group),
  )
  .map((rows) => {
    const line = (row: string) => `  - ${row}\n`;
    return `教师:\n${rows.slice(0, 7).map(line).join("")}组织:\n${rows.slice(7).map(line).join("")}`;
  });

/** The two plans that activities name, then any records. */
export const anyYear: fc.Arbitrary<readonly Typed[]> = fc
  .tuple(
    anyRecords,
    fc.uniqueArray(fc.oneof({ weight: 4, arbitrary: more }, { weight: 1, arbitrary: late }), {
      minLength: 5,
      maxLength: 40,
      selector: ({ kind, text }) => kind + text,
    }),
    day,
  )
  .map(([usual, others, when]) => [
    { kind: "计划", text: `{名称: 甲方案, 日期: ${when}, 安排: [{形式: 讲座, 次数: 3, 每次学时: 4}]}` },
    { kind: "计划", text: "{名称: 乙方案, 安排: [{形式: 讲座, 次数: 2, 合计学时: 9}]}" },
    ...usual,
    ...others,
  ]);
