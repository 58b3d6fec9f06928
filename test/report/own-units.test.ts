// Units that are no school have a folder each in own-units/. What a director reads is stated as whole sentences, counted by
// hand from the records there.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadSchoolFolder } from "../../src/cli/files/load-school.ts";
import { readInstead } from "../../src/cli/files/read-file.ts";
import { proseFiles, templateFiles } from "../../src/cli/files/report-files.ts";
import { hasErrors } from "../../src/diagnostics/diagnostic.ts";
import { outlineReport } from "../../src/make-report.ts";
import { reportFilesOf } from "../../src/pipeline.ts";
import { outlineText } from "./outline-text.ts";

const root = join(import.meta.dirname, "own-units");

/** The text of each report of a unit; `change` is made in what its term.yaml says. */
async function textsOf(unit: string, report: string, change: (typed: string) => string = String): Promise<string> {
  const path = join(root, unit, "term.yaml");
  const typed = new TextEncoder().encode(change(readFileSync(path, "utf8")));
  const read = readInstead(new Map([[path, typed]]));
  const folder = await loadSchoolFolder(path, root, read);
  const files = { ...proseFiles(path, folder.nameOf, read).value, shipped: templateFiles() };
  const school = folder.school.value!;
  const made = reportFilesOf(school, report, files);
  expect(made.diagnostics).toEqual([]);
  const outlines = made.value.flatMap(({ parts }) => parts.map((part) => outlineReport(school, report, files, part)));
  expect(outlines.flatMap(({ diagnostics }) => diagnostics).filter((one) => one.severity === "error")).toEqual([]);
  expect(hasErrors(folder.school.diagnostics)).toBe(false);
  return outlines.map(({ value }) => outlineText(value!).replace(/⟦[^⟧]* ([^ ⟧]+)⟧/g, "$1")).join("\n");
}

const has = (text: string, sentences: readonly string[]) =>
  expect(sentences.filter((sentence) => !text.includes(sentence))).toEqual([]);

test("工作室：各校的成员都是自己人，标题和正文里没有校字，除了校名", async () => {
  const term = await textsOf("workshop", "学年总结");
  // Five people, three schools. 许知行 was ill: he has 2 + 3 hours of the 6, 陆小舟 3 + 2 + 3 + 18; 55 hours over 5 people.
  // Heard: four of the lesson for everybody, less none but its teacher, and two of the other one.
  has(term, [
    "秦若兰名师工作室2024学年研修工作总结",
    "本工作室有成员5人，其中高级职称1人。",
    "工作室要求全体成员每学年修满6学时。",
    "应参训的5名成员中，4名修满规定的学时，应参训成员人均修得11.0学时。各类活动的出勤率为93.3%。",
    "本工作室成员方晓荷讲《一篇范文的用法》。",
    "成员开出公开课2节：方晓荷的《落花生》（县级）、温世衡的《搭石》（县级）。",
    "成员听课6节，人均1.2节。",
    "温世衡、秦若兰的《习作评改的三个台阶》发表于《云州教育》2025年第3期。",
    "陆小舟在县小学语文优质课评比中获一等奖。",
    "本工作室被评为县先进名师工作室。",
    "返岗后，陆小舟完成汇报。",
    "成员获奖1项",
    "外单位人员获奖1项",
  ]);
  const own = await textsOf("workshop", "工作室总结");
  has(own, [
    "秦若兰名师工作室2024学年工作总结",
    "秦若兰名师工作室由秦若兰主持，有成员5名，来自青禾小学、栖禾小学、溪口小学。成员中有分工的是温世衡（简报）。",
    "本学年本工作室开展活动3次，其中讲座2次、沙龙1次。",
    "外单位人员沈一舟的教学设计《〈搭石〉教学设计》在市教学设计评比中获二等奖。",
    "本工作室被评为县先进名师工作室。",
  ]);
  const said = (term + own).replaceAll(/青禾小学|栖禾小学|溪口小学|松溪小学/g, "");
  expect(term).toMatch(/姓名\S* \| 单位/);
  expect(said.match(/.{0,6}[校园].{0,6}/g)).toBe(null);
  expect(said.match(/.{0,6}教师.{0,4}/g)?.filter((one) => !one.includes("高级教师"))).toEqual([]);
});

test("工作室的个人述职说成员，不说教师", async () => {
  const text = await textsOf("workshop", "个人述职", (typed) => typed.replace(/^报告: .*$/m, "报告: [个人述职]"));
  has(text, ["我是秦若兰名师工作室成员方晓荷", "我是秦若兰名师工作室成员陆小舟"]);
});

test("教研组自己的总结：全组就是名册上的人，学校的名称在前面", async () => {
  // Heard: 林秋野 and 温慧兰 the first lesson, 林秋野 and 许知行 the second.
  has(await textsOf("subject-group", "教研组总结"), [
    "青禾小学语文组2024学年工作总结",
    "青禾小学语文组有教师3名，组长林秋野。",
    "本学年我组开展教研活动3次，计5学时，其中集体备课1次、主题教研1次、讲座1次。",
    "我组邀请云州教育学院周砚作《朗读的指导》专题讲座。",
    "教师听课4节。",
    "学生在县小学生现场作文大赛中获二等奖3项（指导教师林秋野）。",
    "我组被评为县先进教研组。",
  ]);
});

test("集团：成员校写明，片区级说成集团级，校级仍是各校的", async () => {
  const text = await textsOf("several-schools", "学年总结");
  // 沈一舟 is 行政 alone. Heard: 林秋野 and 温世衡 of 集团语文组; at 溪口小学 nobody but the teacher.
  has(text, [
    "青禾教育集团2024学年集团研修工作总结",
    "我集团由青禾小学、栖禾小学、溪口小学组成，有专任教师4人。",
    "全集团设有教研组2个",
    "集团邀请云州教育学院周砚作《集团怎样同研一节课》专题讲座。",
    "许知行的《搭石》（集团级）、温世衡的《落花生》（校级）",
    "我集团被评为市先进教育集团；溪口小学被评为县书香校园。",
    "许知行在集团优质课评比中获一等奖。",
    "返校后，方晓荷完成汇报。",
    "集团集中为全集团活动",
  ]);
  expect(text).toMatch(/姓名\S* \| 成员校/);
  expect(text.match(/我校|全校|本校|校长|校本|校区|片区级/g)).toBe(null);
});

test("学区与集团一样，说学区级", async () => {
  const text = await textsOf("several-schools", "学年总结", (typed) =>
    typed.replaceAll("青禾教育集团", "青禾学区").replace("单位类别: 集团", "单位类别: 学区"),
  );
  has(text, [
    "我学区由青禾小学、栖禾小学、溪口小学组成",
    "许知行的《搭石》（学区级）",
    "青禾学区2024学年学区研修工作总结",
  ]);
});

test("幼儿园有园区：不说校", async () => {
  const text = await textsOf("kindergarten", "学年总结");
  // Heard: 林秋野 the activity of 许知行, and 方晓荷 once.
  has(text, [
    "我园有专任教师3人。",
    "幼儿园邀请云州教育学院周砚作《游戏的观察》专题讲座。",
    "返园后，方晓荷完成汇报。",
    "许知行执教园级公开活动《小蚂蚁》。",
    "教师观摩2次。",
    "我园被评为县示范幼儿园；西园区被评为县先进保教集体。",
    "园本集中为全园性活动",
  ]);
  expect(text).not.toContain("校");
});

test("教研机构：应参训的是教研员，为各校教师办的活动另说", async () => {
  const text = await textsOf("institute", "学年总结");
  // 温慧兰 is 行政. Heard: 1 + 4 + 6 + 5. Came from the schools: 62 + 48.
  has(text, [
    "我室有教研员3人，其中高级职称1人。",
    "我室要求教研员每学年听课不少于3节。",
    "我室面向各校教师开展活动2次，参加110人次，内容有“小学语文习作单元研讨”“初中数学复习课研讨”。",
    "教研员听课16节。应参训教研员都达到了规定的听课节数。",
    "返岗后，陆小舟完成汇报。",
    "我室被评为市先进教研室。",
    "集中为全室活动",
  ]);
  expect(text.match(/我校|全校|本校|校内|校级|校长|校本|专任教师|应参训教师/g)).toBe(null);
});

test("进修学校自称我校，教师发展中心自称我中心，用语另有的随用语", async () => {
  const named = (name: string, more = "") =>
    textsOf("institute", "学年总结", (typed) => typed.replace("学校: 云岭县教育局教研室", `学校: ${name}${more}`));
  has(await named("云岭县教师进修学校"), ["我校有教研员3人", "我校要求教研员"]);
  has(await named("云岭县教师发展中心"), ["我中心有教研员3人", "集中为全中心活动"]);
  has(await named("云岭县教师发展中心", "\n用语: {学校: 院}"), ["我院有教研员3人"]);
});
