// An editor and `check` say the same of a record. Where they cannot, the table below says why.
import { Ajv } from "ajv";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { recordSchema, settingsSchema } from "../../src/editor/schema/json-schema.ts";
import type { Kind } from "../../src/records/define-kind.ts";
import { kinds } from "../../src/records/kinds/index.ts";
import { readRecords } from "../../src/records/read/read-records.ts";
import { readSettings } from "../../src/records/settings/read-settings.ts";
import { settingsFields } from "../../src/records/settings/settings-fields.ts";
import type { SourceDocument } from "../../src/source/document.ts";
import { asCore, asText, broken, coreOf, mapOf, Scalar, scalarsIn, type Typed } from "./typed-records.ts";

const ajv = new Ajv({ strict: false });
const editorSays = { records: ajv.compile(recordSchema()), term: ajv.compile(settingsSchema()) };

/** What both say of one file. The reader refuses what it has anything to say about, a warning too. */
interface Verdict {
  readonly typed: Typed;
  readonly found: readonly Diagnostic[];
  readonly editor: boolean;
}

function judge(file: "records" | "term", typed: Typed): Verdict {
  const place = () => ({ file: "a.yaml", line: 1, column: 1 });
  const document: SourceDocument = { file: "a.yaml", data: asText(typed), locate: place, locateKey: place };
  const { diagnostics: found } = file === "term" ? readSettings(document) : readRecords(document);
  return { typed, found, editor: editorSays[file](asCore(typed)) };
}

const some = (typed: Typed, is: (scalar: Scalar) => boolean) => [...scalarsIn(typed)].some(is);

/** Texts that YAML takes for something else, so that their spelling is lost: 1e3, +3, True. */
const spellingLost = ({ text, quoted }: Scalar): boolean => {
  const core = quoted ? text : coreOf(text);
  return typeof core !== "string" && core !== null && (String(core) !== text || /e/.test(text));
};

/** The differences we mean, each with its reason: what the reader and the editor say of `example`. */
const differences: {
  readonly what: string;
  readonly why: string;
  readonly reader: boolean;
  readonly example: Typed;
  /** Which file the example is; without it, records. */
  readonly file?: "term";
  /** Whether a finding of the reader is of this kind; without a code, whether the text may be. */
  readonly is: (typed: Typed, code?: string) => boolean;
}[] = [
  {
    what: "日历上没有的日子",
    why: "JSON Schema 不知道每个月有几天",
    reader: false,
    example: { 公开课: [{ 日期: new Scalar("2025-02-30"), 执教: new Scalar("林秋野"), 课名: new Scalar("搭石") }] },
    is: (typed, code) =>
      code === "record/impossible-day" ||
      (/bad-(month|day)$/.test(code ?? "") && some(typed, ({ text }) => /^\d{4}\D\d{2}\D?$/.test(text))),
  },
  {
    what: "日期写成别的小数，如 2024.9、13.45",
    why: "9.15 是日期；编辑器的 YAML 把它们都读成数，分不开",
    reader: false,
    example: { 公开课: [{ 日期: new Scalar("2024.9"), 执教: new Scalar("林秋野"), 课名: new Scalar("搭石") }] },
    is: (typed, code = "") => /bad-day|no-year/.test(code) && some(typed, ({ text }) => /^\d+\.\d+$/.test(text)),
  },
  {
    what: "几项之间的规则",
    why: "起止先后、二者必有其一等只由 check 判断，编辑器里说不清是哪一项的错",
    reader: false,
    example: { 听课: [{ 课名: new Scalar("搭石") }] },
    is: (_, code = "") =>
      /^record\/(missing-one-of|count-on-day|ends-before-start|more-than-due|other-field|number-otherwise|number-alone|hours-of-nobody|visitors-as-present|two-limits|wording-level|entrants-of-pupils|cut-off-outside|terms-overlap|small-text-area|rank-beyond|rough-brought|bands-in-disorder|tight-lines|no-room-for-page-number|page-number-on-text)$/.test(
        code,
      ),
  },
  {
    what: "带单位的长度、加引号的数超出范围",
    why: "正则表达式比不了大小",
    reader: false,
    file: "term",
    example: {
      学校: new Scalar("云岭小学"),
      时段: { 类型: new Scalar("学年"), 学期文件: [new Scalar("2022.yaml")] },
      版式: { 左边距: new Scalar("280毫米") },
    },
    is: (typed, code) =>
      code === "record/out-of-range" &&
      some(typed, ({ text, quoted }) => quoted || Number.isNaN(Number(text)) || spellingLost(new Scalar(text))),
  },
  {
    what: "没有的字体",
    why: "字体的名称数不完，编辑器只提示常用的",
    reader: false,
    file: "term",
    example: {
      学校: new Scalar("云岭小学"),
      时段: { 类型: new Scalar("学年"), 学期文件: [new Scalar("2022.yaml")] },
      版式: { 正文: { 字体: new Scalar("黑休") } },
    },
    is: (_, code) => code === "record/bad-font",
  },
  {
    what: "等次里写了名次",
    why: "等次学校可以自定，编辑器什么词都收",
    reader: false,
    example: {
      获奖: [
        {
          奖项: new Scalar("案例评比"),
          级别: new Scalar("县级"),
          日期: new Scalar("2025-05-30"),
          获奖人: new Scalar("林秋野"),
          等次: new Scalar("第三名"),
        },
      ],
    },
    is: (typed, code) => code === "record/bad-choice" && some(typed, ({ text }) => /^第.+/.test(text)),
  },
  {
    what: "1e3、0x10、+3、.5、True",
    why: "编辑器的 YAML 先读成了数或真假，看不到原来的写法",
    reader: false,
    example: {
      外部总数: [{ 名称: new Scalar("总数"), 值: new Scalar("1e3"), 单位: new Scalar("篇"), 来源: new Scalar("通报") }],
    },
    is: (typed, code = "") =>
      /bad-(number|measure|day|month|choice|page-number|rank)|negative|out-of-range/.test(code) &&
      some(typed, spellingLost),
  },
  {
    what: "小数多于四位",
    why: "multipleOf 在二进制小数上不可靠，宁可不查",
    reader: false,
    example: {
      研修活动: [
        {
          日期: new Scalar("2024-09-12"),
          主题: new Scalar("倾听"),
          形式: new Scalar("讲座"),
          学时: new Scalar("1.23456"),
        },
      ],
    },
    is: (typed, code) =>
      /^record\/bad-(number|measure)$/.test(code ?? "") && some(typed, ({ text }) => /\.\d{5}/.test(text)),
  },
  {
    what: "文字 ~ 和 null",
    why: "编辑器的 YAML 里它们等于没有写，而没有写是要提醒的",
    reader: true,
    example: { 公开课: [{ 日期: new Scalar("2024-09-12"), 执教: new Scalar("林秋野"), 课名: new Scalar("~") }] },
    is: (typed) => some(typed, ({ text, quoted }) => !quoted && coreOf(text) === null),
  },
  {
    what: "只写一个人时，括号里又有括号",
    why: "正则表达式数不了括号的层数",
    reader: true,
    example: {
      外出培训: [
        {
          名称: new Scalar("培训"),
          起: new Scalar("2024-10-14"),
          人员: [{ 教师: new Scalar("王芳（语文（小）、数学）") }],
        },
      ],
    },
    is: (typed) => some(typed, ({ text }) => /（[^）]*（/.test(text)),
  },
  {
    what: "场次的公共项写错，但每一场都另写了",
    why: "check 只看合起来的每一场；编辑器指出公共项的错，改了更好",
    reader: true,
    example: {
      研修活动: [
        {
          主题: new Scalar("备课"),
          形式: new Scalar("集体备课"),
          学时: new Scalar("几"),
          场次: [{ 日期: new Scalar("2024-09-05"), 学时: new Scalar("1") }],
        },
      ],
    },
    is: (typed) => overridden(typed),
  },
];

/** A series in which every session writes a key of the common part again. */
function overridden(typed: Typed): boolean {
  const records = (typed as { readonly [kind: string]: readonly { readonly [key: string]: Typed }[] }).研修活动 ?? [];
  return records.some(({ 场次: sessions, ...shared }) =>
    Object.keys(shared).some(
      (key) => Array.isArray(sessions) && sessions.every((s) => s instanceof Object && key in s),
    ),
  );
}

/** What the reader finds, finding by finding; what it does not find, as a whole. */
const isMeant = ({ typed, found }: Verdict): boolean =>
  (found.length > 0 ? found.map(({ code }) => code) : [undefined]).every((code) =>
    differences.some(({ reader, is }) => reader === (code === undefined) && is(typed, code)),
  );

function expectSame(verdict: Verdict): void {
  const reader = verdict.found.length === 0;
  if (reader === verdict.editor || isMeant(verdict)) return;
  const said = verdict.found.map(({ code, message }) => `${code} ${message}`).join("\n");
  expect.fail(
    `check: ${reader ? "好" : said}\n编辑器: ${verdict.editor ? "好" : "不好"}\n${JSON.stringify(verdict.typed)}`,
  );
}

test.each(differences)("meant to differ: $what", ({ reader, example, file }) => {
  const verdict = judge(file ?? "records", example);
  expect([verdict.found.length === 0, verdict.editor]).toEqual([reader, !reader]);
  expect(isMeant(verdict)).toBe(true);
});

const seed = 20240912;

/** Keys of which one must be there, so that enough of the records are right. */
const oneOf: { readonly [label: string]: readonly string[] } = {
  研修活动: ["日期"],
  听课: ["日期", "听课人"],
  获奖: ["获奖人"],
  受聘基地: ["教师"],
  外部总数: ["值", "单位"],
  参赛: ["参赛人"],
  外出培训: ["人员"],
  青蓝结对: ["师傅", "徒弟"],
  称号证书: ["教师"],
  考核评选: ["对象"],
  公开课: ["执教", "课名"],
  论文成果: ["题目", "作者"],
};

test.each(Object.values(kinds) as unknown as Kind[])("records of $label, right and broken", ({ label, fields }) => {
  const counts = { right: 0, wrong: 0, differ: 0 };
  const record = broken(mapOf(fields, oneOf[label]));
  fc.assert(
    fc.property(record, (typed) => {
      const verdict = judge("records", { [label]: [typed] });
      expectSame(verdict);
      if (verdict.editor !== (verdict.found.length === 0)) counts.differ++;
      else counts[verdict.editor ? "right" : "wrong"]++;
    }),
    { numRuns: 300, seed },
  );
  expect(Math.min(counts.right, counts.wrong), JSON.stringify(counts)).toBeGreaterThan(20);
  expect(counts.differ, JSON.stringify(counts)).toBeLessThan(120);
});

test("series of activities, right and broken", () => {
  const { fields } = kinds.activities;
  const sessions = fc.array(mapOf(fields, oneOf.研修活动), { maxLength: 3 });
  const series = fc.tuple(mapOf(fields), sessions).map(([shared, own]): Typed => ({ ...shared, 场次: own }));
  fc.assert(
    fc.property(broken(series), (typed) => expectSame(judge("records", { 研修活动: [typed] }))),
    { numRuns: 1000, seed },
  );
});

test("term.yaml, right and broken", () => {
  fc.assert(
    fc.property(broken(mapOf(settingsFields)), (typed) => expectSame(judge("term", typed))),
    { numRuns: 1000, seed },
  );
});

const 甲 = new Scalar("林秋野");
const day = new Scalar("2024-09-12");
test.each<[string, Typed]>([
  ["没有的种类", { 公开颗: [] }],
  ["种类下面不是列表", { 公开课: { 日期: new Scalar("2024-09-12") } }],
  ["种类下面没有内容", { 公开课: null }],
  ["一条记录是文字", { 公开课: [new Scalar("搭石")] }],
  ["空的列表", { 公开课: [] }],
  ["人员里没有的项", { 外出培训: [{ 名称: 甲, 起: day, 人员: { 教师: 甲, 没有的项: 甲 } }] }],
  ["成员里没有的项", { 组织: [{ 名称: 甲, 类别: 甲, 成员: { 姓名: 甲, 没有的项: 甲 } }] }],
])("the frame of a file: %s", (what, typed) => {
  const verdict = judge("records", typed);
  expectSame(verdict);
  expect(verdict.editor).toBe(what === "空的列表");
});
