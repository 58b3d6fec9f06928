import { mistakes } from "../../mistakes.ts";

/** What each code is called in a list of how many there are: by stage, code and title in turn. */
const titles: { readonly [stage: string]: string } = {
  source: `alias 用了YAML的引用 bad-escape 反斜杠写法不对 bad-indent 缩进不对 bad-key 名称写法不对 block-in-brackets 括号里分了行
    colon-in-value 内容里有冒号 comment-cuts-value 井号截断了内容 comment-in-brackets 括号里有井号 control-character 看不见的控制字符
    directive 用了YAML的指令 duplicate-key 同一项写了两次 empty-file 空文件 gbk 编码不是UTF-8 joined-lines 两行连成了一行
    key-without-colon 名称后面没有冒号 kind-without-colon 种类后面没有冒号 loose-word 多出来的词 missing-colon 漏了冒号
    missing-mark 漏了标点 mixed-people 人名写法混用 no-dash 漏了横线 no-space-after-colon 冒号后面没有空格
    no-space-after-dash 横线后面没有空格 record-without-dash 记录前面没有横线 reserved-character 有特殊用途的符号
    several-documents 文件里有几份内容 special-start 内容以特殊符号开头 tab-indent 用制表符缩进 tag 用了YAML的标签
    text-after-bracket 括号后面还有字 text-after-quote 引号后面还有字 too-deep 层数太多 too-large 文件太大 unclosed-bracket 括号没有配对
    unclosed-quote 引号没有配对 unexpected 格式读不懂 wide-bracket 全角括号 wide-colon 全角冒号 wide-comma 全角逗号 wide-dash 全角横线
    wide-quote 全角引号 wide-space 全角空格 wrong-colon 冒号写法不对 wrong-indent 缩进对不齐`,
  record: `bad-choice 不在可写的词里 bad-day 日期写法不对 bad-month 月份写法不对 bad-number 数写法不对 count-on-day 写了日期又写节数
    cut-off-outside 截止日不在时段内 empty-item 列表里有空项 empty-value 后面没有内容 ends-before-start 止早于起 entrants-of-pupils 学生参赛写了教师 graded-twice 等次写了两次
    impossible-day 没有这一天 list-expected 应写成列表 map-expected 应写成一组名称和内容 missing-field 缺少必填的项
    missing-one-of 几项里缺一项 more-than-due 实到多于应到 more-than-returned 实收多于应收 negative 负数 no-year 日期没有年份
    number-otherwise 人数和姓名不一致
    not-a-map 文件第一层不对 not-whole 应是整数 one-person 只能写一个人 other-field 应写到别的项里 out-of-range 超出范围
    quoted-value 内容外面多了引号 same-person 同一个人 spreadsheet-number 表格里的日期序号 students-otherwise 学生人数不一致
    unclosed-bracket 括号没有配对 unknown-field 没有这一项 unknown-kind 没有这种记录 wrong-shape 内容的写法不对
    wrong-weekday 星期不对 year-added 日期补了年份`,
  check: `absent-and-leading 缺席的人又在主讲 absent-unnamed 缺席没有写姓名 after-the-end 结束以后的日期 away-that-day 当天不在校
    certificate-twice 一张证书登记两次 closed-not-opened 结题没有立项 closed-too-early 结题太早 counted-elsewhere 计入别的时段
    counted-in-event 计入写错了地方 counted-otherwise 人数和姓名不一致 draft-record 还是草稿 duplicate-record 重复的记录
    evidence-missing 佐证文件不在 evidence-twice 佐证用了两次 heard-twice 一节课登记两次 hours-not-approved 学时没有认定
    joint-award 一项奖登记两次 joint-paper 一篇文章登记两次 leader-left 负责人已不在任 leader-moved 组长换了组 leads-twice 同时任两个组长
    left-early-hours 早退没有写学时 left-school 已离校的人 level-organiser 级别和主办不符 long-span 起止太长 made-up-present 补学的人没有缺席
    many-researchers 主研太多 milestone-order 进程先后不对 month-cut 月份跨学期 more-won-than-entered 获奖多于参赛 name-twice 姓名写了两次 names-run-together 姓名没有隔开
    no-leader 教研组没有组长 no-parent 子课题没有上级 no-roster 没有名册 nobody-asked 要求没有对象 nobody-there 没有人参加
    not-expected 缺席的人不在应到里 organiser-kind 主办性质不符 other-years 别的年份的要求 outside-period 不在统计时段内
    personal-data 有个人信息 prize-order 等次排不出次序 project-undated 课题没有日期 reason-unmarked 姓名和原因没有分开
    records-lacking 缺以前的记录 same-name 同名没有区分 several-leaders 负责人太多 signed-early 落款日期太早 similar-record 像是重复
    stated-total 核对的数不符 too-many-hours 学时太多 two-places 同一天在两处 two-roles 一人两个角色 two-works 一件作品登记两次
    undated-record 没有日期 unknown-campus 没有这个校区 unknown-figure 没有这个统计量 unknown-group 没有这个组 unknown-plan 没有这个计划
    unknown-project 没有这个课题 unknown-reason 不认识的缺席原因 unknown-teacher 名册里没有的人 unknown-word 没有登记的词
    unknown-work 没有这件作品 winner-not-entered 参赛人漏了获奖的人 winners-unknown 不知道谁获奖 zero-hours 学时是0`,
  sheet: `became-date 内容变成了日期 column-left 没有读入的列 column-twice 两列同名 digits-lost 数字丢了后几位 error-value 公式出错
    no-header 没有表头 no-key-column 看不出属于哪条记录 no-record 没有这条记录 personal-column 有个人信息的列 unknown-column 没有这一列
    unknown-kind 看不出是哪种记录`,
  prose: `claim 说法和记录不符 count-differs 项数和列出的不符 half-width 半角标点 numbering-gap 编号不连续 other-place 别处的地名校名
    other-word 不是本校的用语 other-year 别的年份 outdated 过时的说法 placeholder 没有填完 plan-text 计划的语气 typed-figure 手写的数字
    unit-word 量词不对 vague 含糊的数字 wrong-figure 数字和记录不符 wrong-word 错别字`,
  file: `no-match 没有匹配的文件 not-included 没有列入的文件 too-big 文件太大 unreadable 文件读不了`,
  ignore: `is-error 忽略了错误 no-reason 忽略没有理由 unknown-code 忽略的代号不存在 unused 多余的忽略`,
  baseline: `gone 基线里已改正的 unreadable 基线读不了`,
};

/** A few words for a code; if it has no title, why it matters. */
export const codeTitle = (code: string): string => titleOf.get(code) ?? mistakes.get(code)?.why ?? code;

/** The title of every code that has one. */
export const titleOf: ReadonlyMap<string, string> = new Map(
  Object.entries(titles).flatMap(([stage, text]) => {
    const words = text.split(/\s+/);
    return words.flatMap((code, i) => (i % 2 === 0 ? [[`${stage}/${code}`, words[i + 1]!] as const] : []));
  }),
);
