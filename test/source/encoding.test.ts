import { expect, test } from "vitest";
import { readText } from "../../src/source/decode-text.ts";
import { readDocument } from "../../src/source/read-document.ts";
import { bytesOf, findingsIn } from "./read-case.ts";

const text = "听课:\n  - {日期: 2024-11-12, 听课人: 许知行}\n";
const data = { 听课: [{ 日期: "2024-11-12", 听课人: "许知行" }] };
// 听课: [许知行] in GBK
const gbk = [0xcc, 0xfd, 0xbf, 0xce, 0x3a, 0x20, 0x5b, 0xd0, 0xed, 0xd6, 0xaa, 0xd0, 0xd0, 0x5d, 0x0a];
const littleEndian = Buffer.from(text, "utf16le");
const bigEndian = Buffer.from(littleEndian).swap16();

const readings = (bytes: Uint8Array) =>
  readDocument("记录.yaml", bytes).diagnostics.map((d) => `${d.line}:${d.column} ${d.code} ${d.message} ${d.hint}`);

test.each([
  ["带 BOM", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytesOf(text)])],
  ["Windows 换行", bytesOf(text.replaceAll("\n", "\r\n"))],
  ["没有最后的换行", bytesOf(text.trimEnd())],
])("%s照样能读，位置不变", (_, bytes) => {
  const { value, diagnostics } = readDocument("记录.yaml", bytes);
  expect(diagnostics).toEqual([]);
  expect(JSON.parse(JSON.stringify(value.data))).toEqual(data);
  expect(value.locate(["听课", 0, "听课人"])).toEqual({ file: "记录.yaml", line: 2, column: 27, length: 3 });
});

test.each([
  ["带 BOM 的 UTF-16 小端", Buffer.concat([Buffer.from([0xff, 0xfe]), littleEndian]), "1:1 source/utf-16"],
  ["带 BOM 的 UTF-16 大端", Buffer.concat([Buffer.from([0xfe, 0xff]), bigEndian]), "1:1 source/utf-16"],
  ["不带 BOM 的 UTF-16 小端", littleEndian, "1:1 source/utf-16"],
  ["不带 BOM 的 UTF-16 大端", bigEndian, "1:1 source/utf-16"],
  ["GBK", Buffer.from(gbk), "1:1 source/gbk"],
  [
    "坏了一个字节的 UTF-8",
    Buffer.concat([bytesOf(`${text}教师: 林`), Buffer.from([0xff]), bytesOf("秋野")]),
    "3:6 source/not-utf-8",
  ],
  ["截断的 UTF-8", bytesOf(`${text}教师: 林`).slice(0, -1), "3:5 source/not-utf-8"],
])("%s有自己的说法，并教怎样另存", (_, bytes, expected) => {
  const found = readings(bytes);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(`${expected} `);
  expect(found[0]).toContain("UTF-8");
  expect(found[0]).toContain("另存为");
});

test.each([
  ["NUL", "教师: 林\0秋野\n", ["1:6 error source/control-character"]],
  ["退格", "# 好\n教师: \b林\n", ["2:5 error source/control-character"]],
  ["U+FFFE", "教师: \uFFFE\n", ["1:5 error source/control-character"]],
  ["程序内部用的 U+E000", "教师: 林\uE000\n", ["1:6 error source/reserved-character"]],
  ["其他私用区字符是字", "教师: 林\uE002\uF8FF\n", []],
  ["转义写出的半个字符", '教师: "\\ud800"\n', ["1:5 error source/control-character"]],
  ["转义写出的一对是一个字", '教师: "\\ud83d\\ude00"\n', []],
  ["名称里的转义", '"教\\x01师": 林\n', ["1:1 error source/control-character"]],
])("%s", (_, content, expected) => expect(findingsIn(content)).toEqual(expected));

test("一个满是控制字符的文件只报十行", () => {
  expect(findingsIn("\x01\n".repeat(500))).toHaveLength(10);
});

test("超过 16 MB 的文件不读，正好 16 MB 的照读", () => {
  const limit = 16 * 1024 * 1024;
  expect(readings(new Uint8Array(limit + 1).fill(0x23))).toEqual([
    expect.stringContaining("1:1 source/too-large 文件超过16MB"),
  ]);
  expect(readings(new Uint8Array(limit).fill(0x23))).toEqual([expect.stringContaining("source/empty-file")]);
});

test("Markdown 文字按同样的规矩读", () => {
  expect(readText("存在问题.md", Buffer.from("\uFEFF## 一\r\n二\r三\n")).value).toBe("## 一\n二\n三\n");
  const broken = readText("存在问题.md", Buffer.from(gbk));
  expect(broken.value).toBeUndefined();
  expect(broken.diagnostics.map((d) => d.code)).toEqual(["source/gbk"]);
  expect(readText("存在问题.md", bytesOf("一\0")).value).toBeUndefined();
});
