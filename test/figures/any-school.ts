import fc from "fast-check";

/** A made-up record as typed in flow style: {日期: 2024-10-10, 形式: 讲座}. */
export interface Typed {
  readonly kind: string;
  readonly text: string;
}

const names = ["林秋野", "许知行", "沈一舟", "顾小满", "何青", "白杨", "管书人"];
const outsider = "{姓名: 周砚, 单位: 县进修学校}";
const person = fc.constantFrom(...names);
const own = fc.uniqueArray(person, { minLength: 1, maxLength: 3 }).map((list) => `[${list.join(", ")}]`);
const mixed = fc
  .uniqueArray(fc.constantFrom(...names, outsider), { minLength: 1, maxLength: 3 })
  .map((list) => `[${list.join(", ")}]`);
const people = fc.oneof(own, fc.constantFrom("全员", "语文组", "东校区"));
const day = fc
  .integer({ min: -40, max: 400 })
  .map((n) => new Date(Date.UTC(2024, 8, 1) + n * 864e5).toISOString().slice(0, 10));
const level = fc.constantFrom("国家级", "省级", "市级", "县级", "校级");
const number = fc.constantFrom("1", "2", "0.5", "3");
const small = fc.integer({ min: 1, max: 12 }).map(String);
const review = fc.constantFrom("草稿", "已审", "驳回", "认定");
const title = fc.integer({ min: 1, max: 9999 }).map((n) => `题目${n}号`);

/** A record with every needed key, and each of the others or not. */
function record(
  kind: string,
  needed: Record<string, fc.Arbitrary<string>>,
  optional: Record<string, fc.Arbitrary<string>> = {},
): fc.Arbitrary<Typed> {
  const keys = Object.keys({ ...needed, ...optional });
  const values = fc.record({ ...needed, ...optional, 审核: review }, { requiredKeys: Object.keys(needed) as never[] });
  return values.map((written) => {
    const all = written as unknown as Record<string, string>;
    const pairs = [...keys, "审核"].filter((key) => all[key] !== undefined).map((key) => `${key}: ${all[key]}`);
    return { kind, text: `{${pairs.join(", ")}}` };
  });
}

const milestone = fc
  .tuple(fc.constantFrom("申报", "立项", "开题", "中期", "结题", "鉴定", "中止", "未立项"), day)
  .map(([state, date]) => `{状态: ${state}, 日期: ${date}}`);
const trainee = fc
  .tuple(person, fc.constantFrom("", ", 申报学时: 4", ", 认定学时: 6", ", 申报学时: 8, 认定学时: 7.5, 结果: 合格"))
  .map(([name, hours]) => `{教师: ${name}${hours}}`);

const anyRecord = fc.oneof(
  record(
    "研修活动",
    { 日期: day, 主题: title, 形式: fc.constantFrom("讲座", "集体备课", "自主研修", "沙龙") },
    {
      教研组: fc.constantFrom("语文组", "数学组"),
      参加: people,
      主讲: mixed,
      缺席: fc.constantFrom("林秋野（病假）", "何青（公出）、白杨（事假）", "管书人（事假）"),
      补学: person,
      学时: fc.oneof(number, fc.constant("{参加: 1, 主讲: 4}")),
      计入学时: fc.constantFrom("是", "否"),
    },
  ),
  record(
    "公开课",
    { 日期: day, 执教: own, 课名: fc.constantFrom("《搭石》", "分数", "我的校园") },
    {
      类别: fc.constantFrom("研究课", "磨课", "公开课"),
      级别: level,
      标签: fc.constantFrom("磨课", "[双减, 心育]"),
      听课人: people,
    },
  ),
  record("听课", { 日期: day, 听课人: own, 执教: mixed, 课名: title }, { 方式: fc.constantFrom("推门", "预约") }),
  record("听课", {
    月份: fc.constantFrom("2024-08", "2024-09", "2025-01", "2025-02"),
    节数: fc.constant("{林秋野: 3, 何青: 2}"),
  }),
  record(
    "论文成果",
    { 题目: title, 类别: fc.constantFrom("论文", "案例", "教学设计"), 作者: mixed },
    { 发表: fc.tuple(level, day).map(([of, date]) => `{刊物: 教育园, 级别: ${of}, 日期: ${date}}`) },
  ),
  record(
    "获奖",
    { 奖项: title, 级别: level, 日期: day, 项数: small },
    {
      等次: fc.constantFrom("一等奖", "三等奖"),
      类别: fc.constantFrom("论文", "课"),
      获奖人: mixed,
      学生人次: small,
      获奖组: fc.constant("语文组"),
    },
  ),
  record(
    "课题",
    { 名称: title, 级别: level, 负责人: person },
    { 起: day, 进程: fc.array(milestone, { maxLength: 4 }).map((list) => `[${list.join(", ")}]`) },
  ),
  record(
    "外出培训",
    {
      名称: title,
      起: day,
      人员: fc
        .uniqueArray(trainee, { minLength: 1, maxLength: 3, selector: (t) => t.slice(0, 8) })
        .map((list) => `[${list.join(", ")}]`),
    },
    { 级别: level, 学时: number, 方式: fc.constantFrom("线上", "线下") },
  ),
  record("青蓝结对", { 师傅: person, 徒弟: person, 起: day }),
  record(
    "称号证书",
    { 教师: own, 名称: fc.constantFrom("心理C证", "县骨干"), 日期: day },
    { 状态: fc.constantFrom("参训", "通过"), 级别: level },
  ),
);

/** Records of a school year, some outside it; no two the same. */
export const anyRecords = fc.uniqueArray(anyRecord, {
  minLength: 5,
  maxLength: 40,
  selector: ({ kind, text }) => kind + text,
});

/** Files of records: each kind is a list. */
export function typed(records: readonly Typed[]): string {
  const kinds = [...new Set(records.map(({ kind }) => kind))];
  const list = (kind: string) => records.filter((one) => one.kind === kind).map(({ text }) => `  - ${text}`);
  return kinds.map((kind) => [`${kind}:`, ...list(kind), ""].join("\n")).join("");
}
