// What 学区汇总 says, and what it leaves out.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { outlineOfTemplate } from "../../src/outline/template-outline.ts";
import { type RollUp, rollUp } from "../../src/rollup/roll-up.ts";
import { rollUpData } from "../../src/rollup/rollup-data.ts";
import { plainText } from "../../src/template/content.ts";
import { groupSummaries } from "./summaries.ts";

const file = join(import.meta.dirname, "../../templates/学区汇总/正文.md");
const template = { file, text: readFileSync(file, "utf8"), isShared: true } as const;
const summaries = await groupSummaries();

function outlineOf(rolled: RollUp, name?: string) {
  const about = { school: name ?? "", period: "" };
  const { value, diagnostics } = outlineOfTemplate(template, rollUpData(name, rolled, []), about);
  expect(diagnostics).toEqual([]);
  return value;
}

const linesOf = (outline: ReturnType<typeof outlineOf>): readonly string[] =>
  outline.body.flatMap((block) => {
    if (block.type === "heading" || block.type === "paragraph")
      return [("number" in block ? block.number : "") + plainText(block.content, "")];
    if (block.type === "table") return [`表${block.number} ${block.caption}，${block.rows.length}行`];
    return block.type === "chart" ? [`图${block.number} ${block.caption}`] : [];
  });

test("五个校区：有的都说，没有的（课题、比赛）不说", () => {
  const outline = outlineOf(rollUp(summaries), "云渡教育集团");
  expect(outline.title).toBe("云渡教育集团2025学年第一学期教师研修情况汇总");
  expect(linesOf(outline)).toEqual([
    "2025学年第一学期，云渡教育集团5所学校的研修记录计入本汇总，应参训教师18人。",
    "一、活动与学时",
    "各校开展研修活动10次，出勤率98.1%。应参训教师人均6.3学时，人均听课1.5节。",
    "图1 各校人均学时",
    "表1 学时分段，6行",
    "二、课堂与成果",
    "开出公开课6节，执教5人；听课27节。教师论文等成果2篇，发表1篇、2人次。教师获奖3项。",
    "三、外出培训与比赛",
    "参加外出培训1次、1人次。",
    "表2 各级培训和比赛，4行",
    "参训教师为应参训中有这一级学时的人，一人在几级都参加的，各级都计；人均学时按这些人平均。各校没有登记“参赛”，参赛、获奖请另外填写。学历提升人数没有登记，请另外填写。",
    "四、要求完成情况",
    "“集团听课”应达标18人，已达标15人，未达标3人。",
    "“集团学期学时”应达标18人，已达标17人，未达标1人。",
    "表3 各校未达标情况，12行",
    "在几所学校任教的，合计只计一人，有一所达标就算达标；有“至多”的，在一所超过就算未达标。",
    "五、各校情况",
    "表4 各校研修情况，6行",
    "几所学校都登记的同一篇作品、同一项获奖，合计只计一次；继教号相同的，或登记在共用名册同一处的，是同一个人，合计只计一次。",
  ]);
});

test("没有名称、只有两所、有一所没有计入、有要求", () => {
  const [first, second, third] = summaries as [(typeof summaries)[0], (typeof summaries)[0], (typeof summaries)[0]];
  const asked = { name: "听课", unit: "人", due: 5, met: 3, short: 1, open: 1, unjudged: 0, shared: [] };
  const lines = linesOf(
    outlineOf(
      rollUp([
        { ...first, requirements: [asked] },
        { ...second, requirements: [asked] },
        { ...third, errors: 1 },
      ]),
    ),
  );
  expect(lines[0]).toBe(
    "2025学年第一学期，2所学校的研修记录计入本汇总，应参训教师9人。另有1所学校已经报送，改正后再计入。没有计入的学校列在文末。",
  );
  expect(lines).toContain("“听课”应达标10人，已达标6人，未达标2人，未到期、未判2人。");
  expect(lines).toContain("表2 各校未达标情况，3行");
  expect(lines.at(-2)).toMatch(/、没有计入的学校$/);
});

test("学校太多，图就不画", () => {
  const many = Array.from({ length: 31 }, (_, i) => ({ ...summaries[0]!, id: String(i), school: `第${i + 1}小学` }));
  const lines = linesOf(outlineOf(rollUp(many)));
  expect(lines.filter((line) => line.startsWith("图"))).toEqual([]);
  expect(lines).toContain("表3 各校研修情况，32行");
});
