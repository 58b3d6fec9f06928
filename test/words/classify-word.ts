import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { loadSchool, openSettings } from "../../src/pipeline.ts";
import type { Fields } from "../../src/records/field.ts";
import { kindNames, kindOf } from "../../src/records/kinds/index.ts";
import { readReason } from "../../src/school/absence-reasons.ts";
import type { School } from "../../src/school/school.ts";

/** A word that schools use: in which list of which kind, and what it should lead to. */
export interface WordRow {
  readonly list: string;
  readonly kind: string;
  readonly word: string;
  /** 自设: the school is told how to declare it; 列出: no word is suggested. Several: each of them is right. */
  readonly means: string | readonly string[];
}

/** What becomes of a word: `strict` counts as right, `listed` means that the word meant stands in the list that is shown. */
export type Outcome =
  | "understood"
  | "suggested"
  | "declared"
  | "another key"
  | "nothing suggested"
  | "listed"
  | "lost"
  | "wrong";

/** Of each kind a record with what it needs, as a map. */
const least: { readonly [kind: string]: string } = {
  研修活动: "日期: 2024-09-12, 主题: 倾听的技术, 形式: 讲座, 参加: 全员",
  公开课: "日期: 2024-11-05, 执教: 林秋野, 课名: 《搭石》",
  听课: "日期: 2024-11-12, 听课人: 许知行, 执教: 林秋野",
  论文成果: "题目: 班主任的一次家访, 类别: 案例, 作者: 林秋野, 日期: 2025-03-20",
  获奖: "奖项: 案例评比, 级别: 县级, 日期: 2025-05-30, 类别: 案例, 获奖人: 林秋野",
  课题: "名称: 情绪识别, 级别: 县级, 负责人: 沈一舟",
  外出培训: "名称: 骨干培训, 起: 2024-10-14, 人员: 林秋野",
  教师: "姓名: 方晓荷",
  称号证书: "教师: 林秋野, 名称: 心理C证, 日期: 2025-04-20",
  制度文件: "名称: 校本研修管理办法",
  组织: "名称: 英语组, 类别: 教研组",
  阅读自修: "教师: 林秋野, 日期: 2024-11-30",
  青蓝结对: "师傅: 沈一舟, 徒弟: 许知行, 起: 2024-09-10",
  集体荣誉: "名称: 示范校, 获得者: 学校, 日期: 2025-05-30",
  受聘基地: "名称: 兼职教研员, 教师: 林秋野, 起: 2024-09-01",
};

/** Values that stand inside another key. */
const inside: { readonly [kind: string]: { readonly [list: string]: (word: string) => string } } = {
  论文成果: { 级别: (word) => `发表: {刊物: 云州教育, 级别: ${word}, 日期: 2025-03-20}` },
  课题: {
    状态: (word) => `进程: [{状态: ${word}, 日期: 2025-06-12}]`,
    等级: (word) => `进程: [{状态: 结题, 日期: 2025-06-12, 等级: ${word}}]`,
  },
};

const quoted = (word: string): string => JSON.stringify(word);

/** A record of a kind with a word under a key; 角色 and 列名 are keys themselves. */
function recordWith({ kind, list, word, means }: WordRow): string {
  // A key that is called otherwise is not there under its own name.
  const called = isKey(list) ? [means].flat() : [list];
  const key =
    list === "缺席" ? `缺席: 许知行（${word}）` : isKey(list) ? `${quoted(word)}: 林秋野` : `${list}: ${quoted(word)}`;
  const more = inside[kind]?.[list]?.(quoted(word)) ?? key;
  const others = least[kind]!.split(", ")
    .filter((one) => !called.includes(one.split(":")[0]!))
    .join(", ");
  return `${kind}:\n  - {${[others, more].filter((keys) => keys !== "").join(", ")}}\n`;
}

const isKey = (list: string): boolean => list === "角色" || list === "列名";

const standard = (file: string) =>
  readFileSync(fileURLToPath(new URL(`../check/standard-school/${file}`, import.meta.url)));
const term = openSettings({ file: "term.yaml", bytes: standard("term.yaml") });

/** What becomes of a word where a school writes it. */
export function classify(row: WordRow): { readonly outcome: Outcome; readonly led: string } {
  const others = ["教师.yaml", "组织.yaml"].map((file) => ({ file, bytes: standard(file) }));
  const file = { file: "记录.yaml", bytes: Buffer.from(recordWith(row)) };
  const read = loadSchool({ value: term.value!, diagnostics: term.diagnostics }, [...others, file]);
  const finding = read.diagnostics.find((one) => one.file === file.file && isAbout(one, row.word));
  const means = [row.means].flat();
  if (!finding) {
    const led = valueIn(read.value, row) ?? "";
    return { outcome: means.includes(led) ? "understood" : "wrong", led };
  }
  return { outcome: ofFinding(finding, means), led: finding.hint ?? "" };
}

/** The mistakes in which a word is not understood. */
const about: { readonly [code: string]: string } = {
  "record/bad-choice": "value",
  "check/unknown-word": "value",
  "record/unknown-field": "field",
  "check/unknown-reason": "reason",
};

/** A word may be read without what stands around it: 兼职 of 兼职教师. */
const isAbout = ({ code, args }: Diagnostic, word: string): boolean => {
  const said = (args as { readonly [arg: string]: unknown })[about[code] ?? ""];
  return typeof said === "string" && said !== "" && word.includes(said);
};

function ofFinding({ args }: Diagnostic, means: readonly string[]): Outcome {
  const said = args as {
    readonly nearest?: string;
    readonly near?: string;
    readonly elsewhere?: string;
    readonly declared?: readonly string[];
    readonly choices?: readonly string[];
    readonly words?: readonly string[];
    readonly known?: readonly string[];
  };
  const near = said.nearest ?? said.near;
  if (said.elsewhere !== undefined) return "another key";
  if (near !== undefined) return means.includes(near) ? "suggested" : "wrong";
  if (said.declared && means.includes("自设")) return "declared";
  if (means.includes("列出")) return "nothing suggested";
  const list = said.choices ?? said.words ?? said.known ?? [];
  return means.some((one) => list.includes(one)) ? "listed" : "lost";
}

const senses = { absent: "缺席", official: "公出", late: "迟到", "left early": "早退" };

/** What the word was read as. */
function valueIn({ records, setAside }: School, { kind, list, word }: WordRow): string | undefined {
  if (list === "缺席") return senses[readReason(word).sense];
  const name = kindNames.find((one) => kindOf(one).label === kind)!;
  const last = records[name].at(-1) ?? setAside[name].at(-1);
  return last && underLabel(last, kindOf(name).fields, list);
}

function underLabel(holder: object, fields: Fields, label: string): string | undefined {
  for (const [key, field] of Object.entries(fields)) {
    const value = (holder as { readonly [key: string]: unknown })[key];
    if (value === undefined) continue;
    if (field.label === label) return wordOf(value);
    const [inner] = [value].flat();
    const found = field.value.fields && underLabel(inner as object, field.value.fields, label);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A word of several, and of a map with a word: 状态 of a teacher. */
function wordOf(value: unknown): string {
  const [one] = [value].flat();
  return typeof one === "object" ? String((one as { readonly value: unknown }).value) : String(one);
}
