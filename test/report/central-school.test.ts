import { beforeAll, describe, expect, test } from "vitest";
import { paragraphTexts } from "../docx/read-docx.ts";
import { exampleReport, exampleSchool } from "./example-school.ts";

// The numbers are worked out in central-school-facts.md, from the records and without this program.
let texts: readonly string[];
let prose: string;
beforeAll(async () => {
  texts = paragraphTexts(await exampleReport("培训项目总结"));
  prose = texts.slice(0, texts.indexOf("附件1")).join("\n");
});

test("例子里没有错误，只有一节课两处登记的提示", () => {
  const { diagnostics } = exampleSchool();
  expect(diagnostics.map(({ severity, code, file }) => `${severity} ${code} ${file}`)).toEqual([
    "notice check/heard-twice 记录/2024-11.yaml",
  ]);
});

describe("正文", () => {
  test.for<readonly [fact: string, sentence: string]>([
    ["题目", "苇溪中心小学2024学年校本培训工作总结\n——做有温度的心育教师"],
    ["一个时段，一个主题", "的要求，以“做有温度的心育教师”为主题，开展校本培训。"],
    ["说明统计到哪天", "现将主要工作总结如下。"],
    [
      "方案安排9次28学时：3讲座+2小组活动+1自主研修+1公开课+1技能考核+1经验交流=9",
      "实施，安排讲座、小组活动、自主研修、公开课、技能考核和经验交流9次，计28学时。",
    ],
    ["方案本身得县级三等奖", "该方案在县校本培训方案评比中获三等奖。"],
    [
      "组长、副组长，职务和分工",
      "由校长祝怀谷任组长，副校长骆青原任副组长，成员为教导处主任康树平（计划与考勤）、教科室主任姚春晖（课题与论文）、",
    ],
    ["负责部门、具体负责人", "日常工作由教导处承担，教导处副主任褚晓岚具体负责。"],
    // 61 less the one who left in February; 2449 years of 60 people; 12, 36, 19 and 7 counted in 教师.yaml
    [
      "专任教师60人",
      "我校有专任教师60人（应参训59人），平均年龄40.8岁，其中高级职称12人、中级职称36人；青年教师19人，各级骨干教师7人。",
    ],
    [
      "7个教研组：中心校3个，校区4个",
      [
        "全校设有教研组7个，分别是中心校语文组（组长温慧兰）、",
        "中心校数学组（组长施立勤）、中心校综合组（组长纪长松）、竹坞校区教研组（组长倪小娟）、",
        "柏渡校区教研组（组长龚彩霞）、月岭校区教研组（组长包雅琴）、沙浦校区教研组（组长莫晓蕾）。",
      ].join(""),
    ],
    ["9次都办了", "方案内的活动全部完成。"],
    ["全勤55人，多于90%", "应参训的59名教师中，55名全勤参加了方案内的活动。"],
    ["计划外讲座1次，校外专家", "云州师范学院岑若水讲《沙盘里的童年》（5月16日）。"],
    ["教研组活动 7×34=238", "各教研组共开展活动238次，其中集体备课171次、主题教研67次。"],
    ["公开课 1+3+5+48=57", "55名教师开出公开课57节，其中市级1节、县级3节、片区级5节、校级48节。"],
    [
      "县级以上的4节，都点名",
      "市级公开课为戚芳芳的《成长的我》，县级公开课为骆青原的《位置与方向》、汤若彤的《At the farm》、毛雪莲的《飞向蓝天的恐龙》。",
    ],
    ["听课 479+543+414=1436；1416÷59=24", "应参训教师听课1416节，人均24.0节。"],
    ["外出44−3（线上3人次）=41人次，先说级别高的", "我校教师外出学习41人次，参加了省农村小学校长高级研修、"],
    ["回校后做了什么", "返校后，戚芳芳作校内讲座，"],
    ["结对", "师徒结对8对，其中教学5对：温慧兰带欧阳薇、"],
    ["人人达到24学时：4161÷59=70.525", "应参训教师全部修满规定的学时，人均70.5学时。"],
    ["应到 528+60+1993，实到 521+59+1959；2539÷2581=98.37%", "各类活动的出勤率为98.4%。"],
    ["考核只说优秀的", "在教研组学年考核中，中心校综合组、竹坞校区教研组获评优秀。"],
    ["心理C证参训9人", "有9名教师参加心理C证培训。"],
    ["国家三级心理咨询师通过7人", "有7名教师取得国家三级心理咨询师资格。"],
    ["称号按人说，同样的合在一起", "施立勤、倪小娟被评为县学科骨干教师，"],
    ["发表 14+6+4=24", "教师在各级刊物发表论文、案例、教学设计24篇（31人次），其中省级14篇、市级6篇、县级4篇，"],
    ["最前面的是级别高、日期早的", "主要有：温慧兰的《单元视角下古诗教学的情感体验》（《江南小学教育》2024年第9期），"],
    [
      "教师获奖 22−2（方案、备课组）=20项；1+4+12+3=20",
      "教师在各类评比中获奖20项（26人次），其中省级1项、市级4项、县级12项、校级3项，",
    ],
    ["省级的一项在前，写明评比", "郑小芸（数学）的微课《三分钟看懂鸡兔同笼》在省微课征集活动中获三等奖；"],
    ["集体获奖：备课组；方案前面说过", "中心校数学组在校备课组集体备课评比中获优秀奖。"],
    [
      "学生 1+1+1+1+12=16项，3+36+2+4+12=57；市级科技创新，县级作文、合唱、接力，校级书法12",
      "学生在各类比赛中获奖16项（57人次），其中市级1项、县级3项、校级12项：",
    ],
    ["学生不写姓名，写指导教师", "在市青少年科技创新比赛中获三等奖（指导教师金育苗、曾柏年），"],
    ["结题的规划课题", "本学年，戚芳芳主持的市级课题《小学中高年级学生情绪识别的课堂活动设计》结题；"],
    ["规划课题 2+1−1=2，小课题 1+1−1=1", "学年末在研课题3项，其中小课题1项。"],
    [
      "小课题另说",
      "施立勤主持的县级小课题《计算错误的归因与矫正》结题；白玉茹主持的《渔村小学生习作素材的积累与运用》立为县级小课题。",
    ],
    ["学校自己写的", "听课任务落实不均衡。"],
    ["附件说明两行", "附件：1. 苇溪中心小学2024学年校本培训活动汇总表\n2. 苇溪中心小学2024学年校本培训学时统计表"],
    ["落款", "苇溪中心小学\n2025年7月5日"],
  ])("%s", ([_, sentence]) => {
    expect(prose).toContain(sentence);
  });

  test("四段照R3的次序，后面三段是自己的，序号连着", () => {
    const headings = texts.filter((text) => /^[一二三四五六七八九]、/.test(text));
    expect(headings).toEqual([
      "一、项目规划",
      "二、项目保障",
      "三、项目实施",
      "四、项目评价",
      "五、成果",
      "六、存在问题",
      "七、下阶段打算",
    ]);
  });

  test("没有达到要求的人，姓名不在正文里", () => {
    const others = prose.replace("纪长松带段跃", "");
    for (const name of ["段跃", "万新民", "雷振山"]) expect(others).not.toContain(name);
  });
});

/** The rows of an annex's table; cells are paragraphs, in order. */
function tableAfter(title: string, headers: readonly string[]): string[][] {
  const page = texts.lastIndexOf(title);
  const start = texts.indexOf(headers[0]!, page);
  // A long header is broken where a word ends.
  expect(texts.slice(start, start + headers.length).map((text) => text.replaceAll("\n", ""))).toEqual(headers);
  const rows: string[][] = [];
  for (let at = start + headers.length; at + headers.length <= texts.length; at += headers.length) {
    const row = texts.slice(at, at + headers.length);
    rows.push(row);
    if (row[1] === "合计") return rows;
  }
  throw new Error(`no 合计 under ${title}`);
}

describe("附件1 活动汇总表", () => {
  const headers = ["序号", "日期", "主题", "形式", "主讲", "教研组", "应到", "实到", "出勤率", "学时", "计划"];
  const rows = () => tableAfter("苇溪中心小学2024学年校本培训活动汇总表", headers);

  test("学校、时段、填表日期，填表人、审核人、负责人", () => {
    const frame = "学校（盖章）：苇溪中心小学\t统计时段：2024年9月1日至2025年7月3日\t填表日期：2025年7月5日";
    expect(texts.filter((text) => text === frame)).toHaveLength(2);
    expect(texts.filter((text) => text === "填表人：\t审核人：\t负责人：")).toHaveLength(2);
  });

  test("248次，先计划内、计划外，再各教研组，各按日期排，序号连着", () => {
    const all = rows();
    const listed = all.filter(([number]) => number !== "");
    expect(listed).toHaveLength(248);
    expect(listed.map(([number]) => Number(number))).toEqual(listed.map((_, i) => i + 1));
    const ofGroup = listed.filter((row) => row[5] === "柏渡校区教研组").map(([, date]) => date);
    expect(ofGroup).toHaveLength(34);
    expect(ofGroup).toEqual(ofGroup.toSorted());
    expect(all.flatMap(([, is, what]) => (is === "小计" ? [what] : []))).toEqual([
      "计划内活动9次",
      "计划外活动1次",
      "中心校语文组34次",
      "中心校数学组34次",
      "中心校综合组34次",
      "竹坞校区教研组34次",
      "柏渡校区教研组34次",
      "月岭校区教研组34次",
      "沙浦校区教研组34次",
    ]);
    // 528 due at the planned ones and 521 there: 98.67%
    expect(all.find(([, is]) => is === "小计")?.slice(6)).toEqual(["528", "521", "98.7%", "28", ""]);
  });

  test("计划内九次的应到、实到、学时", () => {
    const planned = rows().filter((row) => row[10] === "计划内");
    expect(planned.map((row) => [row[1], row[3], row[6], row[7], row[8], row[9]].join(" "))).toEqual([
      "2024-09-13 讲座 58 57 98.3% 3",
      "2024-10-18 小组活动 58 57 98.3% 4",
      "2024-11-29 讲座 58 57 98.3% 3",
      "2024-12-20 公开课 58 58 100.0% 2",
      "2025-01-10 自主研修 59 59 100.0% 4",
      "2025-02-28 小组活动 59 57 96.6% 4",
      "2025-03-28 讲座 59 59 100.0% 3",
      "2025-04-25 技能考核 60 59 98.3% 3",
      "2025-06-06 经验交流 59 58 98.3% 2",
    ]);
  });

  test("计划外的一次：校外主讲，全校", () => {
    const extra = rows().filter((row) => row[10] === "计划外");
    expect(extra.map((row) => row.slice(1, 11).join(" "))).toEqual([
      "2025-05-16 沙盘里的童年 讲座 岑若水\n（云州师范学院） 全校 60 59 98.3% 3 计划外",
    ]);
  });

  test("合计只加能加的，出勤率重新算", () => {
    expect(rows().at(-1)).toEqual(["", "合计", "248次", "", "", "", "2581", "2539", "98.4%", "269", ""]);
  });
});

describe("附件2 学时统计表", () => {
  const headers = [
    ...["序号", "姓名", "继教号", "职称", "任教", "教研组", "校本集中", "校本教研", "校本自主", "县级", "市级", "省级"],
    ...["远程", "合计", "应修", "差额", "达标", "签字"],
  ];
  const rows = () => tableAfter("苇溪中心小学2024学年校本培训学时统计表", headers);

  // 集中 = planned less the 4 of 自主研修, and the 3 of the lecture outside the plan
  test.for<readonly [fact: string, expected: string]>([
    ["戚芳芳：28+3(主讲)−4+3；34−2(公出)−2；4；20+24；线上12", "中心校综合组 30 30 4 _ 44 _ 12 120 24 0 达标"],
    ["鲍素芬：28−3−4−4+3；34−1(公出)−1；4", "中心校语文组 20 32 4 _ _ _ _ 56 24 0 达标"],
    ["裘志坚：补学的3照得", "中心校数学组 27 33 4 _ _ _ _ 64 24 0 达标"],
    ["雷振山：4月25日事假没有补学，1月8日公出", "竹坞校区教研组 24 32 4 _ _ _ _ 60 24 0 达标"],
    ["伍秀英：病假四周不应到", "柏渡校区教研组 24 30 4 _ _ _ _ 58 24 0 达标"],
    ["祝怀谷：省级认定36，申报40不算；公出一次展示2、一次备课1", "中心校综合组 25 33 4 _ _ 36 _ 98 24 0 达标"],
    ["尤思琪：换组，列在期末的组", "竹坞校区教研组 27 33 4 _ _ _ _ 64 24 0 达标"],
    ["辛悦然：2月10日到校，24×96÷188=12.26进到12.5", "沙浦校区教研组 15 17 _ 12 _ _ _ 44 12.5 0 达标"],
  ])("%s", ([fact, expected]) => {
    const row = rows().find(([, name]) => name === fact.slice(0, 3))!;
    expect(
      row
        .slice(5, 17)
        .map((cell) => cell || "_")
        .join(" "),
    ).toBe(expected);
  });

  test("59人，同名的两位各写区分", () => {
    const names = rows()
      .slice(0, -1)
      .map(([, name]) => name);
    expect(names).toHaveLength(59);
    expect(names.filter((name) => name?.startsWith("郑小芸"))).toEqual(["郑小芸（语文）", "郑小芸（数学）"]);
  });

  // 教研 1959−18(蓝启鸣)−14(谢雨荷)=1927; 自主 58×4=232; 集中 3713−1927−232=1554;
  // 县级 36+7×18+12+12=186; 市级 60+24+34+48+12=178; 省级 36; 远程 24+24=48; 3713+448=4161
  test("合计：学时可以加，达标是59/59，不加应修", () => {
    expect(rows().at(-1)?.slice(1)).toEqual(
      ["合计", "", "", "", "", "1554", "1927", "232", "186", "178", "36", "48", "4161", "", "", "59/59", ""].map(
        String,
      ),
    );
  });

  test("不计入应参训的人在表下列名", () => {
    expect(texts.some((text) => text.includes("不计入应参训：谢雨荷（产假）"))).toBe(true);
    expect(texts.some((text) => text.includes("蓝启鸣30学时"))).toBe(true);
  });
});
