// Schools that have not changed are left as they are, and it is told what has changed in the others. Two of the campuses
// of examples/group; the number of schools that were left stands at the end of what is said.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeEach, expect, test } from "vitest";
import { changesText } from "../../src/cli/commands/batch/changes-text.ts";
import { isUntouched } from "../../src/pipeline.ts";
import { photo } from "../photos/make-photo.ts";
import { makeFolder } from "./make-folder.ts";
import { runYanxiu } from "./run-yanxiu.ts";

const example = join(import.meta.dirname, "../../examples/group");
const both = ["青禾校区", "望湖校区"];
const one = "青禾校区";
const report = `${one}/报告/云渡小学${one}2025学年第一学期培训项目总结.docx`;

let root: string;
beforeEach(() => {
  root = makeFolder({});
  for (const name of [...both, "教师.yaml"])
    cpSync(join(example, name), join(root, name), { recursive: true, filter: (path) => !path.endsWith("报告") });
});

const batch = (...more: string[]) => runYanxiu(root, "batch", ...both, "--cache", "记着", ...more);
const textOf = (file: string) => readFileSync(join(root, file), "utf8");
const write = (file: string, text: string) => writeFileSync(join(root, file), text);
const change = (file: string, from: string, to: string) => {
  expect(textOf(file)).toContain(from);
  write(file, textOf(file).replace(from, to));
};

/** How many schools a run left as they are. */
async function kept(...more: string[]): Promise<number> {
  const { err } = await batch(...more);
  return Number(/^(\d+)所没有变化，没有重做/m.exec(err)?.[1] ?? 0);
}

/** The docx with another word in it, as a person saves it: the seal stays and does not fit any more. */
function edit(file: string, word: string): void {
  const parts = unzipSync(readFileSync(join(root, file)));
  const text = strFromU8(parts["word/document.xml"]!);
  expect(text.includes("培训")).toBe(true);
  const edited = zipSync({ ...parts, "word/document.xml": strToU8(text.replace("培训", word)) });
  writeFileSync(join(root, file), edited);
}

test("what was written more than a year ago is forgotten, and what a killed run left; other files stay", async () => {
  await batch();
  const days = (n: number) => (Date.now() - n * 24 * 3600 * 1000) / 1000;
  const entry = (digit: string) => `记着/${digit.repeat(32)}.json`;
  const aged: readonly (readonly [name: string, days: number])[] = [
    [entry("a"), 401],
    [entry("b"), 399],
    [`${entry("c")}.77-abcdef`, 2],
    [`${entry("d")}.77-abcdef`, 0.5],
    ["记着/说明.json", 999],
    [entry("e"), 999],
  ];
  for (const [name, age] of aged) {
    write(name, name === entry("e") ? "别人的" : '{"program":"甲"}');
    utimesSync(join(root, name), days(age), days(age));
  }
  expect(await kept()).toBe(2);
  expect(aged.filter(([name]) => !existsSync(join(root, name))).map(([name]) => name)).toEqual([
    aged[0]![0],
    aged[2]![0],
  ]);
});

test("a second run makes nothing and says the same as one that remembers nothing", async () => {
  change(`${one}/记录.yaml`, "执教: 宁遥", "执教: 宁瑶");
  const formats = ["--format", "text", "--format", "json=结果.json", "--format", "csv=结果.csv"];
  await batch(...formats);
  const before = statSync(join(root, "望湖校区/报告"));
  const again = await batch(...formats);
  const written = ["结果.json", "结果.csv"].map(textOf);
  expect(statSync(join(root, "望湖校区/报告")).mtimeMs).toBe(before.mtimeMs);
  const plain = await runYanxiu(root, "batch", ...both, ...formats);
  expect(again.out).toBe(plain.out);
  expect(again.err).toBe(`${plain.err}2所没有变化，没有重做；都要重做就加 --rebuild\n`);
  expect(again.err).toContain("名册中没有“宁瑶”");
  expect(written).toEqual(["结果.json", "结果.csv"].map(textOf));
  expect([again.code, plain.code]).toEqual([1, 1]);
});

test("whatever a report is made of counts: a school is made again when it changes, and only that one", async () => {
  expect(await kept()).toBe(0);
  expect(await kept()).toBe(2);
  change(`${one}/记录.yaml`, "2025-10-15", "2025-10-16");
  expect(await kept(), "a record").toBe(1);
  change(`${one}/文字/存在问题.md`, "新教师", "年轻教师");
  expect(await kept(), "a text").toBe(1);
  change(`${one}/term.yaml`, "2026-01-26", "2026-01-27");
  expect(await kept(), "term.yaml, whose period matters to the school beside").toBe(0);
  mkdirSync(join(root, one, "模板"));
  expect(await kept(), "a folder").toBe(1);
  write(`${one}/另外.yaml`, "获奖: []\n");
  expect(await kept(), "a file that may be left out by mistake").toBe(1);
  rmSync(join(root, one, "另外.yaml"));
  expect(await kept(), "a file that is gone").toBe(1);
  change("教师.yaml", "1996-08-20", "1997-08-20");
  expect(await kept(), "the roster of both").toBe(0);
  expect(await kept("--draft"), "drafts").toBe(0);
  expect(await kept(), "a draft lies there").toBe(0);
  expect(await kept("--rebuild")).toBe(0);
  expect(await kept()).toBe(2);
});

test("the group of the schools counts, from when it is there; what lies beside it does not", async () => {
  await batch();
  write("集团.yaml", `名称: 云渡集团\n类别: 集团\n学校: [${both.join(", ")}]\n规则: 规则.yaml\n`);
  write("规则.yaml", "名称: 云渡集团\n要求: [{名称: 学时, 对象: 全员, 每: 学期, 指标: 学时, 至少: 4}]\n");
  expect(await kept(), "the group was not there").toBe(0);
  expect(await kept()).toBe(2);
  change("规则.yaml", "至少: 4", "至少: 3");
  expect(await kept(), "its rules").toBe(0);
  mkdirSync(join(root, "河东校区"));
  expect(await kept(), "another folder").toBe(2);
});

test("photos and what a pattern means in a shared folder count, too; what others write beside them does not", async () => {
  change(`${one}/term.yaml`, "../教师.yaml", "../名册*.yaml");
  cpSync(join(root, "教师.yaml"), join(root, "名册一.yaml"));
  change(`${one}/记录.yaml`, "形式: 讲座", "佐证: 照片.jpg, 形式: 讲座");
  change(`${one}/term.yaml`, "报告: [培训项目总结]", "报告: [{名称: 培训项目总结, 附件: [活动照片]}]");
  // As long as the photo is missing, one of a like name is looked for everywhere, also where the last run was noted.
  await batch();
  await batch();
  expect(await kept()).toBe(2);
  writeFileSync(join(root, one, "照片.jpg"), photo(40, 30));
  expect(await kept(), "a photo that was not there").toBe(1);
  expect(await kept()).toBe(2);
  write(`${one}/照片.jpg`, "不是照片");
  expect(await kept(), "another photo").toBe(1);
  write("名册二.yaml", "教师: []\n");
  expect(await kept(), "a file that the pattern means").toBe(1);
  write("结果.json", "{}");
  write("名单.yaml", "教师: []\n");
  mkdirSync(join(root, "收齐"));
  expect(await kept(), "nothing to do with it").toBe(2);
});

test("a report that is gone, or that is an older one of ours, is made again", async () => {
  await batch();
  const older = readFileSync(join(root, report));
  rmSync(join(root, report));
  expect(await kept()).toBe(1);
  expect(readFileSync(join(root, report)).equals(older)).toBe(true);
  change(`${one}/记录.yaml`, "圆的认识", "圆的周长");
  change(`${one}/文字/存在问题.md`, "新教师", "年轻教师");
  await batch();
  const newer = readFileSync(join(root, report));
  expect(newer.equals(older)).toBe(false);
  writeFileSync(join(root, report), older);
  expect(await kept()).toBe(1);
  expect(readFileSync(join(root, report)).equals(newer)).toBe(true);
});

test("what a person edited since stays and needs nothing beside it; --force overwrites it; what is not ours gets a new one beside", async () => {
  await batch();
  edit(report, "学习");
  const edited = readFileSync(join(root, report));
  expect(isUntouched(edited)).toBe(false);
  expect(await kept()).toBe(2);
  expect(readdirSync(join(root, one, "报告"))).toHaveLength(1);
  expect(readFileSync(join(root, report)).equals(edited)).toBe(true);
  expect(await kept("--force")).toBe(1);
  expect(isUntouched(readFileSync(join(root, report)))).toBe(true);
  write(report, "别的文件");
  expect(await kept()).toBe(1);
  expect(readdirSync(join(root, one, "报告"))).toHaveLength(2);
  expect(await kept()).toBe(2);
  expect((await batch()).out).toContain("有人改过，没有覆盖");
  rmSync(join(root, report));
  expect(await kept(), "the person's file is gone").toBe(1);
});

test("--force overwrites a file that is not ours, also where the last run left a new one beside it", async () => {
  await batch();
  write(report, "别的文件");
  await batch();
  expect(await kept("--force")).toBe(1);
  expect(isUntouched(readFileSync(join(root, report)))).toBe(true);
});

test("from another folder it is made anew: names are told from where one stands", async () => {
  await batch();
  const { out, err } = await runYanxiu(join(root, one), "batch", ".", "--cache", "../记着");
  expect(err).not.toContain("没有变化");
  expect(out).toContain(`报告/云渡小学${one}2025学年第一学期培训项目总结.docx`);
  expect(out).not.toContain(report);
});

test("a school that has handed in nothing is missing in its group, and by itself has a report", async () => {
  const [, other] = both;
  write("集团.yaml", `名称: 云渡集团\n类别: 集团\n学校: [${both.join(", ")}]\n`);
  write(`${other}/记录.yaml`, "公开课: []\n");
  const inGroup = () => runYanxiu(root, "batch", "集团.yaml", "--cache", "记着");
  for (const time of ["first", "again"]) {
    expect((await inGroup()).out, time).toMatch(new RegExp(`${other} .* 未交$`, "m"));
    expect((await batch()).out, time).toContain("2所学校：2所已有报告");
  }
});

test("what is gone since the last run is counted, and of two errors alike each", async () => {
  const heard = (day: string) => `  - {日期: ${day}, 听课人: 欧阳澈, 执教: 梅予按, 课名: 百分数}\n`;
  change(
    `${one}/记录.yaml`,
    "  - {日期: 2025-10-15",
    `${heard("2025-10-29")}${heard("2025-10-30")}  - {日期: 2025-10-15`,
  );
  await batch();
  change(`${one}/记录.yaml`, heard("2025-10-29"), "");
  expect((await batch()).out).toContain("记录 −1（听课 −1）；改好1处错误\n");
});

test("what has changed since the last run is told by school, on the screen and in JSON", async () => {
  const first = await batch();
  expect(first.out).not.toContain("与上次相比");
  change(
    `${one}/记录.yaml`,
    "  - {日期: 2025-10-15",
    "  - {日期: 2025-10-29, 听课人: 欧阳澈, 执教: 梅予安, 课名: 百分数}\n  - {日期: 2025-10-15",
  );
  change("望湖校区/记录.yaml", "执教: 秦一诺", "执教: 秦一糯");
  const { out } = await batch("--format", "text", "--format", "json=结果.json");
  // 听课 2 → 3; in 望湖校区 the misspelt name is an error, so nothing is printed of it.
  expect(out).toContain(`
与上次相比：
  云渡小学青禾校区：记录 +1（听课 +1）；听课 2节→3节
  云渡小学望湖校区：新出现1处错误
`);
  const { schools } = JSON.parse(textOf("结果.json"));
  expect(schools[0].changes).toEqual({
    added: 1,
    removed: 0,
    records: { 听课: 1 },
    figures: [{ label: "听课", before: "2节", now: "3节" }],
    newErrors: 0,
    goneErrors: 0,
  });
  change("望湖校区/记录.yaml", "执教: 秦一糯", "执教: 秦一诺");
  expect((await batch()).out).toContain("\n  云渡小学望湖校区：改好1处错误\n");
  expect((await batch()).out).not.toContain("与上次相比");
});

test("of many numbers that have changed six are told, and how many more", () => {
  const figures = Array.from({ length: 8 }, (_, i) => ({ label: `数${i}`, before: "1节", now: "2节" }));
  const text = changesText({ added: 0, removed: 0, records: {}, figures, newErrors: 0, goneErrors: 0 });
  expect(text).toMatch(/^数0 1节→2节，.*，数5 1节→2节，另有2个数字变了$/);
});

test("what is remembered is broken, or cannot be written: it is made as if there were nothing", async () => {
  await batch();
  for (const name of readdirSync(join(root, "记着"))) write(`记着/${name}`, textOf(`记着/${name}`).slice(0, -9));
  expect(await kept()).toBe(0);
  expect(await kept()).toBe(2);
  write("挡住", "");
  const { code, err } = await runYanxiu(root, "batch", ...both, "--cache", "挡住");
  expect([code, err]).toEqual([0, "“挡住”写不了，这次的结果记不下来，下次会全部重做\n"]);
});

test("without --cache, a program that calls yanxiu leaves nothing in the person's folders", async () => {
  process.env.XDG_CACHE_HOME = join(root, "缓存");
  await runYanxiu(root, "batch", ...both);
  delete process.env.XDG_CACHE_HOME;
  expect(readdirSync(root)).not.toContain("缓存");
});
