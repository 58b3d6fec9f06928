import type { RawFile } from "../../src/pipeline.ts";

/** A district's worth of records as people type them, nothing wrong in them: `files` files of `each` records. */
export function manyRecords(files: number, each: number): readonly RawFile[] {
  const teachers = Array.from(
    { length: 60 },
    (_, i) => `  - {姓名: ${nameOf(i)}, 学科: 语文, 教研组: ${groupOf(i)}, 校区: 中心校}\n`,
  );
  const groups = Array.from(
    { length: 6 },
    (_, i) => `  - {名称: ${groupOf(i)}, 类别: 教研组, 校区: 中心校, 组长: ${nameOf(i)}}\n`,
  );
  const roster = `教师:\n${teachers.join("")}组织:\n${groups.join("")}`;
  const records = Array.from({ length: files }, (_, file) => fileOf(`记录/${file}.yaml`, recordsOf(file, each)));
  return [fileOf("教师.yaml", roster), ...records];
}

/** The term these records belong to. */
export const termOfMany = (): RawFile =>
  fileOf(
    "term.yaml",
    `学校: 云岭中心小学
校区: [中心校]
时段: {类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2025-08-31}
包含: [教师.yaml, 记录/*.yaml]
`,
  );

const fileOf = (file: string, text: string): RawFile => ({ file, bytes: new TextEncoder().encode(text) });
const surnames = "林许沈顾何白";
const nameOf = (i: number) => `${surnames[i % 6]}${"秋知一小青杨远星云舟"[Math.floor(i / 6) % 10]}野`;
const groupOf = (i: number) => `${"语数英科体艺"[i % 6]}文组`;

/** Of ten records six are 听课 on one line, the others of four kinds in blocks. */
function recordsOf(file: number, each: number): string {
  const texts = new Map<string, string[]>();
  for (let i = 0; i < each; i++) {
    const n = file * each + i;
    const [kind, text] = kindsInTurn[i % 10]!(n);
    const list = texts.get(kind) ?? [];
    list.push(text);
    texts.set(kind, list);
  }
  return [...texts].map(([kind, list]) => `${kind}:\n${list.join("")}`).join("");
}

const dayOf = (n: number) => new Date(Date.UTC(2024, 8, 2) + (n % 280) * 864e5).toISOString().slice(0, 10);

type Write = (n: number) => [kind: string, text: string];

const heard: Write = (n) => [
  "听课",
  `  - {日期: ${dayOf(n)}, 听课人: ${nameOf(n % 60)}, 执教: ${nameOf((n + 1 + (n % 7)) % 60)}, 课名: 《第${n}课》}\n`,
];
const activity: Write = (n) => [
  "研修活动",
  `  - 日期: ${dayOf(n)}\n    主题: 第${n}次备课\n    形式: 集体备课\n    教研组: ${groupOf(n)}\n    主备: ${nameOf(n % 60)}\n    学时: 1\n`,
];
const award: Write = (n) => [
  "获奖",
  `  - 奖项: 第${n}届优秀案例评比\n    主办: 云岭县教育局\n    级别: 县级\n    等次: 三等奖\n    日期: ${dayOf(n)}\n    类别: 案例\n    获奖人: [${nameOf(n % 60)}, ${nameOf((n + 1) % 60)}]\n`,
];
const paper: Write = (n) => [
  "论文成果",
  `  - 题目: 家访第${n}记\n    类别: 案例\n    作者: ${nameOf(n % 60)}\n    发表: {刊物: 云州教育, 期: 2025年第3期, 级别: 市级, 日期: ${dayOf(n)}}\n`,
];
const training: Write = (n) => [
  "外出培训",
  `  - 名称: 第${n}期骨干培训\n    起: ${dayOf(n)}\n    级别: 县级\n    学时: 6\n    人员: ${nameOf(n % 60)}、${nameOf((n + 1) % 60)}\n`,
];
const kindsInTurn = [heard, activity, heard, award, heard, paper, heard, training, heard, heard];
