import { listed, perhaps } from "../wording.ts";
import { error, warning } from "./entry.ts";

/** Who is meant: the reader of a record adds the key to what a value refuses. */
interface OfField {
  readonly field?: string;
}
interface Typed extends OfField {
  readonly value: string;
}

const key = (a: OfField) => (a.field ? `“${a.field}”` : "此处");
const shapes = { text: "一段文字", map: "一组“名称: 内容”", list: "列表" };
type Shape = keyof typeof shapes;
/** 2026-12-02、2026-12-09 in one place. */
const severalDays = /\d日?\s*[、，,；;和及 ]\s*\d+[-/.年月]\d/;

/** 1992.8, 1992年8月. */
const monthAlone = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$/;

/** The number in 15节, ¥300 and 1.2万. */
function digitsIn(typed: string): number | undefined {
  const found = /^[¥￥]?\s*(\d{1,9}(?:\.\d{1,4})?)\s*(万?)\p{Script=Han}{0,3}$/u.exec(typed.trim());
  return found ? Math.round(Number(found[1]) * (found[2] ? 10000 : 1) * 100) / 100 : undefined;
}

/** Mistakes within one record, and in the head of a file. */
export const recordEntries = {
  "record/not-a-map": error<{ found: Shape }>(
    (a) => `文件的第一层应是“研修活动:”这样的记录种类，写成了${shapes[a.found]}`,
    () => "先写种类和冒号，再在下面逐条写记录；用 yanxiu kinds 查看有哪些种类。",
  ),
  "record/not-a-term": error<{ kind: string | undefined }>(
    (a) => (a.kind ? `这里写的是“${a.kind}”这样的记录，不是学期文件` : "学期文件的第一层应是“学校:”“时段:”这样的名称"),
    (a) =>
      a.kind
        ? "学期文件是写着“学校:”“时段:”的 term.yaml，或它所在的文件夹。"
        : "参照 examples/central-school/term.yaml 写。",
  ),
  "record/unknown-kind": error<{ kind: string; isForm: boolean; nearest: string | undefined }>(
    (a) => `没有“${a.kind}”这种记录`,
    (a) => {
      if (a.isForm) return `写到“研修活动”里，加一项“形式: ${a.kind}”。`;
      return perhaps(a.nearest, "用 yanxiu kinds 查看有哪些种类。");
    },
  ),
  "record/list-expected": error<{ kind: string; first?: string | undefined }>(
    (a) => `“${a.kind}”下面应是列表`,
    (a) =>
      a.first === undefined
        ? "每条记录以“- ”开头，另起一行写。"
        : `每条记录以“- ”开头：第一行写成“- ${a.first}: …”，后面各行与“${a.first}”对齐。`,
  ),
  "record/map-expected": error<{ kind: string; found: "text" | "list" }>(
    (a) => `一条“${a.kind}”记录应是一组“名称: 内容”，写成了${shapes[a.found]}`,
    (a) => `写成“- 名称: 内容”，可写的名称见 yanxiu kinds ${a.kind === "场次" ? "研修活动" : a.kind}。`,
  ),
  "record/unknown-field": error<{ field: string; of: string; nearest: string | undefined; known: readonly string[] }>(
    (a) => `${a.of}没有“${a.field}”这一项`,
    (a) => perhaps(a.nearest, a.known.length > 0 ? `可写：${listed(a.known)}。` : "删去这一项，或改正它的名称。"),
  ),
  "record/missing-field": error<{ field: string; of: string; example: string | undefined }>(
    (a) => `${a.of}缺少“${a.field}”`,
    (a) => `补上一行“${a.field}: ${a.example ?? "…"}”。`,
  ),
  "record/missing-one-of": error<{ of: string; fields: readonly string[] }>(
    (a) => `${a.of}缺少${a.fields.map((f) => `“${f}”`).join("或")}`,
    (a) => `补上${a.fields.map((f) => `“${f}”`).join("或")}。`,
  ),
  "record/empty-value": warning<{ field: string }>(
    (a) => `“${a.field}”后面没有内容`,
    () => "填上内容，或删去这一行。",
  ),
  "record/empty-item": warning<{ field: string }>(
    (a) => `“${a.field}”里有一项没有内容`,
    () => "填上内容，或删去这个“-”。",
  ),
  "record/wrong-shape": error<OfField & { expected: readonly Shape[]; found: Shape; sample: string | undefined }>(
    (a) => `${key(a)}应写成${a.expected.map((s) => shapes[s]).join("或")}，写成了${shapes[a.found]}`,
    (a) => {
      if (a.sample) return `例如：${a.field}: ${a.sample}。`;
      return a.expected.includes("list") ? "每项另起一行，以“- ”开头。" : "直接写在冒号后面，不用括号和“- ”。";
    },
  ),
  "record/impossible-day": error<Typed>(
    (a) => `${key(a)}写的“${a.value}”在日历上没有`,
    () => "核对年月日后改正。",
  ),
  "record/bad-day": error<Typed>(
    (a) => `${key(a)}写的“${a.value}”不是完整的日期`,
    (a) => {
      if (severalDays.test(a.value)) return "一条只写一个日期；几次的活动写在“场次”下，每场一个日期。";
      const month = /^(?:出生|参加工作)$/.test(a.field ?? "") && monthAlone.exec(a.value.trim());
      if (month) return `补上日；不知道哪一天的写1日：${a.field}: ${month[1]}-${month[2]!.padStart(2, "0")}-01。`;
      return "写成年-月-日，如 2024-09-12。";
    },
  ),
  "record/bad-month": error<Typed>(
    (a) => `${key(a)}写的“${a.value}”不是月份`,
    () => "写成年-月，如 2024-10。",
  ),
  "record/bad-number": error<Typed & { unit: string }>(
    (a) => `${key(a)}写的“${a.value}”不是数`,
    (a) => `写阿拉伯数字，如 ${digitsIn(a.value) ?? 3}${a.unit && `（不必写“${a.unit}”）`}。`,
  ),
  "record/negative": error<Typed>(
    (a) => `${key(a)}写的“${a.value}”小于0`,
    () => "改成0或更大的数。",
  ),
  "record/not-whole": error<Typed>(
    (a) => `${key(a)}写的“${a.value}”应是整数`,
    () => "写成整数，如 3。",
  ),
  "record/quoted-value": error<OfField & { value: string; plain: string }>(
    (a) => `${key(a)}的内容 ${a.value} 外面多了引号`,
    (a) => (a.field ? `去掉引号，写成“${a.field}: ${a.plain}”。` : `去掉引号，写成 ${a.plain}。`),
  ),
  "record/bad-choice": error<
    Typed & { choices: readonly string[]; nearest: string | undefined; elsewhere?: string | undefined }
  >(
    (a) => `${key(a)}不能写“${a.value}”`,
    (a) => {
      if (a.elsewhere) return `写到“${a.elsewhere}”里：${a.elsewhere}: ${a.value}。`;
      return perhaps(a.nearest, `可写：${listed(a.choices)}。`);
    },
  ),
  "record/other-field": warning<{ field: string; value: string; better: string }>(
    (a) => `“${a.field}”写的“${a.value}”应写在“${a.better}”里，这样统计不到`,
    (a) => `改成“${a.better}: ${a.value}”。`,
  ),
  "record/one-person": error<Typed>(
    (a) => `${key(a)}只能写一个人，写成了“${a.value}”`,
    () => "只写一个姓名；另外的人写到能写多人的项里。",
  ),
  "record/unclosed-bracket": error<Typed>(
    (a) => `${key(a)}写的“${a.value}”少了右括号`,
    () => "原因写在一对括号里，如 许知行（病假）、沈一舟。",
  ),
  "record/bad-scope": error<{ option: string; value: string; nearest: string | undefined; known: readonly string[] }>(
    (a) => `${a.option} 写的“${a.value}”找不到`,
    (a) => perhaps(a.nearest, a.known.length > 0 ? `可写：${listed(a.known)}。` : `学校没有登记过，去掉 ${a.option}。`),
  ),
  "record/more-than-due": error<{ returned: number; due: number }>(
    (a) => `“实收”（${a.returned}）多于“应收”（${a.due}）`,
    () => "核对两个数，实收应不多于应收。",
  ),
  "record/more-than-returned": error<{ question: string; value: string; returned: number }>(
    (a) => `答“${a.question}”的（${a.value}）多于“实收”（${a.returned}）`,
    () => "核对两个数；“值”写份数，不写百分比。",
  ),
  "record/rate-for-number": warning<{ question: string; value: string; returned: number | undefined }>(
    (a) => `答“${a.question}”的写成了“${a.value}”，算不进满意率`,
    (a) => `“值”写答这一项的份数${a.returned === undefined ? "" : `，不超过实收的${a.returned}份`}，不写百分比和文字。`,
  ),
  "record/students-otherwise": warning<{ named: number; stated: number }>(
    (a) => `“学生人次”写的是${a.stated}，“获奖学生”有${a.named}名，按${a.stated}计`,
    () => "补全学生的姓名，或改“学生人次”；姓名写全的，删去“学生人次”。",
  ),
  "record/graded-twice": warning<{ name: string; grades: readonly string[] }>(
    (a) => `“${a.name}”在这次检查里写了两个等级：${a.grades.join("、")}`,
    () => "只留一个等级；是两次检查的，各写一条记录。",
  ),
  "record/same-person": warning<{ name: string; labels: readonly [string, string] }>(
    (a) => `“${a.labels[0]}”和“${a.labels[1]}”写的都是“${a.name}”`,
    () => "改正其中一处。",
  ),
  "record/ends-before-start": error<{ from: string; to: string }>(
    (a) => `“止”（${a.to}）早于“起”（${a.from}）`,
    () => "核对两个日期，起应不晚于止。",
  ),
  "record/period-too-long": error<{ from: string; to: string; mostYears: number }>(
    (a) => `“起”（${a.from}）到“止”（${a.to}）超过${a.mostYears}年`,
    () => "核对两个日期的年份。",
  ),
};
