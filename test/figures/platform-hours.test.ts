import { describe, expect, test } from "vitest";
import { compareWithPlatform } from "../../src/compare-platform.ts";
import { readPlatform } from "../../src/excel/platform/read-platform.ts";
import { textAsWorkbook } from "../../src/excel/read-csv.ts";
import { differenceWords } from "../../src/figures/platform/difference-words.ts";
import { makeSchool, readSchool } from "./make-school.ts";

const records = `研修活动:
  - {日期: 2024-10-10, 主题: 倾听的技术, 形式: 讲座, 学时: 3, 参加: [林秋野, 何青]}
  - {日期: 2024-11-10, 主题: 第一期读书会, 形式: 沙龙, 学时: 1, 参加: 何青}
  - {日期: 2024-11-17, 主题: 第一期读书会, 形式: 沙龙, 学时: 1, 参加: 何青}
外出培训:
  - {名称: 县小学语文骨干教师培训, 起: 2024-10-14, 止: 2024-10-16, 学时: 18, 人员: 林秋野}`;

/** 林秋野 18-21=-3 平台没有：… and the totals. */
function compared(text: string, school = makeSchool(records), narrowing = {}): string[] {
  const data = readPlatform(textAsWorkbook(text));
  if ("headers" in data) throw new Error(data.headers.join());
  const { people, total, outside } = compareWithPlatform(school, data, narrowing).value!.compared;
  const line = (name: string, a: number | undefined, b: number | undefined, difference: number, words = "") =>
    `${name} ${a ?? "无"}-${b ?? "无"}=${difference} ${words}`.trimEnd();
  return [
    ...people.map((one) => line(one.name, one.platform, one.ours, one.difference, differenceWords(one, 3))),
    line("合计", total.platform, total.ours, total.difference),
    ...(outside > 0 ? [`${outside}行不在时段里`] : []),
  ];
}

describe("平台的学时和我校的", () => {
  test.for<readonly [what: string, text: string, expected: readonly string[]]>([
    [
      "只有合计的，比合计；平台没有的人、我校没有的人",
      "姓名,学时\n林秋野,18\n路人,6",
      ["林秋野 18-21=-3", "何青 无-5=-5 平台没有此人", "路人 6-无=6 我校名册没有此人", "合计 24-26=-2"],
    ],
    [
      "名册里有、没有学时的人是0；平台也是0的没有差",
      "姓名,学时\n林秋野,21\n何青,5\n白杨,0\n沈一舟,2",
      ["林秋野 21-21=0", "沈一舟 2-0=2", "何青 5-5=0", "白杨 0-0=0", "合计 28-26=2"],
    ],
    [
      "名称相近的是一项，一场场的合起来比；各自多出来的、学时不同的分开说",
      "姓名,项目,日期,学时\n林秋野,《倾听的技术》,2024-10-10,3\n林秋野,2024年县小学语文骨干教师培训班,2024-10-14,16\n何青,第一期读书会,,2\n何青,心理健康网课,,4",
      [
        "林秋野 19-21=-2 学时不同：县小学语文骨干教师培训（平台16，我校18）",
        "何青 6-5=1 平台没有：倾听的技术3学时；我校没有：心理健康网课4学时",
        "合计 25-26=-1",
      ],
    ],
    [
      "期数不同的不是一项；合计一样，差在哪里也说",
      "姓名,项目,学时\n何青,倾听的技术,3\n何青,第二期读书会,2\n林秋野,倾听的技术,3\n林秋野,县小学语文骨干教师培训,18",
      ["林秋野 21-21=0", "何青 5-5=0 平台没有：第一期读书会2学时；我校没有：第二期读书会2学时", "合计 26-26=0"],
    ],
    [
      "日期对不上的不是一项；同一天、学时也一样的是一项",
      "姓名,项目,日期,学时\n何青,倾听的技巧,2024-12-01,3\n何青,读书分享,2024-11-17,2\n林秋野,讲座一场,2024-10-10,3\n林秋野,县小学语文骨干教师培训,2024-10-16,18",
      ["林秋野 21-21=0", "何青 5-5=0 平台没有：倾听的技术3学时；我校没有：倾听的技巧3学时", "合计 26-26=0"],
    ],
    [
      "时段以外的日期不比",
      "姓名,项目,日期,学时\n林秋野,倾听的技术,2024-10-10,3\n林秋野,旧培训,2023-10-10,9\n林秋野,县小学语文骨干教师培训,2024-10-14,18\n何青,倾听的技术,2024-10-10,3\n何青,第一期读书会,2024-11-10,2",
      ["林秋野 21-21=0", "何青 5-5=0", "合计 26-26=0", "1行不在时段里"],
    ],
  ])("%s", ([, text, expected]) => {
    expect(compared(text)).toEqual(expected);
  });

  test("只比一段日子", () => {
    expect(compared("姓名,学时\n林秋野,21\n何青,3", undefined, { to: "2024-10-31" })).toEqual([
      "林秋野 21-21=0",
      "何青 3-3=0",
      "合计 24-24=0",
    ]);
  });

  const namesakes = `教师:
  - {姓名: 王芳, 区分: 语文, 继教号: 00011}
  - {姓名: 王芳, 区分: 数学, 继教号: 00012}
研修活动:
  - {日期: 2024-10-10, 主题: 甲, 形式: 讲座, 学时: 3, 参加: 全员}`;

  const unclear = "我校有同名的人，平台没有写明继教号，分不清是哪一位";

  test("同名的按继教号认；没有继教号的分不清", () => {
    const school = readSchool("", namesakes);
    expect(compared("姓名,继教号,学时\n王芳,00012,3\n王芳,00011,2", school)).toEqual([
      "王芳（语文） 2-3=-1",
      "王芳（数学） 3-3=0",
      "合计 5-6=-1",
    ]);
    expect(compared("姓名,学时\n王芳,3", school)).toEqual([
      `王芳（语文） 无-3=-3 ${unclear}`,
      `王芳（数学） 无-3=-3 ${unclear}`,
      `王芳 3-无=3 ${unclear}`,
      "合计 3-6=-3",
    ]);
  });

  test("改了姓名写法的，继教号一样就是一个人", () => {
    expect(compared("姓名,继教号,学时\n王方,00012,3\n王芳,00011,3", readSchool("", namesakes))).toEqual([
      "王芳（语文） 3-3=0",
      "王芳（数学） 3-3=0",
      "合计 6-6=0",
    ]);
  });
});
