import { lines, nameAt, names, roster, schoolWith, term } from "./base-school.ts";
import type { Input } from "./input.ts";

const record = (text: string) => schoolWith({ "记录/一.yaml": text });
const activity = (more: string) =>
  record(`研修活动:\n  - {日期: 2024-11-12, 形式: 讲座, 主题: 甲, 主讲: 林秋野, ${more}}\n`);
const long = (key: string, text: string) => activity(`参加: 全员, ${key}: ${text}`);

/** Records that are many, or hold much. */
export const records: readonly Input[] = [
  {
    name: "很长的姓名",
    full: 4_000_000,
    files: (n) => schoolWith({ "教师.yaml": roster([`林${"秋".repeat(n)}`, "许知行", "沈一舟"]) }),
  },
  {
    name: "很长而不重复的姓名",
    full: 1600,
    files: (n) =>
      schoolWith({ "教师.yaml": roster([Array.from({ length: n }, (_, i) => nameAt(i)).join(""), "许知行"]) }),
  },
  {
    name: "很长的字母姓名",
    full: 10_000_000,
    files: (n) => schoolWith({ "教师.yaml": roster(["a".repeat(n), "许知行"]) }),
    commands: [["check"], ["report", ".", "--draft", "--mask"]],
  },
  {
    name: "很长的组名",
    full: 1_000_000,
    files: (n) => schoolWith({ "教师.yaml": roster().replaceAll("语文组", `${"语".repeat(n)}组`) }),
  },
  { name: "一处的不认识的姓名", full: 200_000, files: (n) => activity(`参加: ${names(n).join("、\n        ")}`) },
  { name: "一处的重复的姓名", full: 500_000, files: (n) => activity(`参加: ${"许知行、".repeat(n)}`) },
  { name: "一处的空的姓名", full: 4_000_000, files: (n) => activity(`参加: 许知行${"、".repeat(n)}`) },
  {
    name: "写错的姓名和大名册",
    full: 100_000,
    files: (n) =>
      schoolWith({
        "教师.yaml": roster(names(n)),
        "记录/一.yaml": `听课:\n${lines(n, (i) => `  - {日期: 2024-11-12, 听课人: ${nameAt(i)}错, 执教: 林秋野}`)}\n`,
      }),
  },
  {
    name: "听课记录",
    full: 250_000,
    files: (n) =>
      record(
        `听课:\n${lines(n, (i) => `  - {日期: 2024-11-${10 + (i % 10)}, 听课人: 许知行, 执教: 林秋野, 课名: 课${i}}`)}\n`,
      ),
  },
  {
    name: "一样的听课",
    full: 250_000,
    files: (n) => record(`听课:\n${lines(n, () => `  - {日期: 2024-11-12, 听课人: 许知行, 执教: 林秋野}`)}\n`),
  },
  {
    name: "研修活动",
    full: 150_000,
    files: (n) =>
      record(
        `研修活动:\n${lines(n, (i) => `  - {日期: 2024-11-${10 + (i % 10)}, 形式: 讲座, 主题: 怎样提问${i}, 主讲: 林秋野, 参加: 全员, 学时: 3}`)}\n`,
      ),
  },
  {
    name: "一样的研修活动",
    full: 150_000,
    files: (n) =>
      record(
        `研修活动:\n${lines(n, () => "  - {日期: 2024-11-12, 形式: 讲座, 主题: 怎样提问, 主讲: 林秋野, 参加: 全员, 学时: 3}")}\n`,
      ),
  },
  {
    name: "场次",
    full: 300_000,
    files: (n) =>
      record(
        `研修活动:\n  - 形式: 讲座\n    主题: 甲\n    参加: 全员\n    场次:\n${lines(n, (i) => `      - {日期: 2024-11-12, 主题: 甲${i}}`)}\n`,
      ),
  },
  {
    name: "获奖和论文",
    full: 80_000,
    files: (n) =>
      record(
        `论文成果:\n${lines(n, (i) => `  - {题目: 论提问${i}, 作者: 林秋野, 类别: 论文, 日期: 2024-11-12}`)}\n获奖:\n${lines(n, (i) => `  - {作品: 论提问${i}甲, 获奖人: 林秋野, 级别: 县级, 等次: 一等奖, 奖项: 论文评比, 日期: 2024-12-12}`)}\n`,
      ),
  },
  {
    name: "不通的题目",
    full: 40_000,
    files: (n) =>
      record(
        `论文成果:\n${lines(n, (i) => `  - {题目: ${nameAt(i)}${i}, 作者: 林秋野、许知行, 类别: 论文, 日期: 2024-11-12}`)}\n`,
      ),
  },
  {
    name: "公开课",
    full: 150_000,
    files: (n) =>
      record(
        `公开课:\n${lines(n, (i) => `  - {日期: 2024-11-${10 + (i % 10)}, 执教: 林秋野, 课名: 《课${i}》, 级别: 校级}`)}\n`,
      ),
  },
  {
    name: "课题和进程",
    full: 5_000,
    files: (n) =>
      record(
        `课题:\n${lines(n, (i) => `  - 名称: 课题${i}\n    级别: 县级\n    负责人: 林秋野\n    进程: [{状态: 立项, 日期: 2024-10-08}${", {状态: 中期, 日期: 2025-01-08}".repeat(49)}]`)}\n`,
      ),
  },
  {
    name: "课题",
    full: 100_000,
    files: (n) =>
      record(
        `课题:\n${lines(n, (i) => `  - {名称: 课题${i}, 级别: 县级, 负责人: 林秋野, 进程: [{状态: 立项, 日期: 2024-10-08}]}`)}\n`,
      ),
  },
  {
    name: "教研组",
    full: 100_000,
    files: (n) => record(`组织:\n${lines(n, (i) => `  - {名称: 第${i}组, 类别: 教研组, 组长: 林秋野}`)}\n`),
  },
  {
    name: "大名册",
    full: 200_000,
    files: (n) => schoolWith({ "教师.yaml": roster(["林秋野", "许知行", ...names(n)]) }),
    commands: [["check"], ["report", ".", "--draft"], ["report", ".", "--draft", "--mask"], ["gaps", "."]],
  },
  {
    name: "很多组的大名册",
    full: 30_000,
    files: (n) =>
      schoolWith({
        "教师.yaml": `教师:\n${lines(n, (i) => `  - {姓名: ${nameAt(i)}${i}, 教研组: [${Array.from({ length: 50 }, (_, k) => `第${k}组`).join(",\n        ")}]}`)}\n`,
      }),
  },
  {
    name: "同名的人",
    full: 100_000,
    files: (n) => schoolWith({ "教师.yaml": `教师:\n${lines(n, () => "  - {姓名: 王芳, 学科: 语文}")}\n` }),
  },
  { name: "很长的数", full: 10_000_000, files: (n) => long("学时", "9".repeat(n)) },
  { name: "很长的小数", full: 10_000_000, files: (n) => long("学时", `0.${"3".repeat(n)}`) },
  { name: "很长的分数", full: 5_000_000, files: (n) => long("学时", `1/${"3".repeat(n)}`) },
  {
    name: "很多分母",
    full: 100_000,
    files: (n) =>
      record(
        `研修活动:\n${lines(n, (i) => `  - {日期: 2024-11-12, 形式: 讲座, 主题: 甲${i}, 主讲: 林秋野, 参加: 全员, 学时: 1/${i + 2}}`)}\n`,
      ),
  },
  {
    name: "很多小数",
    full: 100_000,
    files: (n) =>
      record(
        `研修活动:\n${lines(n, (i) => `  - {日期: 2024-11-12, 形式: 讲座, 主题: 甲${i}, 主讲: 林秋野, 参加: 全员, 学时: 1.${i + 1}}`)}\n`,
      ),
  },
  {
    name: "很长的日期",
    full: 10_000_000,
    files: (n) => record(`听课:\n  - {日期: ${"2".repeat(n)}-11-12, 听课人: 许知行}\n`),
  },
  {
    name: "很长的中文日期",
    full: 4_000_000,
    files: (n) => record(`听课:\n  - {日期: ${"二".repeat(n)}年十一月, 听课人: 许知行}\n`),
  },
  {
    name: "一个文件夹里的文件",
    full: 50_000,
    files: (n) => ({
      ...schoolWith({}),
      ...Object.fromEntries(
        Array.from({ length: n }, (_, i) => [
          `记录/${i}.yaml`,
          `听课:\n  - {日期: 2024-11-12, 听课人: 许知行, 执教: 林秋野, 课名: 课${i}}\n`,
        ]),
      ),
    }),
  },
  {
    name: "九百兆的文件夹",
    full: 900,
    files: (n) => ({
      ...schoolWith({}),
      ...Object.fromEntries(
        Array.from({ length: n }, (_, i) => [
          `记录/${i}.yaml`,
          `# 一二三四五六七八九十${"abcdefghijk".repeat(9)}\n`.repeat(7800),
        ]),
      ),
    }),
  },
  {
    name: "八个十六兆的文件",
    full: 15_000_000,
    files: (n) => ({
      ...schoolWith({}),
      ...Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`记录/${i}.yaml`, `# ${"a".repeat(n)}\n`])),
    }),
  },
  {
    name: "很长的一行 csv",
    full: 15_000_000,
    files: (n) =>
      schoolWith({
        "term.yaml": term("包含: [教师.yaml, 记录/*.yaml, 登记/*.csv]\n"),
        "登记/公开课.csv": `日期,执教,课名\n2024-11-12,林秋野,"${"甲".repeat(n / 3)}"\n`,
      }),
  },
  {
    name: "很宽的 csv",
    full: 2_000_000,
    files: (n) =>
      schoolWith({
        "term.yaml": term("包含: [教师.yaml, 登记/*.csv]\n"),
        "登记/公开课.csv": `日期,执教,课名${",甲".repeat(n)}\n2024-11-12,林秋野,搭石\n`,
      }),
  },
  {
    name: "很多行的 csv",
    full: 300_000,
    files: (n) =>
      schoolWith({
        "term.yaml": term("包含: [教师.yaml, 登记/*.csv]\n"),
        "登记/公开课.csv": `日期,执教,课名\n${lines(n, (i) => `2024-11-12,林秋野,课${i}`)}\n`,
      }),
  },
  {
    name: "空行的 csv",
    full: 15_000_000,
    files: (n) =>
      schoolWith({
        "term.yaml": term("包含: [教师.yaml, 登记/*.csv]\n"),
        "登记/公开课.csv": `日期,执教,课名\n${"\n".repeat(n)}`,
      }),
  },
  {
    name: "没有收尾的引号的 csv",
    full: 5_000_000,
    files: (n) =>
      schoolWith({
        "term.yaml": term("包含: [教师.yaml, 登记/*.csv]\n"),
        "登记/公开课.csv": `日期,执教,课名\n2024-11-12,"林秋野,${"甲\n".repeat(n / 2)}`,
      }),
  },
  { name: "缺席的人", full: 200_000, files: (n) => activity(`参加: 全员, 缺席: ${names(n).join("、\n        ")}`) },
  { name: "缺席的理由", full: 500_000, files: (n) => activity(`参加: 全员, 缺席: 许知行（${"病".repeat(n)}）`) },
  {
    name: "佐证",
    full: 200_000,
    files: (n) =>
      activity(`参加: 全员, 佐证: [${Array.from({ length: n }, (_, i) => `照片/${i}.jpg`).join(",\n        ")}]`),
  },
  {
    name: "错处",
    full: 300_000,
    files: (n) => record(`听课:\n${lines(n, (i) => `  - {日期: 2024-11-31, 听课人: 许知行, 课名: 课${i}}`)}\n`),
    commands: ["text", "concise", "json", "github", "gitlab", "sarif", "junit"].map((format) => [
      "check",
      "--format",
      format,
    ]),
  },
];
