import { type Facts, gatherFacts } from "../../src/figures/facts.ts";
import { readParagraphFile } from "../../src/outline/paragraph-file.ts";
import { loadSchool, openSettings, type RawFile } from "../../src/pipeline.ts";
import { checkProse } from "../../src/prose/check-prose.ts";
import { wholePeriod } from "../../src/school/scope.ts";

const raw = (file: string, text: string): RawFile => ({ file, bytes: Buffer.from(text) });

/** What a test may say otherwise than the sample school's term.yaml does. */
export interface Otherwise {
  readonly type?: "学期" | "学年" | "年度" | "多年";
  /** Days off besides 国庆, as `, {起: …, 止: …}`. */
  readonly off?: string;
  /** More lines of term.yaml. */
  readonly more?: string;
  /** Its last day, if not 2024-12-31. */
  readonly to?: string;
  readonly school?: string;
  readonly county?: string;
  /** More of its awards, the last of its records. */
  readonly awards?: string;
}

const termText = ({
  type = "学年",
  off = "",
  more = "",
  to = "2024-12-31",
  school = "青禾中心小学",
  county = "云岭县",
}: Otherwise) => `
学校: ${school}
所在: {省: 浙江省, 市: 云州市, 县: ${county}}
校区: [中心校, 柏渡校区]
时段:
  类型: ${type}
  名称: 2024${type}
  起: 2024-09-01
  止: ${to}
  学期: [{名称: 第一学期, 起: 2024-09-01, 止: 2024-10-13}]
  放假: [{名称: 国庆, 起: 2024-10-01, 止: 2024-10-07}${off}]
包含: [记录.yaml]
要求:
  - {名称: 听课, 对象: 专任教师, 指标: 听课, 至少: 2, 每: 时段}
  - {名称: 公开课, 对象: 青年教师, 指标: 公开课, 至少: 1, 每: 时段}
青年教师: {年龄: {至多: 35}}
${more}
`;

const names = ["林秋野", "许知行", "沈一舟", "周砚", "祝南星", "骆青原", "姚春晖", "温慧兰"];

/**
 * 8 teachers: 听课 7 of 8 (许知行 has none), 公开课 2节 and all the young reach theirs, 外出培训 3次 and 24人次, 3 works of
 * which 2 are 论文 and 1 is published, 3 awards: 省级二等奖, and two 县级三等奖 with 3 winners; the plan's
 * 讲座 with one absent. 语文组 meets in each of the five weeks of school, 数学组 misses the third.
 */
const records = `
教师:
${names.map((name, i) => `  - {姓名: ${name}, 出生: ${i < 2 ? "1995" : "1975"}-03-02, 教研组: ${i % 2 ? "数学组" : "语文组"}, 校区: 中心校}`).join("\n")}
组织:
  - {名称: 语文组, 类别: 教研组, 组长: 林秋野}
  - {名称: 数学组, 类别: 教研组, 组长: 许知行}
计划:
  - {名称: 读懂课堂研修方案, 安排: [{形式: 讲座, 次数: 1, 每次学时: 3}]}
研修活动:
  - {日期: 2024-09-12, 主题: 读懂课堂, 形式: 讲座, 主讲: {姓名: 康树平, 单位: 云州市实验中学}, 学时: 3, 参加: 全员, 缺席: 许知行（病假）, 计划: 读懂课堂研修方案}
${["2024-09-03", "2024-09-10", "2024-09-18", "2024-09-25", "2024-10-09"].map((day) => `  - {日期: ${day}, 主题: 单元备课 ${day}, 形式: 集体备课, 教研组: 语文组, 学时: 1}`).join("\n")}
${["2024-09-04", "2024-09-11", "2024-09-26", "2024-10-10"].map((day) => `  - {日期: ${day}, 主题: 单元备课 ${day}, 形式: 集体备课, 教研组: 数学组, 学时: 1}`).join("\n")}
公开课:
  - {日期: 2024-09-20, 执教: 林秋野, 课名: 《搭石》, 级别: 校级}
  - {日期: 2024-09-27, 执教: 许知行, 课名: 《分数》, 级别: 县级}
听课:
  - {月份: 2024-09, 节数: {${names
    .filter((name) => name !== "许知行")
    .map((name) => `${name}: 2`)
    .join(", ")}}}
外出培训:
${[14, 15, 16].map((day) => `  - {名称: 县级培训${day}, 起: 2024-09-${day}, 人员: ${names.join("、")}, 学时: 6}`).join("\n")}
论文成果:
  - {题目: 课堂上的等待, 类别: 论文, 作者: 林秋野, 发表: {刊物: 云州教育, 级别: 省级, 日期: 2024-10-08}}
  - {题目: 追问的时机, 类别: 论文, 作者: 周砚, 日期: 2024-10-08}
  - {题目: 一道错题, 类别: 案例, 作者: 祝南星, 日期: 2024-10-08}
获奖:
  - {奖项: 案例评比, 级别: 县级, 等次: 三等奖, 日期: 2024-10-20, 作品: 一道错题, 获奖人: 祝南星}
  - {奖项: 说课比赛, 级别: 县级, 等次: 三等奖, 类别: 说课, 日期: 2024-11-20, 获奖人: [林秋野, 许知行]}
  - {奖项: 论文评比, 级别: 省级, 等次: 二等奖, 日期: 2024-11-25, 作品: 追问的时机, 获奖人: 周砚}
`;

const made = new Map<string, Facts>();

/** The school as the checks of prose see it. */
export function sampleFacts(otherwise: Otherwise = {}): Facts {
  const key = JSON.stringify(otherwise);
  const found = made.get(key) ?? makeFacts(otherwise);
  made.set(key, found);
  return found;
}

function makeFacts(otherwise: Otherwise): Facts {
  const term = openSettings(raw("term.yaml", termText(otherwise)));
  const school = loadSchool({ value: term.value!, diagnostics: term.diagnostics }, [
    raw("记录.yaml", `${records}${otherwise.awards ?? ""}`),
  ]);
  const errors = school.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(JSON.stringify(errors, null, 1));
  return gatherFacts(school.value, wholePeriod(school.value.settings));
}

/** `line:column code “the characters meant”` of a text in a section. */
export function slipsIn(
  text: string,
  { section = "成果", annexes, ...otherwise }: Otherwise & { section?: string; annexes?: number } = {},
): string[] {
  const { template } = readParagraphFile("文字/成果.md", text).value;
  const found = checkProse(
    [{ name: section, template }],
    sampleFacts(otherwise),
    annexes === undefined ? undefined : () => annexes,
  );
  const lines = text.split("\n");
  return found.map(({ line, column, length, code }) => {
    const meant = lines[line - 1]!.slice(column - 1, column - 1 + (length ?? 1));
    return `${line}:${column} ${code.replace("prose/", "")} “${meant}”`;
  });
}
