import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bookmarkName } from "../../src/docx/bookmark.ts";
import { makeFolder } from "../cli/make-folder.ts";
import { runYanxiu } from "../cli/run-yanxiu.ts";
import { paragraphTexts, part, textOf } from "../docx/read-docx.ts";

const examples = join(import.meta.dirname, "../../examples");

interface Figure {
  readonly name: string;
  readonly label: string;
  readonly text: string;
}

const schools = ["central-school", "campuses/东园校区", "campuses/月湾校区", "campuses/石桥校区"];

/** A copy of an example whose prose also prints every figure by its label. */
async function withEveryFigure(example: string): Promise<{ folder: string; figures: readonly Figure[] }> {
  const folder = makeFolder({ "不用.txt": "" });
  cpSync(join(examples, example), folder, { recursive: true });
  // 月湾校区 shows how batch goes on after a mistake: a misspelt name.
  if (example.endsWith("月湾校区")) {
    const misspelt = join(folder, "记录/课堂.yaml");
    writeFileSync(misspelt, readFileSync(misspelt, "utf8").replace("骆书瑶", "骆书遥"));
  }
  const { out } = await runYanxiu(folder, "stats", "term.yaml", "--format", "json");
  const { figures } = JSON.parse(out) as { readonly figures: readonly Figure[] };
  const named = figures.filter(({ name }) => !name.startsWith("requirement "));
  // A row of a table is printed whatever its figures are.
  const lines = named.map(({ label }) => `| “${label}”为“{{${label}}}”。 |`);
  writeFileSync(join(folder, "文字/全部.md"), `---\n位置: 成果之后\n---\n| 数 |\n| --- |\n${lines.join("\n")}\n`);
  return { folder, figures };
}

test.for(schools)("%s 的报告与 stats 是同样的数", async (example) => {
  const { folder, figures } = await withEveryFigure(example);
  const { code, err } = await runYanxiu(folder, "report", "term.yaml");
  expect([code, err]).toEqual([0, expect.not.stringContaining("错误")]);
  const [name] = readdirSync(join(folder, "报告"));
  const docx = readFileSync(join(folder, "报告", name!));

  const printed = paragraphTexts(docx).filter((text) => text.startsWith("“"));
  const named = figures.filter((figure) => !figure.name.startsWith("requirement "));
  expect(printed).toEqual(named.map(({ label, text }) => `“${label}”为“${text}”。`));

  const marked = markedIn(docx);
  const texts = new Map(figures.map((figure) => [bookmarkName(figure.name), figure.text]));
  const known = marked.filter(([figure]) => texts.has(figure));
  expect(known.length).toBeGreaterThan(named.length);
  // In an annex the unit stands in the head of the column, in text it may be another: 59名教师 for 59人.
  const differing = known.filter(([figure, text]) => numberIn(text) !== numberIn(texts.get(figure)!));
  expect(differing).toEqual([]);
});

/** Every figure marked in the document, as its name in bookmarks and what is printed there. */
const markedIn = (docx: Uint8Array): (readonly [string, string])[] =>
  [
    ...part(docx, "word/document.xml").matchAll(
      /<w:bookmarkStart w:id="(\d+)" w:name="yx\d+_([^"]+)"\/>(.*?)<w:bookmarkEnd w:id="\1"\/>/gs,
    ),
  ].map(([, , name, xml]) => [name!, textOf(xml!)] as const);

const numberIn = (text: string) => /^[\d.]*%?/.exec(text)![0];
