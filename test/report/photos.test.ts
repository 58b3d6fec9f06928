import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { makeFolder } from "../cli/make-folder.ts";
import { runYanxiu } from "../cli/run-yanxiu.ts";
import { paragraphTexts } from "../docx/read-docx.ts";
import { exif, fieldsOf, photo, png, rgbLine } from "../photos/make-photo.ts";

const term = (report: string) => `学校: 槐荫小学
所在: {省: 浙江省, 市: 云州市, 县: 青禾县}
时段: {类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2025-08-31}
包含: [记录.yaml]
报告: [${report}]
落款: {日期: 2025-07-05}
`;

const summary = "{名称: 学年总结, 附件: [活动照片], 章节: [总评]}";

const records = `教师:
  - {姓名: 林秋野, 教研组: 语文组}
  - {姓名: 沈一舟, 教研组: 语文组}
组织: [{名称: 语文组, 类别: 教研组}]
研修活动:
  - {日期: 2025-03-06, 主题: 慢下来, 形式: 沙龙, 教研组: 语文组, 佐证: 佐证/丙.jpg}
  - {日期: 2024-09-12, 主题: 倾听的技术, 形式: 讲座, 参加: 全员, 佐证: [佐证/甲.jpg, 佐证/签到表.jpg, 佐证/乙.png, 佐证/通知.pdf, "https://a.cn/丁.jpg"]}
  - {日期: 2024-10-10, 主题: 不公开的, 形式: 沙龙, 教研组: 语文组, 不公开: 是, 佐证: 佐证/丁.jpg}
  - {日期: 2024-10-17, 主题: 没通过的, 形式: 沙龙, 教研组: 语文组, 审核: 驳回, 佐证: 佐证/戊.jpg}
公开课:
  - {日期: 2024-11-05, 执教: 林秋野, 课名: 搭石, 听课人: 沈一舟, 佐证: 佐证/己.jpg}
获奖:
  - {类别: 论文, 作品: 慢下来, 奖项: 县论文评比, 级别: 县级, 等次: 一等奖, 获奖人: 林秋野, 日期: 2025-01-10, 佐证: 佐证/庚.jpg}
`;

const photos: Readonly<Record<string, Uint8Array>> = {
  "甲.jpg": photo(1200, 800, exif(6)),
  "乙.png": png([60, 40], [8, 2], rgbLine),
  ...Object.fromEntries([..."丙丁戊己庚"].map((name, i) => [`${name}.jpg`, photo(60 + i, 40)])),
  "签到表.jpg": photo(50, 50),
};

function schoolWith(report = summary, changes: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = makeFolder({ "term.yaml": term(report), "记录.yaml": records, "佐证/通知.pdf": "%PDF" });
  for (const [name, bytes] of Object.entries({ ...photos, ...changes }))
    writeFileSync(join(folder, "佐证", name), bytes);
  return folder;
}

async function reportIn(folder: string, ...options: string[]) {
  const { code, out, err } = await runYanxiu(folder, "report", "term.yaml", ...options);
  const [name] = readdirSync(join(folder, "报告"));
  const docx = readFileSync(join(folder, "报告", name!));
  return { code, said: out + err, docx, parts: unzipSync(docx), texts: paragraphTexts(docx) };
}

const mediaIn = (parts: Readonly<Record<string, Uint8Array>>) =>
  Object.entries(parts).flatMap(([path, bytes]) => (path.startsWith("word/media/") ? [bytes] : []));

const lines = (texts: readonly string[]) => texts.filter((text) => /^\d{4}年.*\u3000/.test(text));

test("活动照片：研修活动和公开课的照片，按日期；不公开的、驳回的、签到表、证书不印", async () => {
  const { code, texts, parts } = await reportIn(schoolWith());
  expect(code).toBe(0);
  expect(texts.filter((text) => text.endsWith("活动照片"))).toHaveLength(2);
  expect(lines(texts)).toEqual([
    "2024年9月12日　倾听的技术（第1张）",
    "2024年9月12日　倾听的技术（第2张）",
    "2024年11月5日　公开课《搭石》",
    "2025年3月6日　慢下来",
  ]);
  expect(mediaIn(parts)).toHaveLength(4);
});

test("一组活动共用的一张照片，附件里印一次，记录册里每一页都印", async () => {
  const series = records.replace(
    "研修活动:\n",
    "研修活动:\n  - {主题: 每周备课, 形式: 集体备课, 教研组: 语文组, 佐证: 佐证/丁.jpg, 场次: [{日期: 2024-09-05}, {日期: 2024-09-19}]}\n",
  );
  const linesOf = async (report: string) => {
    const folder = schoolWith(report);
    writeFileSync(
      join(folder, "记录.yaml"),
      series.replace("  - {日期: 2024-10-10, 主题: 不公开的", "  - {日期: 2024-10-10, 审核: 驳回, 主题: 不公开的"),
    );
    return lines((await reportIn(folder)).texts).filter((line) => line.endsWith("每周备课"));
  };
  expect(await linesOf(summary)).toEqual(["2024年9月5日　每周备课"]);
  expect(await linesOf("活动记录册")).toEqual(["2024年9月5日　每周备课", "2024年9月19日　每周备课"]);
});

test("手机的照片转正、缩小，不带位置", async () => {
  const { parts } = await reportIn(schoolWith());
  const [first] = mediaIn(parts);
  // 800 × 1200 upright, in a room of 630 × 787.
  expect(first!.length).toBeLessThan(photos["甲.jpg"]!.length);
  expect(Buffer.from(first!).includes("Exif")).toBe(false);
  // What was at the lower left is at the upper left.
  expect(fieldsOf(first!)[0]![2]).toBeGreaterThan(180);
});

test.each([
  ["每页照片: 2", 1],
  ["每页照片: 4", 0],
])("%s", async (key, breaks) => {
  const { parts } = await reportIn(schoolWith(summary.replace("}", `, ${key}}`)));
  const xml = strFromU8(parts["word/document.xml"]!);
  expect(xml.match(/<w:pageBreakBefore\/>/g) ?? []).toHaveLength(breaks);
});

test("活动记录册：有照片的一页印在表下面，最多两张，手写的地方少几行", async () => {
  const { texts, parts } = await reportIn(schoolWith("活动记录册", { "丙.jpg": "不是照片" }));
  expect(lines(texts)).toEqual(["2024年9月12日　倾听的技术（第1张）", "2024年9月12日　倾听的技术（第2张）"]);
  const pages = strFromU8(parts["word/document.xml"]!).split("研修活动记录表");
  const breaks = pages.slice(1).map((page) => (page.match(/<w:br\/>/g) ?? []).length);
  // 空行 6, 3, 3 with photos, 13, 6, 6 without: one break fewer than lines.
  expect(breaks).toEqual([9, 22]);
});

test("隐去姓名的不印照片，说一句；没有照片的不说", async () => {
  const { texts, parts, said } = await reportIn(schoolWith(), "--mask");
  expect(lines(texts)).toEqual([]);
  expect(texts.some((text) => text.includes("活动照片"))).toBe(false);
  expect(mediaIn(parts)).toEqual([]);
  expect(said).toContain("照片上认得出人，隐去姓名的报告不印照片\n");
  expect(said).not.toContain("没有记录可列的附件");
  const other = await reportIn(schoolWith("{名称: 学年总结, 章节: [总评], 附件: []}"), "--mask");
  expect(other.said).not.toContain("照片");
});

test("一张照片也印不出，就没有这个附件；每张都说在哪里、怎么办", async () => {
  const bad = Object.fromEntries(["甲.jpg", "乙.png", "丙.jpg", "己.jpg"].map((name) => [name, "%PDF-1.4"]));
  const { code, texts, said } = await reportIn(schoolWith(summary, bad));
  expect(code).toBe(0);
  expect(texts.some((text) => text.includes("附件"))).toBe(false);
  expect(said.match(/里面其实是 PDF 文档/g)).toHaveLength(4);
  expect(said).toContain("记录.yaml:6:53 警告 “佐证/丙.jpg”印不出：里面其实是 PDF 文档");
});

test("两份报告都印的照片，错了只说一次", async () => {
  const two = "{名称: 学年总结, 附件: [活动照片], 章节: [总评]}, {名称: 活动记录册, 附件: [活动照片]}";
  const folder = schoolWith(two, { "丙.jpg": "%PDF-1.4", "甲.jpg": photo(60, 40) });
  for (const command of ["check", "report"]) {
    const { out, err } = await runYanxiu(folder, command, "term.yaml");
    expect((out + err).match(/“佐证\/丙.jpg”印不出/g), command).toHaveLength(1);
  }
});

test("隐去姓名的，不说照片印不出", async () => {
  const { said } = await reportIn(schoolWith(summary, { "丙.jpg": "%PDF-1.4" }), "--mask");
  expect(said).not.toContain("印不出");
});

test("传到一半的照片，check 只看开头；report 说了并少印这一张", async () => {
  const folder = schoolWith(summary, { "丙.jpg": photo(60, 40).slice(0, -50) });
  expect((await runYanxiu(folder, "check", "term.yaml")).out).not.toContain("丙.jpg");
  const { code, said, texts } = await reportIn(folder);
  expect(code).toBe(0);
  expect(said).toContain("“佐证/丙.jpg”印不出：文件不完整，后面的缺了");
  expect(lines(texts)).toHaveLength(3);
});

test("文件夹外面的照片不读：链接、上一级", async () => {
  const folder = schoolWith();
  const outside = makeFolder({});
  writeFileSync(join(outside, "外.jpg"), photo(33, 44));
  mkdirSync(join(folder, "佐证/链接"));
  symlinkSync(join(outside, "外.jpg"), join(folder, "佐证/链接/外.jpg"));
  symlinkSync(outside, join(folder, "佐证/外面"));
  const named = [
    "佐证/链接/外.jpg",
    "佐证/外面/外.jpg",
    `../${outside.split("/").at(-1)}/外.jpg`,
    join(outside, "外.jpg"),
  ];
  const text = records.replace("佐证/丙.jpg}", `[${named.join(", ")}]}`);
  writeFileSync(join(folder, "记录.yaml"), text);
  const { texts, said } = await reportIn(folder);
  expect(lines(texts).some((line) => line.includes("慢下来"))).toBe(false);
  for (const name of named) expect(said).toContain(`没有佐证“${name}”`);
});

test("同样的文件，在哪个文件夹、哪个时区、再写一次，都是同样的字节", () => {
  const program = join(import.meta.dirname, "../../bin/yanxiu.js");
  const [one, other] = ["Asia/Shanghai", "America/St_Johns"].map((TZ) => {
    const folder = schoolWith();
    spawnSync(process.execPath, [program, "report", "term.yaml"], { cwd: folder, env: { ...process.env, TZ } });
    return readFileSync(join(folder, "报告", readdirSync(join(folder, "报告"))[0]!));
  });
  expect(one!.equals(other!)).toBe(true);
});

test("人换了一张照片的报告不覆盖，新的写在旁边", async () => {
  const folder = schoolWith();
  const { parts } = await reportIn(folder);
  const [name] = readdirSync(join(folder, "报告"));
  const media = Object.keys(parts).find((path) => path.startsWith("word/media/"))!;
  const edited = zipSync({ ...parts, [media]: photo(70, 50) });
  writeFileSync(join(folder, "报告", name!), edited);
  const { out } = await runYanxiu(folder, "report", "term.yaml");
  expect(out).toContain("有人改过，没有覆盖");
  expect(readFileSync(join(folder, "报告", name!)).equals(edited)).toBe(true);
  expect(readdirSync(join(folder, "报告"))).toHaveLength(2);
});
