import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makeFolder } from "../cli/make-folder.ts";
import { runYanxiu } from "../cli/run-yanxiu.ts";
import { type Otherwise, slipsIn } from "../prose/sample-school.ts";

/** Mistakes of the nine reports (domain.md 1 and 4), typed again in other words, and the code each is reported by. */
const typed: readonly (readonly [
  report: string,
  mistake: string,
  text: string,
  code: string,
  settings?: Otherwise & { section?: string },
])[] = [
  ["R1", "别处的研修平台", "教师在永宁教师研修博客上讨论。", "other-place"],
  ["R1", "县里的学校写了区教科室", "请区教科室的专家来校讲课。", "other-level"],
  ["R1", "小标题从3起", "3、科研引领。\n\n4、同伴互助。", "numbering-gap"],
  ["R1", "说7个组，列6个", "7个教研组：语文组、数学组、英语组、音体美组、理化生组、信息组。", "count-differs"],
  ["R1", "错字", "展示骨干教师的丰采。", "wrong-word"],
  ["R1", "开校初", "开校初定下计划。", "wrong-word"],
  ["R1", "句子断成两行两段", "青年教师结对以后，定期听\n\n课、评课。", "unfinished-paragraph"],
  ["R1", "逗号结尾", "围绕课堂研讨，互相启发，", "unfinished-paragraph"],
  ["R2", "换词换坏了", "办文学社，培养学生的写作本事。", "wrong-word"],
  ["R2", "换词换坏了", "请名师来校帮忙教师提高。", "wrong-word"],
  ["R2", "说每周一次，记录里缺一周", "各教研组每周一次集体备课。", "frequency"],
  ["R2", "不说几名", "选派多名教师外出。", "vague"],
  ["R3", "留着的空", "校长林__任组长。", "placeholder"],
  ["R3", "90%以上，没有分子", "听课达标90%以上。", "claim"],
  ["R4", "含糊的说法", "听课基本上达标。", "vague"],
  ["R4", "20余，其实不是", "外出培训30余人次。", "rounded-figure"],
  ["R4", "论文论篇", "发表论文4位。", "unit-word"],
  ["R5", "序号里的字母", "1、学课标。\n\nA2、专题培训。\n\n3、集体备课。", "stray-letter"],
  ["R5", "缺第4条", "3、集体备课。\n\n5、特色活动。", "numbering-gap"],
  ["R5", "学期里写本年度", "本年度的反思如下。", "period-word", { type: "学期" }],
  ["R5", "错字", "征集往被忽视的细节。", "wrong-word"],
  ["R6", "学期里写上学期", "回顾上学期的研修。", "period-word", { type: "学期" }],
  ["R6", "说要列，没有列", "立项的微课题：\n\n## 另一节", "nothing-follows"],
  ["R7", "一是丢了", "二是学生有进步。\n\n三是学校有提升。", "ordinal-missing"],
  ["R7", "星号代替校名", "出台了**中学奖励办法。", "placeholder"],
  ["R7", "错字", "办学水平被评为优秀等地。", "wrong-word"],
  ["R7", "错字", "专家给于一对一的指导。", "wrong-word"],
  [
    "R7",
    "119不等于3+4+16",
    "学生119人次获奖，其中国家级3人次，省级4人次，市级16人次。",
    "parts-of-total",
    { type: "多年" },
  ],
  ["R8", "计划当总结", "我们将进一步搭建平台。", "plan-text", { type: "年度" }],
  ["R8", "过时的提法", "学习十九大精神。", "outdated"],
  ["R8", "年度里写本学期", "本学期深入推进。", "period-word", { type: "年度" }],
  ["R8", "断在半句", "青年教师定期听课、\n\n研讨，开展沙龙。", "unfinished-paragraph"],
  ["R8", "网站上的字", "各组汇报。\n\n相关文档", "placeholder"],
  ["R8", "半角逗号", "一年来,各组扎实工作。", "half-width"],
  ["R9", "学校的名称重了", "制定《青禾中学中学研修制度》。", "wrong-word"],
  ["R9", "三个一列了四项", "做到“三个一”：一次主讲、一节公开课、一篇论文、十篇阅读。", "count-differs"],
  ["R9", "引号没有收尾", "做到“三个一。", "unclosed-bracket"],
  ["R9", "错字", "及时反溃。", "wrong-word"],
  ["R9", "书签", "[bookmark: _Toc7]开展读书活动。", "placeholder"],
  ["R9", "词里的空格", "加强校本 研修。", "inner-space"],
  ["R9", "和和", "培训科组长和和备课组长。", "wrong-word"],
];

describe("学校自己的话里有，就会提醒", () => {
  test.for(typed)("%s %s：%s", ([, , text, code, settings]) => {
    const codes = slipsIn(text, settings).map((slip) => slip.split(" ")[1]);
    expect(codes).toContain(code);
  });
});

const year = join(import.meta.dirname, "../../examples/three-years/2024学年/成果.yaml");

describe("由记录印出来的，就不会有", () => {
  test("获奖没有写级别，指出哪一条，不会悄悄少了96人次", async () => {
    const results = readFileSync(year, "utf8").replace(
      "奖项: 县中学生田径运动会, 级别: 县级",
      "奖项: 县中学生田径运动会",
    );
    const line = results.split("\n").findIndex((text) => text.includes("县中学生田径运动会")) + 1;
    const { code, out } = await runYanxiu(makeFolder({ "成果.yaml": results }), "check", "成果.yaml");
    expect(code).toBe(1);
    expect(out).toContain(`成果.yaml:${line}:`);
    expect(out).toContain("级别");
  });
});
