import type { checkPeopleEntries } from "../catalogue/check-people.ts";
import { type Explained, explain } from "./explanation.ts";

const training = "外出培训:\n  - {名称: 骨干班, 起: 2024-10-14, 止: 2024-10-16, 学时: 18, 人员: 林秋野}\n";
const thatDay = (fields: string) =>
  `研修活动:\n  - {日期: 2024-10-15, 主题: 单元备课, 形式: 集体备课, 学时: 1, ${fields}}`;
const status = (value: string) => `教师:\n  - {姓名: 郑小满, 状态: [{值: ${value}, 起: 2024-10-01, 止: 2025-06-30}]}\n`;
const group = (fields: string) => `组织:\n  - {名称: 英语组, 类别: 教研组${fields}}`;
const demand = (fields: string) => `要求:\n  - {${fields}}`;

export const checkPeopleExplanations: Explained<typeof checkPeopleEntries> = {
  "check/no-roster": explain(
    "人数、学时和应到都从名册数起；没有名册，每个姓名都成了错的。",
    "包含: [底本.yaml]",
    "包含: [教师.yaml, 组织.yaml, 底本.yaml]",
  ),
  "check/two-places": explain(
    "外出培训的那一天又在校内有出勤，多半有一处日期或姓名写错。",
    `${training}${thatDay("参加: 林秋野、许知行")}`,
    `${training}${thatDay("参加: 许知行")}`,
  ),
  "check/away-that-day": explain(
    "请长假的人那一天却有出勤，多半有一处写错。",
    `${status("产假")}${thatDay("参加: 郑小满、许知行")}`,
    `${status("产假")}${thatDay("参加: 许知行")}`,
  ),
  "check/not-expected": explain(
    "缺席的人要从应到的人里减去；不该来的人写成缺席，出勤就不对。",
    thatDay("教研组: 中心校语文组, 缺席: 沈一舟（病假）"),
    thatDay("教研组: 中心校语文组, 缺席: 许知行（病假）"),
  ),
  "check/absent-and-leading": explain(
    "没有到会的人不会主讲，两处有一处写错。",
    thatDay("参加: 全员, 主讲: 许知行, 缺席: 许知行（病假）"),
    thatDay("参加: 全员, 主讲: 林秋野, 缺席: 许知行（病假）"),
  ),
  "check/made-up-present": explain(
    "补学是给缺席的人的；没有写缺席，就当作到会了。",
    thatDay("参加: 全员, 补学: 许知行"),
    thatDay("参加: 全员, 缺席: 许知行（病假）, 补学: 许知行"),
  ),
  "check/left-school": explain(
    "已经离开的人不是本校教师，不计入本校的数。",
    `${status("调出")}${thatDay("主讲: 郑小满, 参加: 许知行")}`,
    `${status("调出")}${thatDay("主讲: {姓名: 郑小满, 单位: 云州小学}, 参加: 许知行")}`,
  ),
  "check/no-leader": explain("每个教研组要有组长，名单里才不空着。", group(""), group(", 组长: 林秋野")),
  "check/leads-twice": explain(
    "一个人同时当两个教研组的组长，多半有一处没有改。",
    `组织:\n  - {名称: 英语组, 类别: 教研组, 组长: 许知行}\n  - {名称: 科学组, 类别: 教研组, 组长: 许知行}`,
    `组织:\n  - {名称: 英语组, 类别: 教研组, 组长: 许知行}\n  - {名称: 科学组, 类别: 教研组, 组长: 王芳（数学）}`,
  ),
  "check/leader-left": explain(
    "组长或负责人已经离开，要换成现在的人。",
    `教师:\n  - {姓名: 郑小满, 状态: [{值: 调出, 起: 2024-10-01}]}\n${group(", 组长: 郑小满")}`,
    `教师:\n  - {姓名: 郑小满, 状态: [{值: 调出, 起: 2024-10-01}]}\n${group(", 组长: 许知行")}`,
  ),
  "check/counted-otherwise": explain(
    "写的人数和列出的姓名不一样，不知道以哪个为准。",
    thatDay("参加: 林秋野、许知行, 实到: 3"),
    thatDay("参加: 林秋野、许知行"),
  ),
  "check/too-many-hours": explain(
    "一天不会有这么多学时，多半是多打了一个0，或没有写“止”。",
    thatDay("参加: 许知行").replace("学时: 1", "学时: 30"),
    thatDay("参加: 许知行").replace("学时: 1", "学时: 3"),
  ),
  "check/zero-hours": explain(
    "学时写0，参加的人一个学时也没有。",
    thatDay("参加: 许知行").replace("学时: 1", "学时: 0"),
    thatDay("参加: 许知行"),
  ),
  "check/long-span": explain(
    "超过一年的活动，多半是年份打错。",
    "外出培训:\n  - {名称: 骨干班, 起: 2023-10-14, 止: 2024-10-16, 人员: 林秋野}",
    "外出培训:\n  - {名称: 骨干班, 起: 2024-10-14, 止: 2024-10-16, 人员: 林秋野}",
  ),
  "check/set-count": explain(
    "名称里说几项，下面就要列几项。",
    demand("名称: 三个一, 对象: 专任教师, 每: 学年, 各项: [{指标: 听课}, {指标: 公开课}]"),
    demand("名称: 两个一, 对象: 专任教师, 每: 学年, 各项: [{指标: 听课}, {指标: 公开课}]"),
  ),
  "check/nobody-asked": explain(
    "要求的对象里没有人，多半是写法和名册对不上。",
    demand("名称: 听课, 对象: 每个年级组, 指标: 研修活动, 至少: 1, 每: 学年"),
    demand("名称: 听课, 对象: 每个教研组, 指标: 研修活动, 至少: 1, 每: 学年"),
  ),
};
