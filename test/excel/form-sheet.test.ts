// What a spreadsheet does with the cells of a form: the XML that says so.
import { beforeAll, expect, test } from "vitest";
import { headersOf, partsOf, sheetPart, stringsOf } from "./fill-form.ts";
import { formOf } from "./form-school.ts";

let parts: ReadonlyMap<string, string>;
beforeAll(async () => {
  parts = partsOf(await formOf({ kinds: ["lessons", "observations", "awards", "activities"] }));
});

const xmlOf = (name: string): string => sheetPart(parts, name)[1];
const letters = (name: string, title: string): string => headersOf(parts, name).get(title)!;

/** The rule of a column, as attributes and formulas. */
function ruleOf(name: string, title: string): string | undefined {
  const column = letters(name, title);
  return [...xmlOf(name).matchAll(/<dataValidation .*?(?:<\/dataValidation>|\/>)/g)]
    .map(([xml]) => xml)
    .find((xml) => xml.includes(`sqref="${column}2:${column}201"`));
}

/** The words of a list, from the sheet that holds them. */
function wordsOf(rule: string | undefined): string[] {
  const [, column, last] = /<formula1>选项!\$([A-Z]+)\$1:\$[A-Z]+\$(\d+)<\/formula1>/.exec(rule ?? "") ?? [];
  const strings = stringsOf(parts);
  const cells = new Map(
    [...xmlOf("选项").matchAll(/<c r="([A-Z]+\d+)"[^>]*><v>(\d+)<\/v>/g)].map(([, place, i]) => [
      place,
      strings[Number(i)]!,
    ]),
  );
  return Array.from({ length: Number(last) }, (_, i) => cells.get(`${column}${i + 1}`) ?? "");
}

test("the sheets: one that explains, one for each kind, the lists hidden", () => {
  const sheets = [...parts.get("xl/workbook.xml")!.matchAll(/<sheet name="([^"]*)"[^>]*?(hidden)?"?\/>/g)];
  expect(sheets.map(([, name, hidden]) => `${name}${hidden ? "（隐藏）" : ""}`)).toEqual([
    "说明",
    "公开课",
    "听课",
    "听课（按月份）",
    "获奖",
    "研修活动",
    "选项（隐藏）",
  ]);
});

test("only one of the words may stand where the choice is closed; who chooses is not held to a list of people", () => {
  const level = ruleOf("公开课", "级别");
  expect(level).toMatch(/type="list".*showErrorMessage="1".*errorStyle="stop"/);
  expect(wordsOf(level)).toEqual(["国际级", "国家级", "省级", "市级", "区级", "片区级", "校级", "组内"]);
  const open = ruleOf("获奖", "等次");
  expect(open).toMatch(/type="list".*showErrorMessage="1".*errorStyle="warning"/);
  const people = ruleOf("公开课", "听课人");
  expect(people).toContain('type="list"');
  expect(people).not.toContain("showErrorMessage");
  expect(wordsOf(people)).toEqual(["林秋野", "许知行", "沈一舟", "全员", "语文组", "数学组"]);
  expect(ruleOf("研修活动", "教研组")).not.toContain("showErrorMessage");
  expect(wordsOf(ruleOf("研修活动", "教研组"))).toEqual(["语文组", "数学组"]);
});

test("a date outside the period is asked about; what may be a month is a text", () => {
  // 2024-09-01 and 2025-08-31 as Excel counts days.
  expect(ruleOf("公开课", "日期*")).toMatch(
    /type="date".*errorStyle="warning".*<formula1>45536<\/formula1><formula2>45900<\/formula2>/,
  );
  expect(ruleOf("获奖", "日期*")).toBeUndefined();
  expect(ruleOf("听课（按月份）", "月份*")).toBeUndefined();
});

test("numbers are at least 0, and whole where people are counted", () => {
  expect(ruleOf("公开课", "人数")).toMatch(
    /type="whole".*operator="greaterThanOrEqual".*errorStyle="stop".*<formula1>0</,
  );
  expect(ruleOf("研修活动", "学时")).toMatch(/type="decimal".*errorStyle="warning".*<formula1>0</);
});

/** The style of a cell as styles.xml has it. */
function styleAt(name: string, place: string): { format: string | undefined; isLocked: boolean } {
  const index = Number(new RegExp(`<c r="${place}"[^>]* s="(\\d+)"`).exec(xmlOf(name))?.[1]);
  const styles = parts.get("xl/styles.xml")!;
  const xf = [.../<cellXfs.*<\/cellXfs>/s.exec(styles)![0].matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs)][index]![0];
  const id = /numFmtId="(\d+)"/.exec(xf)![1]!;
  const own = new RegExp(`<numFmt numFmtId="${id}" formatCode="([^"]*)"`).exec(styles)?.[1];
  return { format: id === "49" ? "@" : own, isLocked: !/<protection[^>]*locked="(?:0|false)"/.test(xf) };
}

test("only the header is locked; classes and codes stay texts, days are days, down to row 201", () => {
  for (const row of [2, 201]) {
    expect(styleAt("公开课", `${letters("公开课", "班级")}${row}`)).toEqual({ format: "@", isLocked: false });
    expect(styleAt("公开课", `${letters("公开课", "日期*")}${row}`)).toEqual({ format: "yyyy-mm-dd", isLocked: false });
  }
  expect(styleAt("获奖", `${letters("获奖", "证书号")}2`).format).toBe("@");
  expect(styleAt("获奖", `${letters("获奖", "日期*")}2`).format).toBe("@");
  expect(styleAt("公开课", "A1").isLocked).toBe(true);
  const protection = /<sheetProtection [^>]*>/.exec(xmlOf("公开课"))![0];
  expect(protection).toContain('sheet="1"');
  expect(protection).not.toContain("password");
  for (const allowed of ["formatColumns", "insertRows", "deleteRows", "sort", "autoFilter"])
    expect(protection).toContain(`${allowed}="0"`);
});

test("the header stays in view and is repeated in print, across the page", () => {
  expect(xmlOf("公开课")).toMatch(/<pane ySplit="1" topLeftCell="A2" state="frozen"/);
  expect(xmlOf("公开课")).toMatch(/<pageSetup [^>]*orientation="landscape"/);
  expect(xmlOf("公开课")).toMatch(/fitToPage="1"/);
  expect(parts.get("xl/workbook.xml")).toContain("'听课（按月份）'!$1:$1");
});

test("a note on the header says whether it is needed, how it is written, and shows an example", () => {
  const notes = [...parts].filter(([path]) => path.startsWith("xl/comments")).map(([, xml]) => xml);
  const noteAt = (column: string) =>
    notes.map((xml) => new RegExp(`<comment ref="${column}1".*?</comment>`, "s").exec(xml)?.[0] ?? "");
  expect(noteAt(letters("公开课", "听课人")).join()).toContain(
    "姓名、教研组名、校区名或全员。\n几个人用顿号隔开。\n例：中心校语文组",
  );
  expect(noteAt(letters("获奖", "日期*")).join()).toContain(
    "必填。\n证书上的日期。\n写年-月-日；只知道月份的，写年-月。\n例：2025-05-30",
  );
});
