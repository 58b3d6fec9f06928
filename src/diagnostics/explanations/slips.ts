import type { sourceEntries } from "../catalogue/source.ts";
import { type Explained, explain } from "./explanation.ts";

const heard = (line: string) => `听课:\n  - 日期: 2024-11-12\n    听课人: 许知行\n    ${line}`;
const paper = (line: string) => `论文成果:\n  - 类别: 案例\n    作者: 林秋野\n    ${line}`;

/** Slips of a Chinese keyboard: one line, one right answer or nearly. */
const works = (authors: string) => `论文成果:\n  - 题目: 一次家访\n    类别: 案例\n    作者: ${authors}`;

export const slipExplanations = {
  "source/no-space-after-colon": explain(
    "冒号后面没有空格，整行会被当成一段文字。",
    heard("执教:林秋野"),
    heard("执教: 林秋野"),
  ),
  "source/wide-colon": explain("只有半角冒号才隔开名称和内容。", heard("执教：林秋野"), heard("执教: 林秋野")),
  "source/kind-without-colon": explain(
    "种类后面有冒号，下面的记录才归到它。",
    "听课\n  - {日期: 2024-11-12, 听课人: 许知行}",
    "听课:\n  - {日期: 2024-11-12, 听课人: 许知行}",
  ),
  "source/key-without-colon": explain(
    "有冒号才分得清名称和内容。",
    `${heard("执教 林秋野")}\n    课名: 落花生`,
    `${heard("执教: 林秋野")}\n    课名: 落花生`,
  ),
  "source/wrong-colon": explain(
    "隔开名称和内容的只能是半角冒号。",
    `${heard("执教；林秋野")}\n    课名: 落花生`,
    `${heard("执教: 林秋野")}\n    课名: 落花生`,
  ),
  "source/no-dash": explain(
    "横线是新的一条的开头，忘了写就和上一条混在一起。",
    "听课:\n  - 日期: 2024-11-12\n    听课人: 许知行\n  日期: 2024-11-13\n    听课人: 许知行",
    "听课:\n  - 日期: 2024-11-12\n    听课人: 许知行\n  - 日期: 2024-11-13\n    听课人: 许知行",
  ),
  "source/no-space-after-dash": explain(
    "横线后面有空格才是新的一条。",
    "听课:\n  -日期: 2024-11-12\n   听课人: 许知行",
    "听课:\n  - 日期: 2024-11-12\n    听课人: 许知行",
  ),
  "source/wide-dash": explain(
    "只有半角横线才是新的一条。",
    "听课:\n  - {日期: 2024-11-12, 听课人: 许知行}\n  －日期: 2024-11-13\n    听课人: 沈一舟",
    "听课:\n  - {日期: 2024-11-12, 听课人: 许知行}\n  - 日期: 2024-11-13\n    听课人: 沈一舟",
  ),
  "source/wide-space": explain(
    "缩进只认半角空格，全角的看上去一样，算不出层次。",
    "听课:\n  - 日期: 2024-11-12\n　　听课人: 许知行",
    "听课:\n  - 日期: 2024-11-12\n    听课人: 许知行",
  ),
  "source/tab-indent": explain(
    "制表符在各个编辑器里宽窄不同，算不出层次。",
    "听课:\n  - 日期: 2024-11-12\n\t\t听课人: 许知行",
    "听课:\n  - 日期: 2024-11-12\n    听课人: 许知行",
  ),
  "source/wide-comma": explain(
    "括号里只有半角逗号才隔开各项。",
    "听课:\n  - {日期: 2024-11-12，听课人: 许知行}",
    "听课:\n  - {日期: 2024-11-12, 听课人: 许知行}",
  ),
  "source/wide-bracket": explain(
    "只有半角的方括号和花括号才表示列表和一组。",
    "听课:\n  - ｛日期: 2024-11-12, 听课人: 许知行｝",
    "听课:\n  - {日期: 2024-11-12, 听课人: 许知行}",
  ),
  "source/wide-quote": explain(
    "引号要一对，开头半角，结尾也要半角。",
    paper('题目: "一次家访”'),
    paper('题目: "一次家访"'),
  ),
  "source/unclosed-quote": explain(
    "引号没有收尾，后面的行都会被吞进去。",
    paper('题目: "一次家访'),
    paper("题目: 一次家访"),
  ),
  "source/text-after-quote": explain(
    "以引号开头的内容到引号为止，后面的字没有地方放。",
    paper('题目: "双减"之后'),
    paper("题目: '\"双减\"之后'"),
  ),
  "source/text-after-bracket": explain(
    "以方括号开头的是列表，不是文字。",
    paper("题目: [案例]一次家访"),
    paper("题目: '[案例]一次家访'"),
  ),
  "source/mixed-people": explain(
    "写着姓名、单位的 { } 后面不能直接接别的姓名；几个人写成列表。",
    works("{姓名: 周砚, 单位: 云州大学}、许知行"),
    works("[{姓名: 周砚, 单位: 云州大学}, 许知行]"),
  ),
  "source/unclosed-bracket": explain(
    "括号没有收尾，后面的行都会被吞进去。",
    "听课:\n  - {日期: 2024-11-12, 听课人: 许知行\n  - {日期: 2024-11-13, 听课人: 许知行}",
    "听课:\n  - {日期: 2024-11-12, 听课人: 许知行}\n  - {日期: 2024-11-13, 听课人: 许知行}",
  ),
  "source/comment-in-brackets": explain(
    "空格加“#”之后都是说明，连右括号也被略去了。",
    "论文成果:\n  - {题目: 备课 #3, 类别: 案例, 作者: 林秋野}",
    "论文成果:\n  - {题目: '备课 #3', 类别: 案例, 作者: 林秋野}",
  ),
  "source/special-start": explain(
    "有些符号放在开头另有用处，包上单引号就是文字。",
    paper("题目: @家长"),
    paper("题目: '@家长'"),
  ),
  "source/alias": explain(
    "引用别处内容的写法人看不出来，容易改一处错两处，所以不用。",
    paper("题目: &jia 一次家访"),
    paper("题目: 一次家访"),
  ),
  "source/colon-in-value": explain(
    "内容里又有冒号加空格，分不清哪一个是名称。",
    paper("题目: 劳动课程: 一次试验"),
    paper("题目: '劳动课程: 一次试验'"),
  ),
  "source/wrong-indent": explain(
    "同一条记录的各行左边要对齐。",
    "听课:\n  - 日期: 2024-11-12\n     听课人: 许知行\n  - 日期: 2024-11-13\n    听课人: 许知行",
    "听课:\n  - 日期: 2024-11-12\n    听课人: 许知行\n  - 日期: 2024-11-13\n    听课人: 许知行",
  ),
} satisfies Partial<Explained<typeof sourceEntries>>;
