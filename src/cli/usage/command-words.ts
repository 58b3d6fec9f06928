/** What people type for a command before they know its name. */
const words: Readonly<Record<string, string>> = {
  new: "新建 新建学校 建校 开始 初始化 init create",
  next: "下学期 下一期 下学年 新学期",
  report: "报告 总结 生成 出报告 生成报告 写报告 build generate",
  check: "检查 核查 查 检验 校验 验证 查错 lint validate test",
  explain: "解释 说明",
  stats: "统计 数字 统计数字 数据 count statistics",
  gaps: "缺项 缺 缺什么 催交 未交 missing",
  export: "导出 输出 写表",
  compare: "比对 对比 比较 核对 平台 diff",
  form: "登记表 表 表格 签到表 打印 print",
  import: "导入 读入 录入",
  batch: "批量 一起 全部 成批",
  reports: "报告种类 有哪些报告 报告列表",
  sections: "章节 段落",
  kinds: "种类 记录种类 格式 怎么写",
  schema: "编辑器 提示",
  help: "用法 怎么用 ?",
};

/** The command that a word stands for. */
export const commandMeant = (word: string): string | undefined =>
  Object.keys(words).find((command) => words[command]!.split(" ").includes(word));
