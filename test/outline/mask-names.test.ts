import { expect, test } from "vitest";
import type { Outline } from "../../src/outline/blocks.ts";
import { nameMask } from "../../src/outline/mask-names.ts";
import { surnameOf } from "../../src/outline/names-like-words.ts";
import { peopleNamed } from "../../src/school/people-named.ts";
import { schoolOf } from "../records/small-school.ts";

const people = (adults: string, pupils = "", places = "") => {
  const set = (text: string) => new Set(text.split(" ").filter(Boolean));
  return { adults: set(adults), pupils: set(pupils), places: set(places), numbers: new Set(["01237"]) };
};

test.each([
  ["三个字的姓名", "林秋野", "由林秋野主讲", "由林**主讲"],
  ["两个字的姓名", "王芳", "王芳的《搭石》", "王**的《搭石》"],
  ["复姓", "欧阳薇", "欧阳薇获奖", "欧阳**获奖"],
  ["姓欧名阳的人", "欧阳", "欧阳获奖", "欧**获奖"],
  ["长的先隐去", "林秋 林秋野", "林秋野、林秋", "林**、林**"],
  ["中间空格的", "王芳", "王　芳、王 芳", "王**、王**"],
  ["写明区分的", "王芳", "王芳（语文）", "王**（语文）"],
  ["外国人、少数民族的名字", "阿依古丽·买买提", "阿依古丽·买买提主讲", "阿**主讲"],
  ["姓名里有特别的字符", "林(秋)野", "林(秋)野", "林**"],
  ["没有的人不动", "林秋野", "林秋水、秋野", "林秋水、秋野"],
])("%s", (_, names, typed, printed) => {
  expect(nameMask(people(names), []).inText(typed)).toBe(printed);
});

test("学生全部隐去；学校的名称不是人", () => {
  const mask = nameMask(people("林秋野 陶行知", "小丁 季晓", "陶行知小学"), []);
  expect(mask.inText("陶行知小学林秋野指导小丁、季晓获奖")).toBe("陶行知小学林**指导***、***获奖");
  expect([...mask.masked.adults]).toEqual(["林秋野"]);
  expect([...mask.masked.pupils]).toEqual(["小丁", "季晓"]);
});

test("继教号独占一格的也隐去，不是它的数不动", () => {
  const { inText } = nameMask(people("林秋野"), []);
  expect(["01237", "第01237号", "1237"].map(inText)).toEqual(["***", "第01237号", "1237"]);
});

test.each([
  ["别的词里", "攀登教学的高峰", "攀登教学的高峰"],
  ["题目里", "《高峰》", "《高峰》"],
  ["词的一部分", "高峰期听课", "高峰期听课"],
  ["并列的词", "文明、友善", "文明、友善"],
  ["一格里只有姓名", "高峰", "高**"],
  ["称呼在后", "听了高峰老师的课", "听了高**老师的课"],
  ["句首，称呼在后", "高峰老师听课", "高**老师听课"],
  ["由某人", "由高峰执教", "由高**执教"],
  ["名单里，旁边是别人", "林秋野、高峰", "林**、高**"],
  ["名单里，后面是别人", "高峰、林秋野", "高**、林**"],
  ["名单里，带徒弟", "高峰带林秋野", "高**带林**"],
  ["后面是课名", "有高峰的《搭石》", "有高**的《搭石》"],
  ["后面是论文", "其中高峰的论文《甲》获奖", "其中高**的论文《甲》获奖"],
  ["后面是题目", "主讲：高峰《搭石》", "主讲：高**《搭石》"],
])("姓名也是常用词：%s", (_, typed, printed) => {
  expect(nameMask(people("高峰 文明 林秋野"), []).inText(typed)).toBe(printed);
});

test("现成的话里的词不动，学校自己写的同样两个字是人；留下几处要说", () => {
  const shipped = ["听完课，对方明白了。", "〔{{数}}高峰期。〕"];
  const files = shipped.map((text, i) => ({ file: `${i}.md`, bytes: new TextEncoder().encode(text) }));
  const mask = nameMask(people("方明 高峰 林秋野"), files);
  expect(mask.inText("听完课，对方明白了。由方明主讲。")).toBe("听完课，对方明白了。由方**主讲。");
  expect(mask.inText("12次高峰期。")).toBe("12次高峰期。");
  expect(mask.inText("高峰")).toBe("高**");
  expect([...mask.masked.words]).toEqual([]);
  expect(mask.inText("登上高峰，又见高峰。")).toBe("登上高峰，又见高峰。");
  expect([...mask.masked.words]).toEqual([["高峰", 2]]);
});

test("文稿里哪一处都隐去：标题、正文、表、表头、附件、落款、图形的标记", () => {
  const mask = nameMask(people("林秋野"), []);
  const content = [{ type: "figure", name: "听课 林秋野", text: "林秋野" }] as const;
  const table = {
    type: "table",
    columns: [{ header: "林秋野", width: 1 }],
    rows: [{ cells: [content] }],
  } as const;
  const outline: Outline = {
    title: "林秋野述职报告",
    subtitle: "林秋野",
    byline: "林秋野",
    body: [{ type: "paragraph", content }, { type: "list", ordered: true, items: [content] }, table],
    annexes: [
      { title: "林秋野", landscape: true, frame: ["林秋野"], blocks: [table], notes: [content], signers: ["林秋野"] },
    ],
    signature: { unit: "林秋野名师工作室", date: "2025年7月5日", seal: true },
    school: "云岭中心小学",
    period: "2024学年",
    omitted: [],
  };
  const masked = mask.inAll(outline);
  expect(JSON.stringify(masked)).not.toContain("林秋野");
  expect(masked.signature!.unit).toBe("林**名师工作室");
  expect(mask.inFileName(["云岭中心小学", "林秋野", "述职"])).toEqual(["云岭中心小学", "林××", "述职", "（隐去姓名）"]);
});

test("一所学校的人：名册、校外、不计的记录里的，获奖学生；组、校区、学校、别的单位不是人", () => {
  const school = schoolOf(`教师:
  - {姓名: 林秋野, 教研组: 语文组, 校区: 中心校, 继教号: 01237}
  - {姓名: 许知行}
组织:
  - {名称: 周砚名师工作室, 类别: 工作室, 组长: {姓名: 周砚, 单位: 周砚名师工作室}, 成员: [林秋野]}
研修活动:
  - {日期: 2024-09-12, 主题: 倾听, 形式: 讲座, 主讲: {姓名: 沈一舟, 单位: 陶行知小学}, 参加: [语文组, 中心校, 全员]}
  - {日期: 2024-09-13, 主题: 备课, 形式: 讲座, 主讲: {姓名: 方晓荷, 单位: 县教研室}, 审核: 草稿}
获奖:
  - {奖项: 征文比赛, 级别: 县级, 日期: 2024-10-20, 类别: 征文, 获奖学生: 小丁、季, 指导教师: 林秋野}
`);
  const { adults, pupils, places, numbers } = peopleNamed(school);
  expect([...numbers]).toEqual(["01237"]);
  expect([...adults].toSorted()).toEqual(["周砚", "方晓荷", "林秋野", "许知行", "沈一舟"].toSorted());
  expect([...pupils]).toEqual(["小丁"]);
  expect(places).toContain("陶行知小学");
  expect(places).toContain("中心校");
  expect(places).not.toContain("周砚名师工作室");
});

test("姓氏", () => {
  expect(["林秋野", "欧阳薇", "欧阳", "王芳"].map(surnameOf)).toEqual(["林", "欧阳", "欧", "王"]);
});
