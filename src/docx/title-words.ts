const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Words after which a title likes to end a line. */
export const lineEnds = words(`
  中心学校 中心小学 实验小学 实验中学 实验学校 九年一贯制学校 学校 小学 中学 幼儿园 校区 中心校 第一学期
  第二学期 学年 学期 年度 教育局 教研组 备课组 工作室 教科室 教导处 集团 学区
`);

/** Words before which a title likes to begin a line. */
export const lineStarts = words(`
  校本研修 校本培训 校本研训 校本教研 园本研修 园本培训 校本 园本 工作总结 工作回顾 工作汇报 述职报告 教师
  关于
`);

/** Other words that stay whole. */
export const plainWords = words(`
  活动汇总表 结果汇总表 检查汇总表 学时统计表 听课统计表 总结 报告 汇总表 统计表 一览表 记录册 名单 研修
  研训 培训 教研 活动 学时 听课 公开课 论文 成果 获奖 课题 青蓝 结对 外出 考核 结果 常规 检查 工作 项目
  发展 档案 心理健康 教育 语文 数学 英语 科学 综合 信息技术 德育 班主任 学科 情况 实施 方案 建设 管理 提升
  专业
`);
