import { openChoice } from "./choice.ts";

/** 形式 of a 研修活动, as registers name them (domain.md 6); a school adds its own in term.yaml. */
export const activityForm = openChoice(
  [
    "集体备课",
    "主题教研",
    "讲座",
    "沙龙",
    "论坛",
    "工作坊",
    "读书分享",
    "案例研讨",
    "磨课",
    "评课",
    "经验交流",
    "公开课",
    "小组活动",
    "自主研修",
    "技能竞赛",
    "技能考核",
    "课题会",
    "外出观摩",
    "送教",
    "联片教研",
    "网络研修",
    "专题学习",
    "总结表彰",
    "例会",
    "评价研究",
  ],
  "forms",
);
