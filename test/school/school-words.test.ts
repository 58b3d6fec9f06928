import { expect, test } from "vitest";
import { schoolWords } from "../../src/school/school-words.ts";
import { livingText, livingWords, type Speaker, withLivingTags } from "../../src/template/living-words.ts";
import { readSchool } from "../figures/make-school.ts";

const settingsOf = (school: string, more = "") => readSchool(`学校: ${school}\n${more}`, "公开课: []").settings;
const said = (text: string, school: string, speaker: Speaker = "school", more = "") =>
  livingText(livingWords(settingsOf(school, more), speaker, "本学年", "校本研修"))(text);

const shared = "在校内，学生听课；教师开出公开课，公开课在课堂里，到校、在校的人听评课。教学研究。";

test.for<readonly [school: string, printed: string]>([
  ["槐荫小学", shared],
  ["向阳幼儿园", "在园内，幼儿观摩；教师开展公开活动，公开活动在教育活动里，到园、在园的人观摩评议。保教研究。"],
])("幼儿园不说学生、听课、公开课：%s", ([school, printed]) => {
  expect(said(shared, school)).toBe(printed);
});

test.for<readonly [school: string, speaker: Speaker, more: string, printed: string]>([
  ["槐荫小学", "school", "", "我校、全校、本校教师，学校要求，在校内"],
  ["槐荫小学", "campus", "", "我校区、全校区、本校区教师，学校要求，在校区内"],
  ["槐荫小学东校区", "school", "", "我校区、全校区、本校区教师，校区要求，在校区内"],
  ["槐荫小学东教学点", "school", "用语: {校区: 教学点}", "我教学点、全教学点、本教学点教师，教学点要求，在教学点内"],
  ["槐荫小学东校区", "group", "", "我组、全组、本校教师，校区要求，在校内"],
])("校区的报告说我校区：%s %s", ([school, speaker, more, printed]) => {
  expect(said("我校、全校、本校教师，学校要求，在校内", school, speaker, more)).toBe(printed);
});

test("面向全体的活动：全校性活动，校区的是全校区活动", () => {
  const work = (school: string) => schoolWords(settingsOf(school)).wholeWork;
  expect(["槐荫小学", "槐荫小学东校区", "向阳幼儿园"].map(work)).toEqual(["全校性活动", "全校区活动", "全园性活动"]);
});

test("抄出的段落里，公开课是统计量的名称，不写成名称", () => {
  const words = livingWords(settingsOf("向阳幼儿园"), "school", "本学年", "园本研修");
  expect(withLivingTags(words, "我校开出公开课{{公开课}}。")).toBe("{{我校}}开展公开活动{{公开课}}。");
});
