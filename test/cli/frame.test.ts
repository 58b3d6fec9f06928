import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { frameOf } from "../../src/cli/files/frame-file.ts";
import { loadSchoolFolder } from "../../src/cli/files/load-school.ts";
import { frameDocx, words } from "../docx/frame/make-frame.ts";
import { paragraphTexts } from "../docx/read-docx.ts";
import { smallSchool } from "../report/small-school.ts";
import { makeFolder } from "./make-folder.ts";
import { runYanxiu } from "./run-yanxiu.ts";

const program = join(import.meta.dirname, "../../bin/yanxiu.js");
const letterhead = frameDocx({ body: words("槐荫小学文件") });

/** A school whose term names a frame in its last line. */
function school(frame: string, files: Readonly<Record<string, Uint8Array>> = {}) {
  const term = `${smallSchool["term.yaml"]}版式: {样板: ${frame}}\n`;
  const root = makeFolder({ ...smallSchool, "term.yaml": term });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(root, name), bytes);
  return { root, line: term.split("\n").length - 1, reports: () => readdirSync(join(root, "报告")) };
}

test("报告在样板里，check 没有问题", async () => {
  const { root, reports } = school("信头.docx", { "信头.docx": letterhead });
  expect((await runYanxiu(root, "check")).code).toBe(0);
  expect((await runYanxiu(root, "report", "term.yaml")).code).toBe(0);
  const [name] = reports();
  expect(paragraphTexts(readFileSync(join(root, "报告", name!))).slice(0, 2)).toEqual([
    "槐荫小学文件",
    "槐荫小学2024学年校本培训工作总结",
  ]);
});

test("样板可以在子文件夹里", async () => {
  const { root } = school("样板/信头.docx");
  mkdirSync(join(root, "样板"));
  writeFileSync(join(root, "样板/信头.docx"), letterhead);
  expect((await runYanxiu(root, "check")).code).toBe(0);
});

test.each<[string, string, Uint8Array | undefined, string]>([
  ["没有这个文件", "没有的.docx", undefined, "frame/missing"],
  ["在学校的文件夹外面", "../信头.docx", undefined, "frame/outside"],
  ["绝对路径", "/etc/hosts", undefined, "frame/outside"],
  ["是 PDF", "信头.docx", strToU8("%PDF-1.7"), "frame/not-docx"],
  ["截断的", "信头.docx", letterhead.slice(0, 400), "frame/damaged"],
])("样板%s：check 和 report 都指出在哪一行", async (_, frame, bytes, code) => {
  const { root, line } = school(frame, bytes && { "信头.docx": bytes });
  for (const command of [["check"], ["report", "term.yaml"]]) {
    const { code: status, out, err } = await runYanxiu(root, ...command);
    expect(status).toBe(1);
    expect(out + err).toContain(`term.yaml:${line}:10 错误`);
    expect(out + err).toContain(code);
  }
  expect(readdirSync(root)).not.toContain("报告");
});

test("样板是指到外面的链接", async () => {
  const { root: other } = school("信头.docx", { "信头.docx": letterhead });
  const { root } = school("信头.docx");
  symlinkSync(join(other, "信头.docx"), join(root, "信头.docx"));
  expect((await runYanxiu(root, "check")).out).toContain("frame/outside");
});

test("样板是文件夹", async () => {
  const { root } = school("信头");
  mkdirSync(join(root, "信头"));
  expect((await runYanxiu(root, "check")).out).toContain("frame/unreadable");
});

test("样板超过20MB：不读", async () => {
  const { root } = school("信头.docx", { "信头.docx": letterhead });
  truncateSync(join(root, "信头.docx"), 21 * 2 ** 20);
  expect((await runYanxiu(root, "check")).out).toContain("frame/too-big");
});

test("几份报告、几个学期文件用同一个样板，只读一次；文件变了才再读", async () => {
  const { root } = school("信头.docx", { "信头.docx": letterhead });
  writeFileSync(join(root, "下学期.yaml"), readFileSync(join(root, "term.yaml")));
  const frame = async (term: string) => frameOf(await loadSchoolFolder(join(root, term), root)).value;
  const first = await frame("term.yaml");
  expect(first).toBeDefined();
  expect(await frame("下学期.yaml")).toBe(first);
  writeFileSync(join(root, "信头.docx"), frameDocx({ body: words("新的信头文件") }));
  expect(await frame("term.yaml")).not.toBe(first);
});

test("样板不能用，--draft 也写得出来，用公文的版式", async () => {
  const { root, reports } = school("没有的.docx");
  expect((await runYanxiu(root, "report", "term.yaml", "--draft")).code).toBe(1);
  expect(reports()).toHaveLength(1);
});

test("样板换了，下一次运行就用新的；人改过的报告不动", () => {
  const { root, reports } = school("信头.docx", { "信头.docx": letterhead });
  const report = () => spawnSync(process.execPath, [program, "report", "term.yaml"], { cwd: root, encoding: "utf8" });
  const first = () => paragraphTexts(readFileSync(join(root, "报告", reports()[0]!)))[0];
  expect(report().status).toBe(0);
  writeFileSync(join(root, "信头.docx"), frameDocx({ body: words("槐荫小学新文件") }));
  expect(report().status).toBe(0);
  expect(reports()).toHaveLength(1);
  expect(first()).toBe("槐荫小学新文件");
  const path = join(root, "报告", reports()[0]!);
  const parts = unzipSync(readFileSync(path));
  const edited = strFromU8(parts["word/document.xml"]!).replace("槐荫小学新文件", "槐荫小学红头文件");
  writeFileSync(path, zipSync({ ...parts, "word/document.xml": strToU8(edited) }));
  const bytes = readFileSync(path);
  expect(report().status).toBe(0);
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect(reports()).toHaveLength(2);
});

test("换时区、换进程、换文件夹，字节都一样", () => {
  const bytes = ["Asia/Shanghai", "America/St_Johns"].map((TZ) => {
    const { root, reports } = school("信头.docx", { "信头.docx": letterhead });
    const { status } = spawnSync(process.execPath, [program, "report", "term.yaml"], {
      cwd: root,
      env: { ...process.env, TZ },
    });
    expect(status).toBe(0);
    return readFileSync(join(root, "报告", reports()[0]!));
  });
  expect(bytes[0]!.equals(bytes[1]!)).toBe(true);
});
