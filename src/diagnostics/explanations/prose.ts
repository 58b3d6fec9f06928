import type { proseEntries } from "../catalogue/prose.ts";
import { type Explained, explain } from "./explanation.ts";

export const proseExplanations: Explained<typeof proseEntries> = {
  "prose/placeholder": explain("留着的空会原样印出来。", "本学年的研修由__牵头。", "本学年的研修由教导处牵头。"),
  "prose/numbering-gap": explain(
    "序号跳了，多半是漏抄了一条。",
    "一、听课不够均衡。\n\n三、案例写得太少。",
    "一、听课不够均衡。\n\n二、案例写得太少。",
  ),
  "prose/stray-letter": explain(
    "序号里混进了字母。",
    "1、听课不够均衡。\n\nB2、案例写得太少。",
    "1、听课不够均衡。\n\n2、案例写得太少。",
  ),
  "prose/ordinal-missing": explain(
    "有“二是”没有“一是”，多半是漏抄了一段。",
    "二是案例写得太少。\n\n三是读书不够深入。",
    "一是案例写得太少。\n\n二是读书不够深入。",
  ),
  "prose/count-differs": explain(
    "说的项数和列出的项数不一样。",
    "青年教师完成了“三个一”：一本笔记、一节好课、一篇反思、一份教案。",
    "青年教师完成了“四个一”：一本笔记、一节好课、一篇反思、一份教案。",
  ),
  "prose/nothing-follows": explain("冒号后面要有列出的内容。", "主要问题有：", "主要问题有：听课不够均衡。"),
  "prose/parts-of-total": explain(
    "各部分加起来要等于总数，否则读的人会问其余的在哪里。",
    "学生参赛得奖90人次，其中省级4人次，市级6人次，县级20人次。",
    "学生参赛得奖30人次，其中省级4人次，市级6人次，县级20人次。",
  ),
  "prose/other-place": explain(
    "别的学校、别的地方的名称，多半是从别处抄来忘了改。",
    "参照永宁小学的办法，落实各项制度。",
    "参照往年的办法，落实各项制度。",
  ),
  "prose/other-level": explain(
    "本地是县，写成区，多半是从别处抄来的。",
    "按照区教研室的安排开展研修。",
    "按照县教研室的安排开展研修。",
  ),
  "prose/period-word": explain(
    "报告是一学年的，文字里说一学期，前后对不上。",
    "本学期，各组按月磨课。",
    "本学年，各组按月磨课。",
  ),
  "prose/other-word": explain(
    "term.yaml 的“用语”定了怎么称呼，全文要一致。",
    "校本研修由各组落实。",
    "校本培训由各组落实。",
  ),
  "prose/plan-text": explain(
    "总结写做过的事；打算写在“下阶段打算”里。",
    "我们将进一步加强集体备课。",
    "各组按月集体备课。",
  ),
  "prose/wrong-word": explain("常打错的词。", "课堂展示了教师的丰采。", "课堂展示了教师的风采。"),
  "prose/outdated": explain("旧提法要换成现在的。", "教师认真学习了十九大精神。", "教师认真学习了教育部门的文件。"),
  "prose/half-width": explain(
    "汉字之间用全角标点。",
    "备课有初稿,上课有观察,评课有记录。",
    "备课有初稿，上课有观察，评课有记录。",
  ),
  "prose/doubled-stop": explain("标点打了两遍。", "各组按月磨课。。", "各组按月磨课。"),
  "prose/joined-lines": explain(
    "只按一次回车，两行印成一段；空一行才是两段。",
    "各组按月磨课。\n教师互相听课。",
    "各组按月磨课。\n\n教师互相听课。",
  ),
  "prose/inner-space": explain(
    "汉字之间不空格，空着的地方可能漏了字。",
    "各组按月开展校本 教研。",
    "各组按月开展校本教研。",
  ),
  "prose/unfinished-paragraph": explain(
    "一段话要说完。",
    "各组按月磨课，教师互相听课，",
    "各组按月磨课，教师互相听课。",
  ),
  "prose/unclosed-bracket": explain("引号、括号要成对。", "各组做到“真研，人人发言。", "各组做到“真研”，人人发言。"),
  "prose/unopened-bracket": explain("引号、括号要成对。", "评课含磨课）都有记录。", "评课（含磨课）都有记录。"),
  "prose/claim": explain("“全体”“都”要和记录相符。", "全体教师听课达标。", "教师听课{{听课}}。"),
  "prose/frequency": explain("“每周一次”要和记录相符。", "各教研组每周一次集体备课。", "各教研组安排了集体备课。"),
  "prose/vague": explain("能数出来的就写确切的数。", "教师听课基本上达标。", '教师听课达标的占{{达标率 "听课"}}。'),
  "prose/typed-figure": explain(
    "手打的数，记录改了它不会跟着改。",
    "全校共上公开课1节。",
    "全校共上公开课{{公开课}}。",
  ),
  "prose/wrong-figure": explain("手打的数和记录不符。", "全校共上公开课5节。", "全校共上公开课{{公开课}}。"),
  "prose/rounded-figure": explain("“20余”只有21到29才对。", "教师听课20余节。", "教师听课{{听课}}。"),
  "prose/unit-word": explain("论文论篇，不论位。", "全校有论文5位。", "全校有论文{{论文成果}}。"),
  "prose/named-shortfall": explain(
    "总结是公开的，没有达标的人不写姓名，名单另报。",
    "许知行没有完成听课要求。",
    '有{{未达标 "听课"}}没有完成听课要求。',
  ),
  "prose/personal-data": explain(
    "身份证号和手机号不该印进报告。",
    "研修的联系电话是13800000000。",
    "研修的联系人是教导主任。",
  ),
};
