const words = (text: string): readonly string[] => text.trim().split(/\s+/);
const anyOf = (list: readonly string[]): string => list.toSorted((a, b) => b.length - a.length).join("|");

/** How the name of a school, or of a part of one, ends. */
const nameEnds = words(`
  中心学校 中心小学 中心校 中心幼儿园 教育中心 发展中心 学校 小学 中学 幼儿园 附小 附中 学院 大学 校区 教学点 集团 学区
  本部 总校 分校 总园 分园 教育局 教研室 教科室 教导处 教务处 教研组 备课组 年级组 工作室 领导小组 语文组 数学组 英语组
  科学组 综合组 班主任组 课题组
`);

/** Names of parts of a school that need nothing before them. */
const partNames = nameEnds.filter((end) => /[室组处]$/.test(end));

/** What stands in no name. */
const inNoName = words(`
  校本 园本 研修 研训 培训 教研(?![室组]) 教师(?!发展中心|进修) 工作(?!室) 总结 关于 青年 主题 专题 活动 情况 的 第.届
`);

/** Words before which a title likes to begin a line. */
const lineStarts = words(`
  校本研修 校本培训 校本研训 校本教研 校本 园本研修 园本培训 园本教研 园本 教师 青年教师 新教师 班主任 骨干教师 主题 专题
  师徒结对 送教上门
`);

/** What a title ends with. */
const titleEnds = words(`
  工作总结 工作回顾 工作汇报 工作报告 工作计划 工作方案 总结报告 述职报告 多年回顾 实施方案 活动总结 发展规划 活动汇总表
  结果汇总表 检查汇总表 学时统计表 听课统计表 情况一览表 总结 报告 汇总表 统计表 一览表 记录册 名单 小结 回顾 计划 方案 规划
`);

/** Other words that stay whole. */
const plainWords = words(`
  研修 研训 培训 教研 教育 教学 活动 学时 听课 公开课 论文 成果 获奖 课题 青蓝 结对 外出 考核 结果 常规 检查 工作 项目 发展
  档案 心理健康 语文 数学 英语 科学 综合 信息技术 德育 学科 情况 实施 建设 管理 提升 专业 课堂教学 单元整体教学 作业设计 课程标准
  义务教育 教育教学 评比 展示 成长营 读书 全员 农村 小学 中学 幼儿园 提质增效 实践 思考 探索 研究 三年 培养 企业 家园共育
`);

/** They belong to what stands behind them. */
const leading = words("关于 加强 改进 推进 开展 落实 促进 做好 深化 聚焦 以 与 和 及 暨 ——");

const bracket = "（[^（）]*）|\\([^()]*\\)|《(?:[^《》]|《[^《》]*》)*》|“[^“”]*”|〔[^〔〕]*〕|【[^【】]*】";
/** 2024学年第一学期, 2022年—2025年, 2025年秋季学期, 2024学年度下学期. */
const period =
  "\\d{4}(?:年?[—–－~～至-]+\\d{2,4})?(?:学年度?|年度?|级|届)?(?:第[一二三]学期|[上下]学期|[上下]半年|[春秋]季(?:学期)?|\\d{1,2}月(?:[—–－~～至-]+\\d{1,2}月)?)?";
const ordinal = "第[一二三四五六七八九十\\d]+(?:[届期次批轮]|学期)";

type Kind = "bracket" | "period" | "name" | "start" | "end" | "leading" | "word" | "sign" | "other";

/** A part of a title that a line does not divide, and what it is. */
export interface TitleWord {
  readonly text: string;
  readonly is: Kind;
}

const sticky = (source: string): RegExp => new RegExp(source, "y");

/** What a part may be, the first that fits. */
const forms: readonly (readonly [is: Kind, form: RegExp])[] = [
  ["bracket", sticky(bracket)],
  ["period", sticky(`${period}|${ordinal}`)],
  [
    "name",
    sticky(
      `(?:(?!${inNoName.join("|")})[\\u3400-\\u9fff·]){1,24}?(?:中学校(?!本)|${anyOf(nameEnds)})(?:[总分][园校]|本部)?|${anyOf(partNames)}`,
    ),
  ],
  ["start", sticky(anyOf(lineStarts))],
  ["end", sticky(anyOf(titleEnds))],
  ["leading", sticky(anyOf(leading))],
  ["word", sticky(`${anyOf(plainWords)}|\\d[\\d.]*%?[次节篇项人个场期日号周名类课]?|[!-~]+`)],
  [
    "sign",
    sticky("[、，：；。！？\\s]+|[—–]+|的|等|(?:背景|视域|视角|引领)下|[组室表册园校级类](?![\\u3400-\\u9fff])"),
  ],
];

/** A name begins a title, or stands behind one of these. */
const beforeName: readonly (Kind | undefined)[] = [undefined, "name", "period", "leading", "sign"];

/** A title in parts that no line divides. With `open`, lines may divide what stands in brackets. */
export function titleWords(title: string, open = false): readonly TitleWord[] {
  const parts: TitleWord[] = [];
  for (let at = 0; at < title.length; ) {
    const part = partAt(title, at, parts.at(-1)?.is, open);
    at += part.text.length;
    const before = parts.at(-1);
    if (before?.is === "other" && part.is === "other")
      parts[parts.length - 1] = { ...part, text: before.text + part.text };
    else parts.push(part);
  }
  return withSigns(parts);
}

function partAt(title: string, at: number, before: Kind | undefined, open: boolean): TitleWord {
  for (const [is, form] of forms) {
    if ((is === "bracket" && open) || (is === "name" && !beforeName.includes(before))) continue;
    form.lastIndex = at;
    const text = form.exec(title)?.[0];
    if (text) return { text, is };
  }
  return { text: String.fromCodePoint(title.codePointAt(at)!), is: "other" };
}

/** Signs stand at the end of a line, opening brackets at the beginning of one. */
function withSigns(parts: readonly TitleWord[]): readonly TitleWord[] {
  const joined: TitleWord[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before && (part.is === "sign" || /^[）》”’〕】]/.test(part.text))) {
      joined[joined.length - 1] = { text: before.text + part.text, is: before.is };
    } else if (before && /[（《“‘〔【]$/.test(before.text)) {
      joined[joined.length - 1] = { text: before.text + part.text, is: part.is };
    } else joined.push(part);
  }
  return joined;
}
