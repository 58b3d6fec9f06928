import type { templateEntries } from "../catalogue/template.ts";
import { type Explained, explain } from "./explanation.ts";

/** Mistakes inside the braces of a template or of prose. */
export const tagExplanations = {
  "template/full-width": explain(
    "花括号里只认半角的引号、等号和括号。",
    "获奖{{计数 “获奖” 级别＝“县级”}}。",
    '获奖{{计数 "获奖" 级别="县级"}}。',
  ),
  "template/single-brace": explain(
    "两层花括号才会换成数目；一层的当成普通文字。",
    '获奖{计数 "获奖" 级别="县级"}。',
    '获奖{{计数 "获奖" 级别="县级"}}。',
  ),
  "template/dotted-name": explain(
    "里层的项，名称连着写。",
    '发表{{人次 "论文成果" 发表.级别="省级"}}。',
    '发表{{人次 "论文成果" 发表级别="省级"}}。',
  ),
  "template/open-brace": explain("花括号要两个开头、两个收尾。", "主题{{主题}，没有收尾。", "主题{{主题}}，已经收尾。"),
  "template/bad-tag": explain("花括号里要有一个名称。", "主题{{ }}。", "主题{{主题}}。"),
  "template/unsupported-tag": explain("模板只用几种写法，其余的不认。", "主题{{> 页脚}}。", "主题{{主题}}。"),
  "template/unknown-block": explain(
    "有才印的句子用 #if。",
    "{{#研修活动}}有活动。{{/研修活动}}",
    "{{#if 研修活动}}有活动。{{/if}}",
  ),
  "template/unclosed-block": explain(
    "没有收尾，就不知道印到哪里为止。",
    "{{#if 研修活动}}有活动。",
    "{{#if 研修活动}}有活动。{{/if}}",
  ),
  "template/mismatched-close": explain(
    "两头要一样。",
    "{{#if 研修活动}}有活动。{{/each}}",
    "{{#if 研修活动}}有活动。{{/if}}",
  ),
  "template/unopened-close": explain("只有收尾，没有开头。", "活动{{/if}}。", "{{#if 研修活动}}活动{{/if}}。"),
  "template/stray-else": explain(
    "{{else}} 只在 {{#if}} 里有意思。",
    "活动{{else}}。",
    "{{#if 研修活动}}有活动。{{else}}没有活动。{{/if}}",
  ),
  "template/block-argument": explain(
    "要写明看哪一个数有没有。",
    "{{#if}}有活动。{{/if}}",
    "{{#if 研修活动}}有活动。{{/if}}",
  ),
  "template/forbidden-character": explain(
    "看不见的字符会让 Word 打不开报告。",
    "夹着控制字符的一句话",
    "重新打一遍的这句话",
  ),
  "template/unknown-name": explain("名称打错，数目就印不出来。", "共开展{{研修活洞}}。", "共开展{{研修活动}}。"),
  "template/unknown-helper": explain(
    "算法的名称打错，数目就算不出来。",
    '又有{{计树 "研修活动"}}。',
    '又有{{计数 "研修活动"}}。',
  ),
  "template/not-a-helper": explain(
    "已经算好的数不能再加条件，带条件的用“计数”。",
    '又有{{研修活动 形式="讲座"}}。',
    '又有{{计数 "研修活动" 形式="讲座"}}。',
  ),
  "template/bad-arguments": explain(
    "算法后面的内容不全或多了。",
    "{{#if (大于 研修活动)}}较多。{{/if}}",
    "{{#if (大于 研修活动 3)}}较多。{{/if}}",
  ),
  "template/not-printable": explain("一组数据要逐项印。", "{{要求名单}}", "{{#each 要求名单}}一项。{{/each}}"),
  "template/not-a-list": explain(
    "一句话没有各项可以逐一印。",
    "{{#each 主题}}一项。{{/each}}",
    "{{#if 主题}}有主题。{{/if}}",
  ),
} satisfies Partial<Explained<typeof templateEntries>>;
