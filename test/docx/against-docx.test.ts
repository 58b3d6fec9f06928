import { describe, expect, test } from "vitest";
import { type LayoutProfile, officialProfile } from "../../src/docx/page-layout.ts";
import { schoolProfile } from "../../src/docx/school-layout.ts";
import { writeDocx } from "../../src/docx/write-docx.ts";
import type { Outline } from "../../src/outline/blocks.ts";
import type { Content } from "../../src/template/content.ts";
import { type Facts, factsOf } from "./docx-facts.ts";
import { writeWithDocx } from "./docx-writer.ts";
import { annexOf, fullOutline, heading, paragraph, plainOutline, register, say, sealed } from "./sample-outline.ts";

const none = "无";
const some = "有值";

/**
 * Where our file says something else than the library's, and why that is meant.
 * `无`: the fact is not there. `有值`: there, with a value of its own. Anything else: what stands in the place of the other.
 */
const intended: readonly (readonly [fact: RegExp, ours: string, docx: string, why: string])[] = [
  [/^段\d+ ind\.leftChars$/, some, none, "缩进按字数，改了字号仍对齐；docx 库只能写首行的字数"],
  [/^段\d+ ind\.rightChars$/, some, none, "落款离右边几个字，同样按字数"],
  [/^段\d+ ind\.hangingChars$/, some, none, "附件名称回行对齐，同样按字数"],
  [/^表\d+ 行\d+ 列\d+ noWrap$/, "on", none, "姓名、日期不折行；docx 库没有这一项"],
  [/^段\d+ 字样\d+$/, "b=on kern", "b=on bCs=on kern", "bCs 管阿拉伯文一类的文字，中文用不着"],
  [/^节\d+ 页脚 (default|even) 段1 域的值$/, some, none, "页码域里先写好数，打开时不必更新"],
  [/^属性 custom:yanxiu$/, some, none, "封记：再次生成时认得出人改过的文件"],
  [/^属性 dcterms:(created|modified)$/, none, some, "不写时刻，同样的记录才有同样的字节"],
  [/^属性 cp:revision$/, none, "1", "没有修订次数可说"],
  [/^属性 dc:language$/, "zh-CN", none, "文档是中文"],
  [/^属性 Company$/, some, none, "单位写学校"],
  [/^字体 /, some, none, "每种字体写明没装时换哪一种，docx 库只会嵌入字体文件"],
  [/^设置 zoom\.percent$/, "100", none, "打开时按原大显示"],
  [/^设置 characterSpacingControl$/, "compressPunctuation", none, "行末标点可以挤压，一行才排得满"],
  [/^设置 themeFontLang(\.eastAsia)?$/, "zh-CN", none, "没有主题字体，语言是中文"],
  [/^设置 compat\/compatSetting\[(override|enable|doNot)\w+\]$/, "1", none, "与 Word 2013 以后新建的文件一样"],
  [/^设置 displayBackgroundShape$/, none, "on", "没有页面背景"],
  [/^节\d+ docGrid\.linePitch$/, none, "360", "行距由样式定，不用文档网格"],
  [/^节\d+ pgSz\.orient$/, none, "portrait", "竖排是缺省值"],
  [/^节\d+ pgNumType$/, none, "on", "页码接着上一节，空的一项不必写"],
  [/^部件 word\/(footnotes|endnotes|numbering)\.xml$/, none, some, "没有脚注、尾注；没有条目就没有编号的部件"],
  [/^表\d+ tblStyle$/, some, none, "各表共用一个表格样式，改一处就都改；docx 库写在每张表、每一格上"],
  [/^表\d+ tblLook/, some, none, "样式里的表头行算数"],
  [/^部件 word\/_rels\/(footnotes|endnotes|fontTable)\.xml\.rels$/, none, some, "这几个部件没有，也就没有它们的关系"],
  [/^部件 word\/theme\/theme1\.xml$/, none, some, "主题字体会盖过指定的字体，WPS 还会说缺少字体"],
];

const fits = (value: string | undefined, expected: string): boolean =>
  expected === none ? value === undefined : expected === some ? value !== undefined : !!value?.includes(expected);

/** The row that explains a fact on which the two files differ. */
const explanation = (fact: string, ours?: string, docx?: string) =>
  intended.find(
    ([pattern, a, b]) =>
      pattern.test(fact) &&
      fits(ours, a) &&
      fits(docx, b) &&
      (ours === undefined || docx === undefined || ours.replace(a, b) === docx),
  );

interface Difference {
  readonly fact: string;
  readonly ours: string | undefined;
  readonly docx: string | undefined;
}

const differences = (ours: Facts, docx: Facts): Difference[] =>
  [...new Set([...ours.keys(), ...docx.keys()])]
    .map((fact) => ({ fact, ours: ours.get(fact), docx: docx.get(fact) }))
    .filter(({ ours, docx }) => ours !== docx);

const unexplained = (all: readonly Difference[]): Difference[] =>
  all.filter(({ fact, ours, docx }) => !explanation(fact, ours, docx));

async function bothFacts(outline: Outline, profile = officialProfile, theirs = outline): Promise<[Facts, Facts]> {
  return [factsOf(await writeDocx(outline, profile)), factsOf(await writeWithDocx(theirs, profile))];
}

const awkward = "  《<b>搭石</b>》& \"双减\" '背景' ]]> {{次数}} | *重点* # 3 😀𠮷·龘\t完\n第二行  ";
const bare = { frame: [], notes: [], signers: [] };
const narrow = { ...register(2), columns: register(0).columns.map((column) => ({ ...column, oneLine: true })) };
const district: LayoutProfile = {
  ...officialProfile,
  portrait: { top: 1587, right: 1531, bottom: 1587, left: 1531 },
  linePitch: 660,
  charSpacing: 0,
  firstLineChars: 3,
  bullet: "—",
  looks: { ...officialProfile.looks, body: { ...officialProfile.looks.body, size: 30 } },
  table: { ...officialProfile.table, size: 24, rowHeight: 500, gap: 200 },
};

describe("与 docx 库写的同一文稿逐项相同，不同的都在表里", () => {
  test.each<[string, Outline, LayoutProfile?]>([
    ["各种段落都有的文稿", fullOutline()],
    ["草稿", fullOutline({ draft: "草稿（有3处错误未改）" })],
    ["只有题目", plainOutline({ body: [] })],
    [
      "没有附件，不盖章，日期较长",
      plainOutline({ signature: { unit: "云岭小学", date: "2025年12月15日", seal: false } }),
    ],
    [
      "题目分行，单附件，竖排",
      plainOutline({
        title: "云州市云岭县实验小学教育集团2024学年第一学期校本培训工作总结",
        annexes: [annexOf("获奖一览表", 3, false)],
        signature: sealed,
      }),
    ],
    [
      "附件只有表格",
      plainOutline({ annexes: [annexOf("甲表", 2), annexOf("乙表", 1)].map((annex) => ({ ...annex, ...bare })) }),
    ],
    [
      "附件没有表格",
      plainOutline({ annexes: [{ ...annexOf("甲表", 0), blocks: [paragraph("无")], notes: [say("补学另计。")] }] }),
    ],
    ["表格接表格，末尾是表格，带落款", plainOutline({ body: [register(2), register(1)], signature: sealed })],
    [
      "列多，缩小字号",
      plainOutline({
        body: [
          {
            ...narrow,
            columns: [...narrow.columns, ...narrow.columns],
            rows: narrow.rows.map(({ cells, ...row }) => ({ ...row, cells: [...cells, ...cells] })),
          },
        ],
      }),
    ],
    [
      "缺单元格，空单元格",
      plainOutline({ body: [{ ...register(0), rows: [{ cells: [say("甲")] }, { cells: [[], []] }] }] }),
    ],
    [
      "文字里有符号、空格、换行",
      plainOutline({
        title: awkward,
        body: [
          heading(1, "一、", awkward),
          { type: "paragraph", content: [{ type: "figure", name: awkward, text: awkward, bold: true }] },
          { type: "table", columns: [{ header: awkward, width: 1 }], rows: [{ cells: [say(awkward)] }] },
        ],
        school: awkward,
        period: awkward,
      }),
    ],
    ["另一种版式", fullOutline(), district],
    [
      "学校写的版式",
      fullOutline(),
      schoolProfile({
        linePitch: 22,
        left: 25.4,
        firstLine: 0,
        title: { typeface: "华文中宋", size: 26, bold: true },
        body: { typeface: "宋体", size: 14 },
        heading1: { typeface: "黑体", size: 24, bold: false },
        pageNumber: { style: { before: "第", after: "页" }, place: "居中", below: 10, typeface: "仿宋", size: 12 },
        landscape: { follows: true },
        table: { typeface: "仿宋", headTypeface: "宋体", size: 9, rowHeight: 9 },
      }),
    ],
    ["没有页码", fullOutline(), schoolProfile({ pageNumber: { place: "无" } })],
  ])("%s", async (_name, outline, profile = officialProfile) => {
    expect(unexplained(differences(...(await bothFacts(outline, profile))))).toEqual([]);
  });
});

const [ourFacts, theirFacts] = await bothFacts(fullOutline());
const full = differences(ourFacts, theirFacts);

test.each(intended.map((row) => [row[3], row] as const))("有意不同：%s", (_why, row) => {
  expect(full.filter(({ fact, ours, docx }) => explanation(fact, ours, docx) === row)).not.toEqual([]);
});

test("对照读得到的，是文件里真有的", () => {
  const values = (...facts: string[]) => facts.map((fact) => ourFacts.get(fact));
  expect(values("表1 行列", "表2 行列", "表3 行列")).toEqual(["3×3", "62×8", "7×8"]);
  expect(ourFacts.get("表2 行1 属性")).toContain("tblHeader=on");
  expect(ourFacts.get("表2 行2 属性")).not.toContain("tblHeader");
  expect(values("节1 pgSz.orient", "节2 pgSz.orient", "节3 pgSz.orient")).toEqual([undefined, "landscape", undefined]);
  expect(values("节2 页脚 default 段1 文字", "节2 页脚 even 段1 jc")).toEqual(["— ‹PAGE› —", "left"]);
  expect(values("段4 outlineLvl", "段5 outlineLvl")).toEqual([undefined, "0"]);
  expect(values("段7 样式", "段7 outlineLvl", "段7 ind.firstLineChars", "段7 spacing.line")).toEqual([
    "Heading2 heading 2",
    "1",
    "200",
    "579",
  ]);
  // Title, subtitle, unit, 4 paragraphs among 4 headings, 4 items; then the third cell of the second row.
  expect([...ourFacts].filter(([fact]) => fact.includes(" 书签 "))).toEqual([
    ["段6 书签 yx1_activities", "23次"],
    ["段6 书签 yx2_activities", "4次"],
    ["段21 书签 yx3_lectures", "4"],
  ]);
});

const said = (content: Content): Partial<Outline> => ({ body: [{ type: "paragraph", content }] });

describe("两个文稿差一处，对照看得见", () => {
  test.each<[string, Partial<Outline>, Partial<Outline>, string]>([
    ["一个字", { body: [paragraph("各组定题。")] }, { body: [paragraph("各组订题。")] }, "段2 文字"],
    ["标题的级别", { body: [heading(1, "一、", "规划")] }, { body: [heading(2, "一、", "规划")] }, "段2 outlineLvl"],
    ["加粗", said(say("全年")), said([{ type: "text", text: "全年", bold: true }]), "段2 字样1"],
    ["统计量", said(say("23次")), said([{ type: "figure", name: "x", text: "23次" }]), "段2 书签 yx1_x"],
    ["表的行数", { body: [register(2)] }, { body: [register(1)] }, "表1 行列"],
    ["纸的方向", { annexes: [annexOf("甲表", 1)] }, { annexes: [annexOf("甲表", 1, false)] }, "节2 pgSz.w"],
    ["是否盖章", { signature: sealed }, { signature: { ...sealed, seal: false } }, "段3 spacing.before"],
    ["草稿", {}, { draft: "草稿" }, "节1 页眉 even 段1 文字"],
    ["文档属性", { period: "2024学年" }, { period: "2025学年" }, "属性 dc:subject"],
  ])("%s", async (_what, before, after, fact) => {
    const found = differences(...(await bothFacts(plainOutline(before), officialProfile, plainOutline(after))));
    expect(unexplained(found).map((difference) => difference.fact)).toContain(fact);
  });
});
