import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "../cli/make-folder.ts";
import { runYanxiu } from "../cli/run-yanxiu.ts";
import { paragraphTexts, part, textOf } from "../docx/read-docx.ts";

const term = `学校: 槐荫小学
所在: {省: 浙江省, 市: 云州市, 县: 青禾县}
时段:
  类型: 学年
  名称: 2024学年
  起: 2024-09-01
  止: 2025-08-31
  学期:
    - {名称: 第一学期, 起: 2024-09-01, 止: 2025-01-18}
    - {名称: 第二学期, 起: 2025-02-10, 止: 2025-06-30}
包含: [记录.yaml]
要求:
  - {名称: 年度学时, 对象: 专任教师, 指标: 学时, 至少: 6, 每: 学年}
  - {名称: 听课, 对象: 专任教师, 指标: 听课, 至少: 1, 每: 学期}
  - {名称: 两个一, 对象: 专任教师, 每: 学年, 各项: [{指标: 公开课}, {指标: 论文成果}]}
  - {名称: 集体备课, 对象: 每个教研组, 指标: 研修活动, 形式: 集体备课, 至少: 2, 每: 学期}
报告: [确认单, 未达标名单, 活动记录册, 教研组总结, 工作室总结, 个人述职, 成长档案]
落款: {日期: 2025-07-05}
`;

/**
 * 林秋野 leads 语文组 and a studio with 许知行 and two people of other schools; 沈一舟 is 数学组 alone. Hours: 林秋野 3 + 1 + 1,
 * 许知行 1 + 1 (ill on 2024-09-12), 沈一舟 3 + 4. Heard: 林秋野 and 沈一舟 one lesson in the second term, 许知行 one in the first.
 */
const records = `教师:
  - {姓名: 林秋野, 教研组: 语文组, 职称: 一级教师, 参加工作: 2010-08-20, 学科: 语文, 班主任: 四（2）班, 职务: 语文教研组长}
  - {姓名: 许知行, 教研组: 语文组}
  - {姓名: 沈一舟, 教研组: 数学组}
组织:
  - {名称: 语文组, 类别: 教研组, 组长: 林秋野}
  - {名称: 数学组, 类别: 教研组, 组长: 沈一舟, 联系领导: 林秋野}
  - 名称: 林秋野名师工作室
    类别: 工作室
    组长: 林秋野
    成员: [许知行, {姓名: 方晓荷, 单位: 云岭二小}, {姓名: 温世衡, 单位: 溪口小学}]
研修活动:
  - 日期: 2024-09-12
    主题: 倾听的技术
    形式: 讲座
    地点: 阶梯教室
    主持: 沈一舟
    主讲: {姓名: 周砚, 单位: 云州市心理卫生中心}
    学时: 3
    参加: 全员
    缺席: 许知行（病假）
    佐证: [佐证/签到.jpg]
  - {日期: 2024-10-10, 主题: 备一个单元, 形式: 集体备课, 教研组: 语文组, 学时: 1, 主备: 林秋野}
  - {日期: 2025-03-06, 主题: 备一篇课文, 形式: 集体备课, 教研组: 语文组, 学时: 1, 主备: 许知行}
  - {日期: 2025-04-12, 主题: 把课上慢, 形式: 沙龙, 教研组: 林秋野名师工作室, 参加: 林秋野}
外出培训:
  - {名称: 骨干教师研修, 起: 2025-04-01, 止: 2025-04-02, 级别: 县级, 人员: [{教师: 沈一舟, 认定学时: 4}]}
公开课:
  - {日期: 2024-11-05, 执教: 林秋野, 课名: 《搭石》, 级别: 校级, 听课人: 语文组}
  - {日期: 2024-12-03, 执教: {姓名: 方晓荷, 单位: 云岭二小}, 课名: 珍珠鸟, 级别: 县级}
听课:
  - {日期: 2025-03-10, 听课人: 林秋野、沈一舟, 执教: 许知行, 课名: 落花生}
论文成果:
  - {题目: 慢读, 类别: 论文, 作者: 林秋野, 日期: 2025-05-01}
获奖:
  - {奖项: 小学生作文比赛, 级别: 县级, 等次: 一等奖, 日期: 2025-05-10, 项数: 1, 学生人次: 2, 指导教师: 许知行}
  - {奖项: 小学生口算比赛, 级别: 县级, 等次: 二等奖, 日期: 2025-05-11, 项数: 1, 学生人次: 1, 指导教师: 沈一舟}
  - {奖项: 课堂教学评比, 级别: 市级, 等次: 二等奖, 日期: 2025-04-10, 类别: 课, 获奖人: {姓名: 方晓荷, 单位: 云岭二小}}
青蓝结对:
  - {师傅: 林秋野, 徒弟: 许知行, 起: 2024-09-10}
`;

/** A report of the school, each of its files by name; `files` are added to the folder or stand for others. */
export async function unitReports(report: string, files: Readonly<Record<string, string>> = {}, ...more: string[]) {
  const folder = makeFolder({ "term.yaml": term, "记录.yaml": records, "佐证/签到.jpg": "", ...files });
  const run = await runYanxiu(folder, "report", "term.yaml", "--report", report, ...more);
  const names = run.code === 0 ? readdirSync(join(folder, "报告")) : [];
  const made = new Map(
    names.map((name) => {
      const bytes = readFileSync(join(folder, "报告", name));
      const short = name.replace(/^槐荫小学2024学年|\.docx$/g, "");
      return [short, { bytes, texts: paragraphTexts(bytes).filter((text) => text !== ""), rows: rowsIn(bytes) }];
    }),
  );
  return { ...run, made };
}

/** Every row of every table, cells parted by |. */
function rowsIn(bytes: Uint8Array): string[] {
  const xml = part(bytes, "word/document.xml");
  return (xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).map((row) =>
    (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map((cell) => textOf(cell).trim()).join("|"),
  );
}
