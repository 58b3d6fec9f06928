import { expect, test } from "vitest";
import { readMention } from "../../src/records/values/people.ts";
import { fullName } from "../../src/school/roster.ts";
import { schoolOf } from "../records/small-school.ts";

const { roster } = schoolOf(`教师:
  - {姓名: 林秋野, 教研组: 语文组, 校区: 中心校}
  - {姓名: 许知行, 教研组: 语文组, 校区: 中心校, 调组: [{日期: 2025-02-10, 教研组: 南田组}]}
  - {姓名: 沈一舟, 教研组: 数学组, 校区: 中心校, 状态: [{值: 产假, 起: 2024-10-08, 止: 2025-01-17}]}
  - {姓名: 顾念, 校区: 南田校区, 到校: 2024-11-01, 教研组: 南田组}
  - {姓名: 郑小满, 教研组: 南田组, 校区: 南田校区, 状态: [{值: 退休, 起: 2025-03-01}]}
  - {姓名: 王芳, 区分: 语文, 校区: 南田校区}
  - {姓名: 王芳, 区分: 数学, 校区: 南田校区, 状态: 支教}
  - {姓名: 周工, 身份: 工勤, 校区: 中心校}
组织:
  - {名称: 语文组, 类别: 教研组, 校区: 中心校, 组长: 林秋野}
  - {名称: 数学组, 类别: 教研组, 校区: 中心校, 组长: 沈一舟}
  - {名称: 南田组, 类别: 教研组, 校区: 南田校区, 组长: 顾念, 成员: [王芳（语文）]}
  - {名称: 文科组, 类别: 教研组, 成员: [语文组, {姓名: 南田组, 止: 2025-02-28}, 文科组, 大组]}
  - {名称: 大组, 类别: 年级组, 成员: [文科组, 周工]}
  - {名称: 课题组, 类别: 课题组, 成员: [许知行, {姓名: 林秋野, 起: 2025-01-01, 止: 2025-05-31}, 周工]}
`);
const named = (name: string) => roster.teachers.find((t) => fullName(t) === name)!;
const members = (name: string, day: string) => roster.members(name, day).map(fullName);

test.each([
  // 顾念11月到校、沈一舟产假、郑小满3月退休、数学王芳一直支教、工勤不是专任教师
  ["全员，开学时", "全员", "2024-09-12", ["林秋野", "许知行", "沈一舟", "郑小满", "王芳（语文）"]],
  ["全员，产假第一天", "全员", "2024-10-08", ["林秋野", "许知行", "郑小满", "王芳（语文）"]],
  ["全员，产假最后一天", "全员", "2025-01-17", ["林秋野", "许知行", "顾念", "郑小满", "王芳（语文）"]],
  ["全员，产假后一天", "全员", "2025-01-18", ["林秋野", "许知行", "沈一舟", "顾念", "郑小满", "王芳（语文）"]],
  ["全员，有人退休那天", "全员", "2025-03-01", ["林秋野", "许知行", "沈一舟", "顾念", "王芳（语文）"]],
  ["全体教师就是全员", "全体教师", "2024-10-08", ["林秋野", "许知行", "郑小满", "王芳（语文）"]],
  ["组，调组之前", "语文组", "2025-02-09", ["林秋野", "许知行"]],
  ["组，调组那天", "语文组", "2025-02-10", ["林秋野"]],
  ["调去的组，组织里列的成员也在内", "南田组", "2025-02-10", ["许知行", "顾念", "郑小满", "王芳（语文）"]],
  ["到校之前不在组里", "南田组", "2024-10-31", ["郑小满", "王芳（语文）"]],
  ["到校那天", "南田组", "2024-11-01", ["顾念", "郑小满", "王芳（语文）"]],
  ["校区随组走", "南田校区", "2025-02-10", ["许知行", "顾念", "郑小满", "王芳（语文）"]],
  ["校区，调组之前；工勤也在内", "中心校", "2024-09-12", ["林秋野", "许知行", "沈一舟", "周工"]],
  [
    "组里有组，当日的组员都在内；写到了自己的不要紧",
    "文科组",
    "2025-02-10",
    ["林秋野", "许知行", "顾念", "郑小满", "王芳（语文）", "周工"],
  ],
  ["组里的组写了止，以后不在内", "文科组", "2025-03-01", ["林秋野", "周工"]],
  ["组里有组，组里的组里还有组", "大组", "2025-03-01", ["林秋野", "周工"]],
  ["列了起止的成员，期内", "课题组", "2025-05-31", ["林秋野", "许知行", "周工"]],
  ["列了起止的成员，期外", "课题组", "2025-06-01", ["许知行", "周工"]],
])("%s", (_, name, day, expected) => expect(members(name, day)).toEqual(expected));

// Each lists the two below it, so there are 2^200 ways down.
test("groups of groups of groups, two hundred deep", () => {
  const levels = Array.from({ length: 200 }, (_, i) =>
    ["甲", "乙"].map((one) => `  - {名称: ${one}${i}组, 类别: 年级组, 成员: [甲${i + 1}组, 乙${i + 1}组]}\n`).join(""),
  ).join("");
  const deep = schoolOf(
    `教师:\n  - {姓名: 林秋野, 教研组: 甲200组}\n  - {姓名: 许知行}\n组织:\n${levels}  - {名称: 甲200组, 类别: 教研组}\n  - {名称: 乙200组, 类别: 教研组}\n`,
  ).roster;
  expect(deep.members("甲0组", "2024-09-12").map(fullName)).toEqual(["林秋野"]);
});

test.each([
  ["名册里的人", "林秋野", "teacher 林秋野"],
  ["姓名后面的原因", "林秋野（病假）", "teacher 林秋野 病假"],
  ["同名写明区分", "王芳（数学）", "teacher 王芳（数学）"],
  ["同名写明区分，还有原因", "王芳（数学）（公出）", "teacher 王芳（数学） 公出"],
  ["同名没有写明", "王芳", "ambiguous 王芳（语文） 王芳（数学）"],
  ["同名写错了区分", "王芳（英语）", "ambiguous 王芳（语文） 王芳（数学）"],
  ["组名", "语文组", "set 语文组"],
  ["组名加全体", "语文组全体教师", "set 语文组"],
  ["校区名", "南田校区", "set 南田校区"],
  ["没有人的校区", "北校区", "unknown"],
  ["不在名册", "周砚", "unknown"],
])("找人：%s", (_, typed, expected) => {
  const found = roster.find(readMention(typed));
  const words =
    found.type === "teacher"
      ? [fullName(found.teacher), found.remark]
      : found.type === "ambiguous"
        ? found.candidates.map(fullName)
        : found.type === "set"
          ? [found.name]
          : [];
  expect([found.type, ...words].filter(Boolean).join(" ")).toBe(expected);
});

test("写了单位的是校外的人，和名册同名也不算", () => {
  expect(roster.find({ name: "林秋野", notes: [], unit: "云州大学" })).toEqual({ type: "outsider" });
});

test("一串姓名和组名里，每人只算一次，校外的和不认识的不算", () => {
  const mentions = [
    readMention("许知行"),
    readMention("语文组"),
    readMention("周砚"),
    { name: "甲", notes: [], unit: "乙" },
  ];
  expect(roster.people(mentions, "2024-09-12").map(fullName)).toEqual(["许知行", "林秋野"]);
});

test.each([
  ["产假", "沈一舟", "2024-12-01", "产假"],
  ["产假以后", "沈一舟", "2025-02-01", undefined],
  ["没有起止的支教", "王芳（数学）", "2025-02-01", "支教"],
  ["在职", "林秋野", "2025-02-01", undefined],
])("不在岗：%s", (_, name, day, expected) => expect(roster.awayOn(named(name), day)).toBe(expected));

test.each([
  ["调组之前", "许知行", "2024-09-12", "语文组", "中心校"],
  ["调组以后", "许知行", "2025-02-10", "南田组", "南田校区"],
  ["名册没有写组，组织里列了", "王芳（语文）", "2024-09-12", "南田组", "南田校区"],
  ["哪里都没有写组", "王芳（数学）", "2024-09-12", undefined, "南田校区"],
])("所在的组和校区：%s", (_, name, day, group, campus) => {
  expect([roster.groupOf(named(name), day), roster.campusOf(named(name), day)]).toEqual([group, campus]);
});

test("退休的不在职，产假的在职", () => {
  expect(roster.inPost(named("郑小满"), "2025-02-28")).toBe(true);
  expect(roster.inPost(named("郑小满"), "2025-03-01")).toBe(false);
  expect(roster.inPost(named("沈一舟"), "2024-12-01")).toBe(true);
  expect(roster.inPost(named("顾念"), "2024-10-31")).toBe(false);
});

test("调组、状态先后写反，也按日期：晚开始的为准", () => {
  const { roster: reversed } = schoolOf(`教师:
  - {姓名: 甲明, 教研组: 文组, 调组: [{日期: 2025-02-10, 教研组: 理组}, {日期: 2024-11-01, 教研组: 艺组}]}
  - {姓名: 乙秀, 教研组: 文组, 状态: [{值: 在职, 起: 2025-01-01}, {值: 产假, 起: 2024-09-01}]}
`);
  const [moved, back] = reversed.teachers;
  const days = ["2024-10-31", "2024-11-01", "2025-02-10"];
  expect(days.map((day) => reversed.groupOf(moved!, day))).toEqual(["文组", "艺组", "理组"]);
  expect(["2024-12-31", "2025-01-01"].map((day) => reversed.awayOn(back!, day))).toEqual(["产假", undefined]);
});
