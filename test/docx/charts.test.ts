import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { writeDocx } from "../../src/docx/write-docx.ts";
import { part, partNames, textOf } from "./read-docx.ts";
import { chartOf, fullOutline, plainOutline, referringOutline } from "./sample-outline.ts";

const docx = await writeDocx(referringOutline());
const chart = (number: number) => part(docx, `word/charts/chart${number}.xml`);

/** The cells of a workbook by their place, shared texts put in. */
function cells(number: number): { readonly [place: string]: string } {
  const sheets = unzipSync(unzipSync(docx)[`word/embeddings/chart${number}.xlsx`]!);
  const xml = (path: string) => strFromU8(sheets[path]!);
  const texts = [...xml("xl/sharedStrings.xml").matchAll(/<si><t[^>]*>(.*?)<\/t><\/si>/g)].map(([, text]) => text!);
  const found = [...xml("xl/worksheets/sheet1.xml").matchAll(/<c r="(\w+)"(?: t="(s)")?><v>(.*?)<\/v><\/c>/g)];
  return Object.fromEntries(found.map(([, place, isText, value]) => [place!, isText ? texts[Number(value)]! : value!]));
}

/** Where the chart keeps what it shows: the range of the workbook, and the value of each point. */
const cached = (number: number) =>
  [...chart(number).matchAll(/<c:f>Sheet1!(.*?)<\/c:f>.*?<\/c:(?:str|num)Ref>/g)].map(([ref, range]) => ({
    range: range!.replaceAll("$", ""),
    points: [...ref.matchAll(/<c:pt idx="(\d+)">(?:.*?)<c:v>(.*?)<\/c:v>/g)].map(
      ([, i, value]) => [Number(i), value!] as const,
    ),
  }));

test.each([1, 2, 3])("图%i：图里存的数和工作簿里的数一样", (number) => {
  const own = cells(number);
  const shown = cached(number);
  expect(shown.length).toBeGreaterThanOrEqual(3);
  for (const { range, points } of shown) {
    const [, column, row] = /^([A-Z]+)(\d+)/.exec(range)!;
    expect(points.length).toBeGreaterThan(0);
    for (const [i, value] of points) expect(own[`${column}${Number(row) + i}`]).toBe(value);
  }
});

test("图里是文稿的名称和数，没有数的不画", () => {
  expect(cells(1)).toEqual({
    B1: "人均学时",
    A2: "语文组",
    B2: "23.5",
    A3: "数学组",
    B3: "20",
    A4: "英语与&lt;综合&gt;实践联合教研组",
  });
  expect(cells(2)).toMatchObject({ B1: "上学年", C1: "本学年", A2: "9月", B2: "2", C2: "4", C3: "5" });
});

test("条形图第一项在最上面，各数标在图上，单位写在上面", () => {
  expect(chart(1)).toContain('<c:barDir val="bar"/>');
  expect(chart(1)).toContain('<c:orientation val="maxMin"/>');
  expect(chart(1)).toContain('<c:showVal val="1"/>');
  expect(chart(1)).toContain("单位：学时");
  // 20 beside 23.5 is 20.0
  expect(chart(1)).toContain('formatCode="0.0"');
  expect(chart(2)).not.toContain("单位");
  expect(chart(2)).toContain("<c:legend>");
  expect(chart(1)).not.toContain("<c:legend>");
  expect(chart(3)).toContain("<c:lineChart>");
});

test.each([1, 2, 3])("图%i：没有主题的颜色和字体，没有随机的编号，语言是中文", (number) => {
  expect(chart(number)).not.toMatch(/schemeClr|\+m[nj]-|en-US/);
  expect(chart(number)).toMatch(/<c:externalData r:id="rId1">/);
  expect(part(docx, `word/charts/_rels/chart${number}.xml.rels`)).toMatch(
    new RegExp(`Id="rId1" [^>]*Target="../embeddings/chart${number}.xlsx"`),
  );
  expect(part(docx, "word/_rels/document.xml.rels")).toContain(`Target="charts/chart${number}.xml"`);
});

/** The paragraphs of charts. */
const drawings = (bytes: Uint8Array) =>
  part(bytes, "word/document.xml").match(/<w:p>(?:(?!<\/w:p>).)*<w:drawing>.*?<\/w:p>/gs) ?? [];

test("图表有给看不见的人的话，编号各不相同，行距不固定，和题注在一页", () => {
  const all = drawings(docx);
  expect(all).toHaveLength(3);
  expect(all[0]).toContain('descr="各教研组人均学时：语文组 23.5学时、数学组 20学时。"');
  const ids = all.map((xml) => /<wp:docPr id="(\d+)"/.exec(xml)![1]);
  expect(new Set(ids).size).toBe(3);
  for (const xml of all) {
    expect(xml).toContain('<w:pStyle w:val="Figure"/>');
    expect(textOf(xml)).toBe("");
  }
  const styles = part(docx, "word/styles.xml");
  const figure = /<w:style [^>]*w:styleId="Figure">.*?<\/w:style>/s.exec(styles)![0];
  expect(figure).toContain('w:lineRule="auto"');
  expect(figure).toContain("<w:keepNext/>");
});

test("组多的图高一些，再多也不超过一页", async () => {
  const heightOf = async (count: number) => {
    const categories = Array.from({ length: count }, (_, i) => `第${i + 1}组`);
    const series = [{ name: "人均学时", values: categories.map((_, i) => i + 1) }];
    const bytes = await writeDocx(plainOutline({ body: [chartOf({ categories, series })] }));
    return Number(/<wp:extent cx="\d+" cy="(\d+)"/.exec(drawings(bytes)[0]!)![1]);
  };
  const [few, many, most] = await Promise.all([heightOf(3), heightOf(12), heightOf(80)]);
  expect(few).toBeLessThan(many!);
  // 225 mm of text, in units of 1/36000 mm
  expect(most).toBeLessThan(225 * 36000);
});

test("没有图表的文件没有图表的部件", async () => {
  const names = partNames(await writeDocx(fullOutline()));
  expect(names.filter((name) => /chart|embed|footnote|footer3/.test(name))).toEqual([]);
});
