import type { checkWorksEntries } from "../catalogue/check-works.ts";
import { type Explained, explain } from "./explanation.ts";

const awards = (...list: readonly string[]) =>
  `获奖:\n${list.map((fields) => `  - {奖项: 优秀案例评比, 级别: 县级, 等次: 三等奖, 日期: 2025-05-30, ${fields}}`).join("\n")}`;
const papers = (...list: readonly string[]) =>
  `论文成果:\n${list.map((fields) => `  - {类别: 案例, ${fields}}`).join("\n")}`;
const project = (fields: string) => `课题:\n  - {名称: 情绪识别的课堂干预, 级别: 市级, ${fields}}`;
const stages = (...list: readonly (readonly [state: string, date: string])[]) =>
  project(`负责人: 沈一舟, 进程: [${list.map(([state, date]) => `{状态: ${state}, 日期: ${date}}`).join(", ")}]`);
const opened = "进程: [{状态: 立项, 日期: 2024-10-20}]";
const heard = (day: string, proof: string) => `  - {日期: ${day}, 听课人: 许知行, 佐证: 佐证/${proof}}`;

export const checkWorksExplanations: Explained<typeof checkWorksEntries> = {
  "check/joint-award": explain(
    "合作的奖两个人各报一次，项数就多算一项。",
    awards("类别: 案例, 作品: 一次家访, 获奖人: [林秋野, 许知行]", "类别: 案例, 作品: 《一次家访》, 获奖人: 许知行"),
    awards("类别: 案例, 作品: 一次家访, 获奖人: [林秋野, 许知行]"),
  ),
  "check/joint-paper": explain(
    "合作的文章两个人各报一次，篇数就多算一篇。",
    papers("题目: 一次家访, 作者: [林秋野, 许知行]", "题目: 《一次家访》, 作者: 许知行"),
    papers("题目: 一次家访, 作者: [林秋野, 许知行]"),
  ),
  "check/certificate-twice": explain(
    "一张证书只能算一次。",
    awards("类别: 课, 获奖人: 林秋野, 证书号: YL2025-0318", "类别: 课, 获奖人: 沈一舟, 证书号: YL2025-0318"),
    awards("类别: 课, 获奖人: 林秋野, 证书号: YL2025-0318", "类别: 课, 获奖人: 沈一舟, 证书号: YL2025-0319"),
  ),
  "check/milestone-order": explain(
    "先开题后中期，次序反了多半是年份打错。",
    stages(["立项", "2024-10-20"], ["开题", "2025-05-20"], ["中期", "2025-03-20"]),
    stages(["立项", "2024-10-20"], ["开题", "2024-11-20"], ["中期", "2025-03-20"]),
  ),
  "check/closed-too-early": explain(
    "结题早于立项，这个课题会一直算作在研。",
    stages(["立项", "2025-10-20"], ["结题", "2025-06-12"]),
    stages(["立项", "2024-10-20"], ["结题", "2025-06-12"]),
  ),
  "check/closed-not-opened": explain(
    "没有立项的日期，算不出哪些年在研。",
    stages(["结题", "2025-06-12"]),
    stages(["立项", "2024-10-20"], ["结题", "2025-06-12"]),
  ),
  "check/after-the-end": explain(
    "中止、撤销了的课题不会再结题；恢复了的，写明什么时候再立项。",
    stages(["立项", "2023-10-20"], ["中止", "2024-10-12"], ["结题", "2025-06-12"]),
    stages(["立项", "2023-10-20"], ["中止", "2024-10-12"], ["立项", "2024-12-20"], ["结题", "2025-06-12"]),
  ),
  "check/project-undated": explain(
    "没有日期的课题，立项、结题和在研都算不进去。",
    project("负责人: 沈一舟"),
    project(`负责人: 沈一舟, ${opened}`),
  ),
  "check/no-parent": explain(
    "子课题写明上级课题，才看得出属于谁。",
    project(`负责人: 沈一舟, 类别: 子课题, ${opened}`),
    project(`负责人: 沈一舟, 类别: 子课题, 上级课题: 县域心理健康教育研究, ${opened}`),
  ),
  "check/several-leaders": explain(
    "负责人通常只有一位，多写了就多算人次。",
    project(`负责人: [沈一舟, 林秋野], ${opened}`),
    project(`负责人: 沈一舟, 主研: 林秋野, ${opened}`),
  ),
  "check/two-roles": explain(
    "一个人在一个课题里只算一次。",
    project(`负责人: 沈一舟, 主研: 林秋野, 参研: 林秋野, ${opened}`),
    project(`负责人: 沈一舟, 主研: 林秋野, ${opened}`),
  ),
  "check/many-researchers": explain(
    "主研的人数有规定，多出的写进参研。",
    project(
      `负责人: 沈一舟, 主研: [林秋野, 许知行, 王芳（语文）, 王芳（数学）, {姓名: 周砚, 单位: 甲校}, {姓名: 顾念, 单位: 乙校}, {姓名: 郑小满, 单位: 丙校}], ${opened}`,
    ),
    project(`负责人: 沈一舟, 主研: [林秋野, 许知行], ${opened}`),
  ),
  "check/level-organiser": explain(
    "级别看盖章的单位，不看活动的名称。",
    awards("主办: 浙江省教育厅, 类别: 案例, 获奖人: 林秋野"),
    awards("主办: 云岭县教育局, 类别: 案例, 获奖人: 林秋野"),
  ),
  "check/organiser-kind": explain(
    "学会、报刊社的评比算不算这一级，各地规定不同，写明性质才好分开数。",
    awards("主办: 浙江省教育学会, 类别: 案例, 获奖人: 林秋野").replace("县级", "省级"),
    awards("主办: 浙江省教育学会, 主办性质: 学会, 类别: 案例, 获奖人: 林秋野").replace("县级", "省级"),
  ),
  "check/unknown-project": explain(
    "论文所属的课题要登记过，名称要一样。",
    `${project(`负责人: 沈一舟, ${opened}`)}\n${papers("题目: 一次家访, 作者: 林秋野, 课题: 情绪识别的课堂干与")}`,
    `${project(`负责人: 沈一舟, ${opened}`)}\n${papers("题目: 一次家访, 作者: 林秋野, 课题: 情绪识别的课堂干预")}`,
  ),
  "check/evidence-twice": explain(
    "一张照片证明不了两次活动。",
    `听课:\n${heard("2024-11-12", "甲.jpg")}\n${heard("2024-11-13", "甲.jpg")}`,
    `听课:\n${heard("2024-11-12", "甲.jpg")}\n${heard("2024-11-13", "乙.jpg")}`,
  ),
  "check/evidence-missing": explain(
    "写了佐证，文件却不在，检查时拿不出来。",
    `听课:\n${heard("2024-11-12", "丙.jpg")}`,
    `听课:\n${heard("2024-11-12", "甲.jpg")}`,
  ),
  "check/outside-first": explain(
    "第一作者在校外的，通常不算本校的成果。",
    papers("题目: 一次家访, 作者: [{姓名: 周砚, 单位: 云州小学}, 林秋野]"),
    papers("题目: 一次家访, 作者: [林秋野, {姓名: 周砚, 单位: 云州小学}]"),
  ),
};
