import { describe, expect, test } from "vitest";
import { hoursOf } from "../../src/figures/hours.ts";
import { attendanceOf } from "../../src/school/attendance.ts";
import { fill } from "./fill.ts";
import { judge, type Row } from "./judge-row.ts";
import { actually, computedOf, factsOf, makeSchool, readSchool, say } from "./make-school.ts";

// The usual school: 林秋野 许知行 沈一舟 (语文组, 本部), 顾小满 何青 白杨 (数学组, 东校区), and the librarian 管书人 (本部).

const on = (day: string, rest: string) => `\n  - {日期: ${day}, 主题: 讲座${day}, 形式: 讲座, ${rest}}`;
const activity = (rest: string) => `研修活动:${on("2024-10-10", rest)}`;

/** 应到、实到、学时 of one person at one activity of 3 学时 for everybody, e.g. `应到 实到 3学时`. */
function atTalk(reason: string, term = "", more = ""): string {
  const school = makeSchool(activity(`学时: 3, 参加: 全员, 缺席: 林秋野（${reason}）${more}`), term);
  const facts = factsOf(school);
  const [teacher] = school.roster.teachers;
  const { due, present } = attendanceOf(school.records.activities[0]!, school);
  const of = (people: readonly unknown[], word: string) => (people.includes(teacher) ? word : `不${word}`);
  return `${of(due, "应到")} ${of(present, "实到")} ${hoursOf(teacher!, facts)}学时`;
}

describe("12.14 自己不算", () => {
  const lesson = (rest: string) => `听课:\n  - {日期: 2024-11-12, 执教: 林秋野, 课名: 甲, ${rest}}`;
  test.for<Row>([
    // 语文组 has three members, one of whom teaches
    ["执教的人没有听自己的课，听课人写组名也一样", lesson("听课人: 语文组"), "听课2节 听课教师2人"],
    ["几位执教，各自都不算听课", lesson("听课人: 语文组").replace("林秋野", "林秋野、许知行"), "听课1节 听课教师1人"],
    ["公开课的听课人也一样", lesson("听课人: 语文组").replace("听课:", "公开课:"), "公开课1节 听课2节 听课教师2人"],
    // 6/6 taught the pupils' parents; nobody heard 0 lessons
    ["0节不算听过课", "听课:\n  - {月份: 2024-10, 节数: {林秋野: 0, 何青: 3}}", "听课3节 听课教师1人 人均听课0.5节"],
    [
      "给学生、家长的活动不看应到，也不看全勤",
      `研修活动:${on("2024-10-10", "参加: 全员")}${on("2024-10-11", "对象: 家长, 参加: 全员, 缺席: 林秋野（病假）")}`,
      "应到人次6人次 实到人次6人次 全勤6人",
    ],
  ])("%s", judge);

  const pairing = (rest: string) => `青蓝结对:\n  - {起: 2024-09-10, ${rest}}`;
  test.for<Row>([
    // 林秋野 is in 语文组: two pairs, two mentors
    ["师傅写组名，徒弟是组里的人：自己不带自己", pairing("师傅: 语文组, 徒弟: 林秋野"), "青蓝结对2对 师傅2人 徒弟1人"],
    ["徒弟写组名，师傅是组里的人", pairing("师傅: 林秋野, 徒弟: 语文组"), "青蓝结对2对 师傅1人 徒弟2人"],
    ["两边写同一个组：3人互带，3×2对", pairing("师傅: 语文组, 徒弟: 语文组"), "青蓝结对6对 师傅3人 徒弟3人"],
    ["自己带自己的，一对也没有", pairing("师傅: 林秋野, 徒弟: 林秋野"), "青蓝结对0对 师傅0人 徒弟0人"],
    [
      "还有校外的师傅，就有人带",
      pairing("师傅: [林秋野, {姓名: 周砚, 单位: 县进修学校}], 徒弟: 林秋野"),
      "青蓝结对1对 师傅0人 徒弟1人",
    ],
  ])("%s", judge);

  test("学分也不给自己带自己的人", () => {
    const term =
      "折算表: [{名称: 学分, 项目: [{名称: 带教, 指标: 青蓝结对, 角色: 师傅, 每次: 10}]}]\n要求: [{名称: 学分, 对象: 专任教师, 指标: 学分, 折算表: 学分, 至少: 1, 每: 学年}]";
    const { requirements } = computedOf(makeSchool(pairing("师傅: 语文组, 徒弟: 林秋野"), term));
    const reached = requirements[0]!.evaluation.progress
      .filter(({ outcome }) => outcome === "met")
      .map(({ obligor }) => obligor.teacher!.name);
    expect(reached).toEqual(["许知行", "沈一舟"]);
  });
});

describe("12.14 学生、家长的活动没有人缺席", () => {
  // 许知行 misses one activity for teachers and one for students
  test("缺席只数教师的活动", () => {
    const missed = "参加: 全员, 缺席: 许知行（事假）";
    const records = `研修活动:
  - {日期: 2024-10-10, 主题: 甲, 形式: 讲座, ${missed}}
  - {日期: 2024-10-11, 主题: 乙, 形式: 讲座, ${missed}, 对象: 学生}`;
    const term = "要求: [{名称: 缺席, 对象: 专任教师, 指标: 缺席, 至多: 3, 每: 学年}]";
    expect(actually(makeSchool(records, term), "许知行")).toBe("缺席2024学年1次");
  });
});

describe("12.17 校区看名册和调组", () => {
  // 何青 is of 东校区 by the roster, leads a group of 本部 since 2024-09-01, and is in no other
  test("名册写了校区的，在别的校区当组长也不换校区", () => {
    const people = `教师:
  - {姓名: 何青, 校区: 东校区}
  - {姓名: 白杨, 校区: 东校区}
组织:
  - {名称: 语文组, 类别: 教研组, 校区: 本部, 组长: 何青}
研修活动:
  - {日期: 2024-10-10, 主题: 甲, 形式: 讲座, 参加: 东校区}`;
    expect(say(readSchool("", people), "应到人次 实到人次")).toBe("应到人次2人次 实到人次2人次");
  });
});

describe("12.15 到会是写明的，没写的就不知道", () => {
  test.for<Row>([
    ["只写实到，没有出勤率", activity("实到: 2"), "应到人次0人次 实到人次0人次 出勤率—"],
    ["只写应到、没写缺席，也不知道来了几人", activity("应到: 40"), "应到人次0人次 实到人次0人次 出勤率—"],
    ["应到减缺席是实到", activity("应到: 40, 缺席: 林秋野（病假）"), "应到人次40人次 实到人次39人次 出勤率97.5%"],
    [
      "没写谁参加，主讲一个人不是应到1、实到1",
      activity("学时: 3, 主讲: 林秋野"),
      "应到人次0人次 实到人次0人次 出勤率— 全勤0人",
    ],
    // 3 hours for the speaker alone: 3 ÷ 6
    ["没写谁参加，只有主讲得学时", activity("学时: 3, 主讲: 林秋野"), "人均学时0.5学时 最低学时0学时"],
    [
      "不知道的活动不影响别的活动的出勤率和全勤",
      `研修活动:${on("2024-10-10", "参加: 全员, 缺席: 何青（病假）")}${on("2024-10-11", "实到: 2")}${on("2024-10-12", "主讲: 何青")}`,
      "研修活动3次 应到人次6人次 实到人次5人次 出勤率83.3% 全勤5人",
    ],
    ["写了的应到不含公出", activity("应到: 40, 缺席: 林秋野（公出）、何青（病假）"), "应到人次40人次 实到人次39人次"],
    ["写了谁参加、又写实到的，应到按姓名", activity("参加: 全员, 实到: 5"), "应到人次6人次 实到人次5人次"],
  ])("%s", judge);

  test("只写实到的2人仍是2人次：他们来了", () => {
    expect(fill(makeSchool(activity("实到: 2")), '{{人次 "研修活动"}}')).toBe("2人次");
  });

  test("没写谁参加的主讲，人次是1：写明他在", () => {
    expect(fill(makeSchool(activity("主讲: 林秋野")), '{{人次 "研修活动"}}')).toBe("1人次");
  });
});

describe("12.16 公出和别的原因", () => {
  const official = ["公出", "公差", "公假", "因公", "因公外出", "出差", "出差市里", "监考", "监考中考", "送教", "带队"];
  test.for(official)("“%s”不算应到，也不算实到，不得学时", (word) => {
    expect(atTalk(word)).toBe("不应到 不实到 0学时");
  });

  test.for<readonly [reason: string, expected: string]>([
    ["迟到", "应到 实到 3学时"],
    ["迟到20分钟", "应到 实到 3学时"],
    ["早退", "应到 实到 0学时"],
    ["早退，1学时", "应到 实到 1学时"],
    ["早退，得１.５学时", "应到 实到 1.5学时"],
    ["早退，少1学时", "应到 实到 0学时"],
    ["迟到早退，2学时", "应到 实到 2学时"],
    ["公（出", "不应到 不实到 0学时"],
    ["病假", "应到 不实到 0学时"],
    ["事假", "应到 不实到 0学时"],
    ["产假", "应到 不实到 0学时"],
    ["婚假", "应到 不实到 0学时"],
    ["丧假", "应到 不实到 0学时"],
    ["旷会", "应到 不实到 0学时"],
    ["旷课", "应到 不实到 0学时"],
    ["无故", "应到 不实到 0学时"],
    ["请假", "应到 不实到 0学时"],
    ["外出学习", "应到 不实到 0学时"],
    ["值班", "应到 不实到 0学时"],
  ])("“%s”：%s", ([reason, expected]) => {
    expect(atTalk(reason)).toBe(expected);
  });

  test.for<readonly [term: string, expected: string]>([
    ["公出: 算到会", "应到 实到 3学时"],
    ["公出: 到会", "应到 实到 3学时"],
    ["公出: 缺席", "应到 不实到 0学时"],
  ])("term.yaml 写“%s”的，出差的人%s", ([term, expected]) => {
    expect(atTalk("出差", term)).toBe(expected);
  });

  test("公出后补学，得学时；不算到会", () => {
    expect(atTalk("公出", "", ", 补学: 林秋野")).toBe("不应到 不实到 3学时");
    // Of the 3 only 2 were made up.
    expect(atTalk("公出", "", ", 补学: 林秋野（2学时）")).toBe("不应到 不实到 2学时");
    expect(atTalk("病假", "", ", 补学: 林秋野（线上）")).toBe("应到 不实到 3学时");
  });

  test("公出去培训，学时只从培训来：18，不是18＋3", () => {
    const course = "外出培训:\n  - {名称: 骨干班, 起: 2024-10-10, 学时: 18, 级别: 县级, 人员: 林秋野}\n";
    const school = makeSchool(`${course}${activity("学时: 3, 参加: 全员, 缺席: 林秋野（公出）")}`);
    expect(hoursOf(school.roster.teachers[0]!, factsOf(school))).toBe(18);
  });

  test.for<Row>([
    [
      "公出不减全勤",
      `研修活动:${on("2024-10-10", "参加: 全员")}${on("2024-10-11", "参加: 全员, 缺席: 何青（公差）")}`,
      "全勤6人",
    ],
    ["迟到不减全勤", activity("参加: 全员, 缺席: 何青（迟到）"), "全勤6人"],
    ["早退算实到，减全勤", activity("参加: 全员, 缺席: 何青（早退，1学时）"), "应到人次6人次 实到人次6人次 全勤5人"],
    ["公出算缺席的学校，公出减全勤", activity("参加: 全员, 缺席: 何青（公出）"), "全勤5人", {}, "公出: 缺席"],
    // 6 less the one who is out on business, less the one who is ill
    [
      "公出不在应到里",
      activity("参加: 全员, 缺席: 林秋野（公出）、何青（病假）"),
      "应到人次5人次 实到人次4人次 出勤率80.0%",
    ],
  ])("%s", judge);

  test("要求里的缺席次数，公出和早退不算", () => {
    const term = "要求: [{名称: 缺席, 对象: 专任教师, 指标: 缺席, 至多: 0, 每: 学年}]";
    const records = activity("参加: 全员, 缺席: 林秋野（公出）、何青（病假）、白杨（早退）、沈一舟（外出学习）");
    const [requirement] = computedOf(makeSchool(records, term)).requirements;
    const short = requirement!.evaluation.progress
      .filter(({ outcome }) => outcome === "short")
      .map(({ obligor }) => obligor.teacher!.name);
    expect(short).toEqual(["沈一舟", "何青"]);
  });
});

describe("12.17 组名、校区名是当日的全体成员", () => {
  const staff = `教师:
  - {姓名: 甲明, 教研组: 文组, 校区: 东区}
  - {姓名: 乙秀, 身份: 行政, 教研组: 文组, 校区: 东区}
  - {姓名: 丙川, 身份: 教辅, 校区: 东区}
  - {姓名: 丁一, 身份: 行政、专任教师, 校区: 西区}
  - {姓名: 戊三, 身份: [工勤], 校区: 西区}
组织:
  - {名称: 文组, 类别: 教研组}`;
  test.for<readonly [rule: string, attendees: string, expected: string]>([
    ["校区：行政、教辅也在内", "参加: 东区", "应到人次3人次"],
    ["教研组：行政也在内", "参加: 文组", "应到人次2人次"],
    ["没写参加的校区活动也一样", "校区: 东区", "应到人次3人次"],
    ["全员是专任教师，兼课的行政也是", "参加: 全员", "应到人次2人次"],
  ])("%s", ([_, attendees, expected]) => {
    expect(say(readSchool("校区: [东区, 西区]", staff, activity(attendees)), "应到人次")).toBe(expected);
  });

  test("兼课的行政在应参训里；身份按每一种都筛得到，不写的是专任教师", () => {
    const school = readSchool("校区: [东区, 西区]", staff, "公开课: []");
    expect(say(school, "应参训")).toBe("应参训2人");
    const asked = ["行政", "专任教师", "工勤"].map((word) => `{{计数 "教师" 身份="${word}"}}`).join(" ");
    expect(fill(school, asked)).toBe("2人 2人 1人");
  });
});

describe("12.18 在假而来了的人", () => {
  const leave = "教师:\n  - {姓名: 辛悦, 状态: [{值: 病假, 起: 2024-10-01, 止: 2024-10-31}]}\n";
  test.for<Row>([
    ["写明来了的，应到、实到都算", `${leave}${activity("参加: 林秋野、辛悦")}`, "应到人次2人次 实到人次2人次"],
    ["没有写的，不应到", `${leave}${activity("参加: 全员")}`, "应到人次6人次 实到人次6人次"],
    ["写了缺席的，不应到", `${leave}${activity("参加: 全员, 缺席: 辛悦（病假）")}`, "应到人次6人次 实到人次6人次"],
  ])("%s", judge);
});

describe("12.24 全勤看哪些活动", () => {
  const ruleOf = (records: string) =>
    computedOf(makeSchool(records)).figures.find(({ name }) => name === "fullAttendance")!.rule;
  const talks = (first: string) =>
    `计划:\n  - {名称: 方案}\n研修活动:${on("2024-10-10", `参加: 全员${first}`)}${on("2024-10-11", "参加: 全员, 缺席: 何青（病假）")}${on("2024-10-12", "参加: 语文组, 缺席: 林秋野（病假）")}${on("2024-10-13", "参加: 白杨、顾小满, 缺席: 白杨（病假）")}`;
  test.for<Row>([
    ["没有计划内活动的，看面向全员的；给一个组、几个人的不看", talks(""), "全勤5人"],
    ["有计划内活动的，只看计划内的", talks(", 计划: 方案"), "全勤6人"],
    [
      "写几个校区、合起来是全员的，也是面向全员",
      `研修活动:${on("2024-10-10", "参加: 本部、东校区, 缺席: 何青（病假）")}`,
      "全勤5人",
    ],
    [
      "计划内只有给家长的，没有人全勤",
      `计划:\n  - {名称: 方案}\n研修活动:${on("2024-10-10", "参加: 全员, 计划: 方案, 对象: 家长")}${on("2024-10-11", "参加: 全员")}`,
      "全勤0人",
    ],
  ])("%s", judge);

  test("规则里写明看的是哪些", () => {
    expect(ruleOf(talks(""))).toContain("应到的面向全员的活动");
    expect(ruleOf(talks(", 计划: 方案"))).toContain("应到的计划内活动");
  });
});
