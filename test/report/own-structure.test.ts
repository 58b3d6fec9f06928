import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makeFolder } from "../cli/make-folder.ts";
import { runYanxiu } from "../cli/run-yanxiu.ts";
import { paragraphTexts } from "../docx/read-docx.ts";

const term = (report: string) => `学校: 槐荫小学
时段: {类型: 学期, 名称: 2024学年第一学期, 起: 2024-09-01, 止: 2025-01-18}
包含: [记录.yaml]
报告:
${report}
落款: {日期: 2025-01-18}
`;

const records = `教师:
  - {姓名: 林秋野, 教研组: 语文组}
  - {姓名: 许知行, 教研组: 数学组}
组织:
  - {名称: 语文组, 类别: 教研组, 组长: 林秋野}
  - {名称: 数学组, 类别: 教研组, 组长: 许知行}
公开课:
  - {日期: 2024-11-05, 执教: 林秋野, 课名: 《搭石》, 级别: 县级}
  - {日期: 2024-11-06, 执教: 林秋野, 课名: 《珍珠鸟》, 级别: 校级}
校刊简报:
  - {名称: 槐荫教研, 期次: 8, 日期: 2024-12-20}
`;

/** A report of the school's own, with a paragraph beside it. */
const ownReport = {
  "模板/家校共育小结/report.yaml": `名称: 家校共育小结
标题: "{{学校}}{{时段}}家校共育小结"
章节:
  - 段落: [开头]
  - {标题: 课堂, 段落: [开课, 各组]}
  - {标题: 存在的问题, 段落: [问题], 编号: 是}
`,
  "模板/家校共育小结/开头.md": "本学期开放课堂{{公开课}}。\n",
  "模板/家校共育小结/开课.md": "执教的有{{列名 公开课}}。\n",
  "模板/家校共育小结/各组.md": '---\n每: 教研组\n---\n上课{{公开课}}：{{列名 公开课 写法="课名"}}。\n',
  "模板/家校共育小结/问题.md": "---\n须写: [家长来得少吗？]\n---\n",
  "文字/写法.md": "## 公开课\n{{执教}}执教《{{课名}}》，\n\n## 公开课·课名\n《{{课名}}》\n",
  "文字/问题.md": "来的家长还不多。\n\n时间太紧。\n",
};

const usual = "  - 名称: 家校共育小结";

async function reportOf(files: { readonly [file: string]: string }, report = usual) {
  const folder = makeFolder({ "term.yaml": term(report), "记录.yaml": records, ...ownReport, ...files });
  const { code } = await runYanxiu(folder, "report", "term.yaml");
  const [name] = code === 0 ? readdirSync(join(folder, "报告")) : [];
  const texts = name ? paragraphTexts(readFileSync(join(folder, "报告", name))) : [];
  return { code, texts: texts.filter((text) => text !== "") };
}

/** The mistakes of a run: place, severity and code. */
const foundIn = (said: string): string[] =>
  [...said.matchAll(/^(\S+?:\d+:\d+) (错误|警告) .*? (\S+\/\S+)$/gm)].map(
    ([, place, how, code]) => `${place} ${how} ${code}`,
  );

describe("学校自己的报告", () => {
  test("只写模板就有一份新的报告", async () => {
    const { code, texts } = await reportOf({});
    expect(code).toBe(0);
    expect(texts.slice(0, 9)).toEqual([
      "槐荫小学2024学年第一学期家校共育小结",
      "本学期开放课堂2节。",
      "一、课堂",
      "执教的有林秋野执教《搭石》，林秋野执教《珍珠鸟》。",
      // 数学组 has no lesson, so it has no paragraph.
      "语文组：上课2节：《搭石》《珍珠鸟》。",
      "二、存在的问题",
      "1. 来的家长还不多。",
      "2. 时间太紧。",
      "槐荫小学",
    ]);
  });

  test("自己写了一是、二是的，不再编 1. 2.", async () => {
    const { texts } = await reportOf({ "文字/问题.md": "主要有两点。\n\n一是来的家长还不多。\n\n二是时间太紧。\n" });
    expect(texts.slice(5, 9)).toEqual(["二、存在的问题", "主要有两点。", "一是来的家长还不多。", "二是时间太紧。"]);
  });

  test("term.yaml 里换标题、换次序、加一段，写过的段落还用得上", async () => {
    const { code, texts } = await reportOf(
      {
        "文字/我们的课.md": "课后都议一议。{{段落 开课}}\n",
        "文字/教研组/语文组.md": "多读多写。{{段落}}语文组还编了校刊。\n",
      },
      `  - 名称: 家校共育小结
    标题: 槐荫小学开放周小结
    章节:
      - {标题: 不足, 段落: [问题]}
      - {标题: 开放周, 分节: [{标题: 我们的课, 段落: [我们的课]}, {标题: 组里, 段落: [各组]}]}
      - 段落: [开头]`,
    );
    expect(code).toBe(0);
    expect(texts.slice(0, 10)).toEqual([
      "槐荫小学开放周小结",
      "一、不足",
      "来的家长还不多。",
      "时间太紧。",
      "二、开放周",
      "（一）我们的课",
      "课后都议一议。执教的有林秋野执教《搭石》，林秋野执教《珍珠鸟》。",
      "（二）组里",
      "语文组：多读多写。上课2节：《搭石》《珍珠鸟》。语文组还编了校刊。",
      "本学期开放课堂2节。",
    ]);
  });

  test("代替一段，并放进被代替的那一段", async () => {
    const { texts } = await reportOf({ "文字/开课.md": "我们先说课。{{段落}}再评课。\n" });
    expect(texts).toContain("我们先说课。执教的有林秋野执教《搭石》，林秋野执教《珍珠鸟》。再评课。");
  });

  test("只为这份报告写的一段，先于为所有报告写的", async () => {
    const { texts } = await reportOf({ "文字/开课.md": "甲。\n", "文字/家校共育小结/开课.md": "乙。\n" });
    expect([texts.includes("甲。"), texts.includes("乙。")]).toEqual([false, true]);
  });

  test("只写模板就有一种新的附件", async () => {
    const { code, texts } = await reportOf(
      {
        "模板/附件/校刊一览表.yaml":
          '名称: 校刊一览表\n记录: 校刊简报\n列:\n  - {标题: 刊名, 写: "{{名称}}"}\n  - {标题: 期次, 写: "第{{期次}}期"}\n',
      },
      "  - {名称: 家校共育小结, 附件: [校刊一览表]}",
    );
    expect(code).toBe(0);
    expect(texts).toEqual(expect.arrayContaining(["附件：槐荫小学2024学年第一学期校刊一览表", "槐荫教研", "第8期"]));
  });
});

describe("写错了，说哪里错、该写什么", () => {
  test.each([
    [
      "段落的名称差一点",
      {},
      "  - {名称: 家校共育小结, 章节: [{标题: 课堂, 段落: [各祖]}]}",
      ["term.yaml:5:37 错误 template/missing-section", "文字/问题.md:1:1 警告 template/unused-file"],
      "是否想写“各组”？",
    ],
    [
      "写了一个组的话，报告不逐组写",
      { "文字/教研组/语文组.md": "多读多写。\n" },
      "  - {名称: 家校共育小结, 章节: [{段落: [开头, 问题]}]}",
      ["文字/教研组/语文组.md:1:1 警告 template/unused-group-file"],
      "排上“各教研组”",
    ],
    ["没有这份报告", {}, "  - 名称: 家校共育小节", ["term.yaml:5:5 错误 template/unknown-report"], "家校共育小结"],
    [
      "章节的项写错",
      {},
      "  - {名称: 家校共育小结, 章节: [{标提: 课堂, 段落: [开课]}]}",
      ["term.yaml:5:24 错误 record/unknown-field"],
      "是否想写“标题”？",
    ],
    [
      "放进没有的段落",
      { "文字/开课.md": "{{段落 各祖}}\n" },
      undefined,
      ["文字/开课.md:1:1 错误 template/unknown-paragraph"],
      "是否想写“各组”？",
    ],
    [
      "段落绕回自己",
      { "文字/开课.md": "甲。{{段落 开课}}\n" },
      undefined,
      ["文字/开课.md:1:3 错误 template/paragraph-circle"],
      "删去其中一处",
    ],
    [
      "没有被代替的段落",
      { "文字/我们的课.md": "---\n位置: 课堂之后\n---\n甲。{{段落}}\n" },
      undefined,
      ["文字/我们的课.md:4:3 错误 template/nothing-replaced"],
      "写明段落的名称",
    ],
    [
      "模板里的名称写错",
      { "模板/家校共育小结/开头.md": "开放课堂{{公开可}}。\n" },
      undefined,
      ["模板/家校共育小结/开头.md:1:7 错误 template/unknown-name"],
      "是否想写“公开课”？",
    ],
    [
      "report.yaml 少了标题",
      { "模板/家校共育小结/report.yaml": "名称: 家校共育小结\n章节: [开头]\n" },
      undefined,
      ["模板/家校共育小结/report.yaml:1:1 错误 record/missing-field"],
      "标题",
    ],
    [
      "文字存成了 .txt",
      { "文字/开课.md.txt": "甲。\n" },
      undefined,
      ["文字/开课.md.txt:1:1 警告 file/prose-ending"],
      "改名为“开课.md”",
    ],
    [
      "整句放进〔 〕的，没有就没有",
      { "文字/开课.md": "〔得奖{{获奖}}。〕上课{{公开课}}。\n" },
      undefined,
      [],
      "没有发现问题",
    ],
    [
      "学校自己的一句没有印出",
      { "文字/开课.md": "上课{{公开课}}。得奖{{获奖}}。\n" },
      undefined,
      ["文字/开课.md:1:13 警告 template/sentence-left-out"],
      "{{获奖}}",
    ],
  ])("%s", async (_, files, report = usual, expected, hint) => {
    const folder = makeFolder({ "term.yaml": term(report), "记录.yaml": records, ...ownReport, ...files });
    const { out, err } = await runYanxiu(folder, "check", "term.yaml");
    const said = out + err;
    expect(foundIn(said)).toEqual(expected);
    expect(said).toContain(hint);
  });
});
