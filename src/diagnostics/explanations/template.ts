import type { templateEntries } from "../catalogue/template.ts";
import { type Explained, explain } from "./explanation.ts";
import type { tagExplanations } from "./tags.ts";

const report = (line: string) => `报告:\n  - {名称: 培训项目总结, 主题: 加强教师心理健康教育}\n${line}`;

export const templateExplanations: Explained<Omit<typeof templateEntries, keyof typeof tagExplanations>> = {
  "template/title-in-section": explain(
    "整份报告的标题由程序印，章节从两个“#”起。",
    "# 存在问题\n\n听课不够。",
    "## 存在问题\n\n听课不够。",
  ),
  "template/typed-number": explain(
    "序号由程序编，手打的会重复。",
    "## 一、听课不足\n\n听课不够。",
    "## 听课不足\n\n听课不够。",
  ),
  "template/unsupported-markdown": explain(
    "报告里印不出这种格式，会照原样印出符号。",
    "> 听课不够均衡。",
    "听课不够均衡。",
  ),
  "template/extra-cells": explain(
    "一行的格数比表头多，多出的印不出来。",
    "| 组 | 节数 |\n| --- | --- |\n| 语文组 | 3 | 多 |",
    "| 组 | 节数 |\n| --- | --- |\n| 语文组 | 3 |",
  ),
  "template/bad-report": explain(
    "report.yaml 说明一份报告怎么排，写法不对就排不出来。",
    "章节: 项目规划",
    "章节: [项目规划]",
  ),
  "template/missing-section": explain(
    "列入的章节要有文件。",
    "章节: [项目规划, 项目保障]   # 没有 项目保障.md",
    "章节: [项目规划]",
  ),
  "template/missing-prose": explain(
    "存在问题、下阶段打算这样的章节，数目算不出来，只能由学校写。",
    "没有 文字/存在问题.md",
    "文字/存在问题.md 里写上几段",
  ),
  "template/unused-file": explain("文件名和章节名对不上，写的文字就印不出来。", "文字/存在问提.md", "文字/存在问题.md"),
  "template/unknown-report-folder": explain(
    "文件夹的名称和报告的名称对不上，里面的文字就印不出来。",
    "文字/培训项目总接/存在问题.md",
    "文字/培训项目总结/存在问题.md",
  ),
  "template/bad-head": explain("开头的三行只写新章节放在哪里。", "---\n作者: 林秋野\n---\n听课不够。", "听课不够。"),
  "template/bad-position": explain(
    "位置要写明在哪一章的前面或后面。",
    "---\n位置: 最后\n---\n听课不够。",
    "听课不够。",
  ),
  "template/unknown-position": explain(
    "没有这一章，就不知道放在哪里。",
    "---\n位置: 项目评介之后\n---\n我们的特色。",
    "---\n位置: 项目评价之后\n---\n我们的特色。",
  ),
  "template/idle-position": explain(
    "报告本来就有的章节，位置是定好的。",
    "---\n位置: 项目评价之后\n---\n听课不够。",
    "听课不够。",
  ),
  "template/unknown-report": explain(
    "报告的名称打错，就不知道生成哪一种。",
    "报告: [{名称: 培训项目总接}]",
    "报告: [{名称: 培训项目总结}]",
  ),
  "template/missing-setting": explain(
    "这种报告的标题或正文要用到这一项。",
    "报告:\n  - {名称: 培训项目总结}",
    report("").trimEnd(),
  ),
  "template/unknown-annex": explain(
    "附件的名称打错，就不知道附哪一张表。",
    "报告: [{名称: 培训项目总结, 主题: 阅读, 附件: [活动汇总标]}]",
    "报告: [{名称: 培训项目总结, 主题: 阅读, 附件: [活动汇总表]}]",
  ),
  "template/no-date": explain(
    "落款日期不用当天的代替，否则每次生成都不一样。",
    "落款: {单位: 云岭中心小学}",
    "落款: {单位: 云岭中心小学, 日期: 2025-07-05}",
  ),
};
