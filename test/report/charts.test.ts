import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { makeFolder } from "../cli/make-folder.ts";
import { runYanxiu } from "../cli/run-yanxiu.ts";
import { paragraphTexts, part } from "../docx/read-docx.ts";
import { chartSchool } from "./chart-school.ts";

const name = "槐荫小学2024学年培训项目总结.docx";

async function report(files = chartSchool) {
  const folder = makeFolder(files);
  const { code, err, out } = await runYanxiu(folder, "report", "term.yaml");
  return { folder, code, said: err + out, path: join(folder, "报告", name) };
}

test("学校在文字里要的图、题注、脚注和目录都在报告里，核查没有话说", async () => {
  const { code, said, path } = await report();
  expect([code, said]).toEqual([0, expect.not.stringContaining("警告")]);
  const docx = readFileSync(path);
  const texts = paragraphTexts(docx);
  // 林秋野 3 and 2, 许知行 2, by two
  expect(texts).toContain("各月的活动见图1，两位教师的学时见表1。人均3.5学时。");
  expect(texts).toContain("图1　各月研修活动次数");
  expect(texts).toContain("表1　教师学时");
  expect(texts).toContain("目　录");
  expect(part(docx, "word/footnotes.xml")).toContain("应参训教师的学时之和除以应参训人数");
  const values = [...part(docx, "word/charts/chart1.xml").matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => value);
  expect(values).toEqual(["研修活动", "9月", "10月", "1", "1"]);
});

/** Parts of the file as a person left them in Word, and where the chart's workbook is one of them. */
const edits: readonly (readonly [what: string, edit: (parts: ReturnType<typeof unzipSync>) => void])[] = [
  ["图里的数", (parts) => replaced(parts, "word/charts/chart1.xml", "<c:v>10月</c:v>", "<c:v>十月</c:v>")],
  ["图的题注", (parts) => replaced(parts, "word/document.xml", "各月研修活动次数</w:t>", "各月活动</w:t>")],
  [
    "图的工作簿",
    (parts) => {
      const path = "word/embeddings/chart1.xlsx";
      const sheets = unzipSync(parts[path]!);
      replaced(sheets, "xl/sharedStrings.xml", "10月", "十月");
      parts[path] = zipSync(sheets);
    },
  ],
];

function replaced(parts: ReturnType<typeof unzipSync>, path: string, from: string, to: string): void {
  const xml = strFromU8(parts[path]!);
  expect(xml).toContain(from);
  parts[path] = strToU8(xml.replace(from, to));
}

test.each(edits)("改过%s的报告一个字节也不动，新的写在旁边", async (_, edit) => {
  const { folder, path } = await report();
  const parts = unzipSync(readFileSync(path));
  edit(parts);
  writeFileSync(path, zipSync(parts));
  const edited = readFileSync(path);
  expect((await runYanxiu(folder, "report", "term.yaml")).code).toBe(0);
  expect(readFileSync(path).equals(edited)).toBe(true);
  expect(readdirSync(join(folder, "报告"))).toHaveLength(2);
});

test("没有改过的再写一次还是那一份，字节相同", async () => {
  const { folder, path } = await report();
  const first = readFileSync(path);
  await runYanxiu(folder, "report", "term.yaml");
  expect(readdirSync(join(folder, "报告"))).toEqual([name]);
  expect(readFileSync(path).equals(first)).toBe(true);
});

test("另一个进程、另一个时区、另一个文件夹，字节相同", async () => {
  const { path } = await report();
  const folder = makeFolder(chartSchool);
  const env = { ...process.env, TZ: "America/St_Johns" };
  const program = join(import.meta.dirname, "../../bin/yanxiu.js");
  execFileSync(process.execPath, [program, "report", "term.yaml"], { cwd: folder, env, stdio: "ignore" });
  expect(readFileSync(join(folder, "报告", name)).equals(readFileSync(path))).toBe(true);
});

test("隐去姓名也隐去图、题注和脚注里的", async () => {
  const folder = makeFolder({
    ...chartSchool,
    "文字/图表.md": chartSchool["文字/图表.md"]!.replaceAll("教师学时", "林秋野的学时"),
  });
  const { code, err } = await runYanxiu(folder, "report", "term.yaml", "--mask");
  expect([code, err]).toEqual([0, expect.anything()]);
  const [masked] = readdirSync(join(folder, "报告"));
  const texts = paragraphTexts(readFileSync(join(folder, "报告", masked!)));
  expect(texts).toContain("表1　林**的学时");
  expect(texts.join("\n")).not.toContain("林秋野");
});
