import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { makeFolder } from "../cli/make-folder.ts";
import { paragraphTexts } from "../docx/read-docx.ts";
import { smallSchool } from "./small-school.ts";

const program = join(import.meta.dirname, "../../bin/yanxiu.js");
const [name, beside] = ["槐荫小学2024学年培训项目总结.docx", "槐荫小学2024学年培训项目总结-新版.docx"];

function yanxiu(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: "utf8" });
  return { status, said: stdout + stderr };
}

/** A folder with the report in it, one word of it changed as a person would in Word. */
function editedReport() {
  const folder = makeFolder(smallSchool);
  const first = yanxiu(folder, "report", "term.yaml");
  expect(first).toMatchObject({ status: 0 });
  const path = join(folder, "报告", name);
  const parts = unzipSync(readFileSync(path));
  const xml = strFromU8(parts["word/document.xml"]!);
  expect(xml).toContain("多听课。");
  parts["word/document.xml"] = strToU8(xml.replace("多听课。", "多听好课。"));
  writeFileSync(path, zipSync(parts));
  return { folder, path, edited: readFileSync(path) };
}

test("改过一个词的报告一个字节也不动，新的写在旁边，并说明", () => {
  const { folder, path, edited } = editedReport();
  const { status, said } = yanxiu(folder, "report", "term.yaml");
  expect(status).toBe(0);
  expect(readFileSync(path).equals(edited)).toBe(true);
  expect(readdirSync(join(folder, "报告")).sort()).toEqual([beside, name].sort());
  expect(paragraphTexts(readFileSync(join(folder, "报告", beside)))).toContain("多听课。");
  expect(said).toContain(beside);
  expect(said).toMatch(/改过/);
});

test("再写一次，新版也没有第二份；改过的新版也不动", () => {
  const { folder, path, edited } = editedReport();
  yanxiu(folder, "report", "term.yaml");
  yanxiu(folder, "report", "term.yaml");
  expect(readdirSync(join(folder, "报告"))).toHaveLength(2);
  writeFileSync(join(folder, "报告", beside), edited);
  yanxiu(folder, "report", "term.yaml");
  expect(readFileSync(path).equals(edited)).toBe(true);
  expect(readFileSync(join(folder, "报告", beside)).equals(edited)).toBe(true);
  expect(readdirSync(join(folder, "报告"))).toHaveLength(3);
});

test("--force 覆盖改过的", () => {
  const { folder, path } = editedReport();
  expect(yanxiu(folder, "report", "term.yaml", "--force").status).toBe(0);
  expect(readdirSync(join(folder, "报告"))).toEqual([name]);
  expect(paragraphTexts(readFileSync(path))).toContain("多听课。");
});

test("没有人改过的，记录变了就换成新的", () => {
  const folder = makeFolder(smallSchool);
  yanxiu(folder, "report", "term.yaml");
  writeFileSync(join(folder, "文字/下阶段打算.md"), "多听别组的课。\n");
  expect(yanxiu(folder, "report", "term.yaml").status).toBe(0);
  expect(readdirSync(join(folder, "报告"))).toEqual([name]);
  expect(paragraphTexts(readFileSync(join(folder, "报告", name)))).toContain("多听别组的课。");
});

test("有错误就不写，改过的也不动", () => {
  const { folder, path, edited } = editedReport();
  writeFileSync(join(folder, "记录.yaml"), smallSchool["记录.yaml"]!.replace("执教: 林秋野", "执教: 林秋也"));
  const { status, said } = yanxiu(folder, "report", "term.yaml");
  expect(status).toBe(1);
  expect(said).toContain("check/unknown-teacher");
  expect(readFileSync(path).equals(edited)).toBe(true);
  expect(readdirSync(join(folder, "报告"))).toEqual([name]);
});
