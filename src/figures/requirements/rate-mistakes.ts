import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { tableAndDemand } from "../../diagnostics/examples.ts";

export const noRate = defineMistake("query/no-rate", "error", {
  message: (a: { item: string }) => `折算表的“${a.item}”没有写折算多少`,
  hint: () => "补上“每次”“每学时”，或“按”和“值”。",
  why: "折算表的每一项都要写明折算多少。",
  wrong: tableAndDemand("名称: 公开课, 指标: 公开课"),
  right: tableAndDemand("名称: 公开课, 指标: 公开课, 每次: 2"),
});

export const twoRates = defineMistake("query/two-rates", "error", {
  message: (a: { item: string }) => `折算表的“${a.item}”既写了“每次”，又写了“按”，不知道照哪一个折`,
  hint: () => "只留一样；没有列出的档也要折的，在“值”里写“其余”，如 {省级: 4, 其余: 2}。",
  why: "一条记录只按一个数折。",
  wrong: tableAndDemand("名称: 公开课, 指标: 公开课, 每次: 2, 按: 级别, 值: {省级: 4}"),
  right: tableAndDemand("名称: 公开课, 指标: 公开课, 按: 级别, 值: {省级: 4, 其余: 2}"),
});

export const stepsByPeople = defineMistake("query/steps-by-people", "error", {
  message: (a: { by: string; isRanked: boolean }) => `“按”写的“${a.by}”是人名，不能按人名分档`,
  hint: (a) =>
    a.isRanked
      ? "第一作者、第二作者折得不同的，写成：按: 排名, 值: {第一: 40, 第二: 20, 其余: 10}。"
      : "改成级别、类别这样的项；不同的人折得不同的，分成几行，各写“角色”。",
  why: "折算表是给所有人用的，档位是级别、等次、第几作者这样的，不是某个人。",
  wrong: tableAndDemand("名称: 论文, 指标: 论文成果, 按: 作者, 值: {第一: 40, 第二: 20}"),
  right: tableAndDemand("名称: 论文, 指标: 论文成果, 按: 排名, 值: {第一: 40, 第二: 20}"),
});

export const stepsTooDeep = defineMistake("query/steps-too-deep", "error", {
  message: (a: { step: string }) => `“${a.step}”下面又分了档，“按”里没有写按哪一项分`,
  hint: () => "按几项分档，“按”就写几项，如 按: [级别, 排名]。",
  why: "值里每分一层，都要知道是按哪一项分的。",
  wrong: tableAndDemand("名称: 论文, 指标: 论文成果, 按: 发表级别, 值: {省级: {第一: 20, 其余: 10}}"),
  right: tableAndDemand("名称: 论文, 指标: 论文成果, 按: [发表级别, 排名], 值: {省级: {第一: 20, 其余: 10}}"),
});

export const noSpan = defineMistake("query/no-span", "error", {
  message: (a: { item: string }) => `折算表的“${a.item}”写了“每期至多”，没有写“每”，不知道一期是多长`,
  hint: () => "补上“每: 学期”（年度、学年）；一年至多多少的，改写“上限”。",
  why: "一期是一个学期、一个年度还是一个学年，由“每”定。",
  wrong: tableAndDemand("名称: 校本研修, 指标: 学时, 每学时: 1, 每期至多: 15"),
  right: tableAndDemand("名称: 校本研修, 指标: 学时, 每学时: 1, 每: 学期, 每期至多: 15"),
});

export const notOfKind = defineMistake("query/key-not-of-kind", "error", {
  message: (a: { kind: string; key: string; kinds: readonly string[] }) => `“${a.kind}”不能写“${a.key}”`,
  hint: (a) => `能写“${a.key}”的有：${a.kinds.join("、")}；删去这一项。`,
  why: "就高要知道哪几条是同一件作品、同一节课，平分要知道是哪几个人合做的。",
  wrong: tableAndDemand("名称: 讲座, 指标: 研修活动, 每次: 2, 就高: 是"),
  right: tableAndDemand("名称: 讲座, 指标: 研修活动, 每次: 2"),
});
