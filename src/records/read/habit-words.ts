import { nearest } from "../../zh/nearest.ts";

/**
 * Words that schools use for keys in their own registers, and the keys they stand for here, the likeliest first (domain.md 9).
 * A word may mean different keys in different kinds: 课题 is the 课名 of a lesson and the 主题 of an activity.
 */
const meanings: readonly (readonly [words: string, keys: string])[] = [
  [
    "授课人 授课教师 授课老师 授课 上课人 上课教师 上课老师 执教者 执教人 执教教师 执教老师 开课人 开课教师 任课教师",
    "执教 主讲",
  ],
  ["主讲人 主讲教师 主讲老师 主讲者 讲师 讲座人 授课专家", "主讲 执教"],
  ["主持人 主持者", "主持 负责人"],
  ["主备人 主备教师 备课人", "主备"],
  ["记录人 记录员 记录者", "记录"],
  ["听课教师 听课老师 听课者 听课人员 观课人 观课教师 观课者", "听课人"],
  [
    "参加人员 参与人员 参加者 参与者 参加教师 参与教师 参会人员 参会 出席 出席人员 到会人员 参训 参训人员 参训教师 参加人 参与人 参与",
    "参加 人员 参研",
  ],
  ["人员 名单", "参加 听课人 获奖人 作者"],
  ["教师 老师 姓名 教师姓名 老师姓名", "获奖人 作者 人员 执教 教师 参加"],
  ["请假 请假人 未到 缺勤 缺席人员 缺席者 未参加 缺席人", "缺席"],
  ["补课 补训 补修 补学人员", "补学"],
  [
    "时间 活动时间 上课时间 听课时间 开课时间 活动日期 上课日期 听课日期 获奖时间 获奖日期 发表时间 发表日期 日子",
    "日期 起 时段",
  ],
  ["培训时间 开始 开始时间 开始日期 起始 起始时间 开始日", "起 日期"],
  ["结束 结束时间 结束日期 截止 截止日期 结束日", "止"],
  ["场所 场地 会场 活动地点 培训地点 上课地点", "地点"],
  ["标题 名称 题目 课题 主题 内容", "课名 主题 题目 名称 奖项"],
  ["课题名称 课题名 论文题目 论文名称 作品名称 课题题目 培训名称 培训内容 项目名称 计划名称", "课名 题目 名称 作品"],
  ["活动主题 活动名称 活动内容 研修主题 教研主题 备课内容", "主题"],
  ["课文 篇目 教学内容 授课内容 上课内容", "课名 主题"],
  ["获奖名称 奖项名称 奖名 比赛 比赛名称 赛事 竞赛名称 评比名称", "奖项"],
  ["获奖者 获奖人姓名 获奖教师 获奖老师 得奖人 获奖人员", "获奖人"],
  ["奖次 奖级 奖等 奖别 等级 获奖等级 获奖等次 奖励等级", "等次"],
  ["排名 获奖名次 位次", "名次"],
  ["颁奖单位 主办单位 举办单位 组织单位 颁发单位 颁奖机构 发证单位 主办方 授予单位 组织者", "主办 单位 承办"],
  ["承办单位 承办方", "承办 主办"],
  ["指导老师 辅导教师 辅导老师 指导者 指导人", "指导教师 师傅"],
  ["导师 师父 带教教师 带教老师 指导教师", "师傅 指导教师"],
  ["学员 学徒 青年教师 新教师 被指导教师", "徒弟 人员"],
  ["课时 课时数 学时数 时数", "学时 节数"],
  ["听课节数 听课数 数量", "节数"],
  ["级 层级 级次 获奖级别 活动级别 等级", "级别"],
  ["类型 种类 分类 课型 类别", "类别 形式 课型"],
  ["活动形式 活动类型 活动类别 研修形式", "形式"],
  ["第一作者 作者姓名 撰写人 撰稿人 撰写者", "作者"],
  ["刊物 期刊 刊名 杂志 发表刊物 刊物名称 期刊名称 发表期刊 报刊", "刊物 发表"],
  ["课题负责人 课题主持人 主持", "负责人"],
  ["课题组成员 课题成员 成员 组员", "主研 成员"],
  ["批准号 立项编号 课题编号 立项号", "编号"],
  ["证书编号 证书号码 编号", "证书号"],
  ["照片 图片 证明 证明材料 附件", "佐证"],
  ["说明 注 说明事项", "备注"],
  ["上课班级 授课班级 班 年级", "班级"],
  ["科目 任教学科 任教", "学科"],
  ["应到人数", "应到"],
  ["实到人数 到会人数", "实到"],
  ["出生年月 出生日期 出生年月日 生日", "出生"],
  ["参加工作时间 工作时间 参加工作日期", "参加工作"],
  ["入校 入职 到校时间 入校时间 入职时间", "到校"],
  ["组别 所在组 教研组名称 所属教研组", "教研组"],
  ["负责人 组长姓名", "组长"],
  ["学校名称 校名", "学校"],
];

const byWord = new Map<string, readonly string[]>();
for (const [words, keys] of meanings) {
  for (const word of words.split(" ")) byWord.set(word, [...(byWord.get(word) ?? []), ...keys.split(" ")]);
}

/** The possible key that a word of schools' registers stands for. */
export const habitKey = (typed: string, possible: readonly string[]): string | undefined =>
  byWord.get(typed.trim())?.find((key) => possible.includes(key));

/** The possible key that a wrong one stands for: a habit word of it, else the key that looks most like it. */
export const meantKey = (typed: string, possible: readonly string[]): string | undefined =>
  habitKey(typed, possible) ?? nearest(typed, possible);
