import type { At } from "../wording.ts";
import { error, warning } from "./entry.ts";

/** What every slip's sentences need: the characters meant, and the whole line as it should be typed. */
interface SlipArgs {
  readonly text: string;
  readonly fixed: string;
}

const rewrite = (a: SlipArgs) => `这一行改成“${a.fixed}”。`;
const resave = () => "在记事本或 WPS 里选“另存为”，“编码”选 UTF-8，再保存一次。";
const spaces = () => "删去它们，用键盘上的半角空格对齐，每深一层多两个空格。";

/** Slips of a Chinese keyboard and other mistakes of one line, each with the corrected line. */
const slipEntries = {
  "source/no-space-after-colon": error<SlipArgs>(() => "冒号后面缺一个空格", rewrite),
  "source/wide-colon": error<SlipArgs>(() => "冒号“：”是全角的，这里要用半角冒号加一个空格", rewrite),
  "source/kind-without-colon": error<SlipArgs>((a) => `“${a.text}”后面缺少冒号`, rewrite),
  "source/key-without-colon": error<SlipArgs>((a) => `“${a.text}”后面缺少冒号`, rewrite),
  "source/wrong-colon": error<SlipArgs>((a) => `名称后面要用半角冒号加一个空格，这里是“${a.text}”`, rewrite),
  "source/no-dash": error<SlipArgs>(() => "这一行起是另一条记录，前面缺少“- ”", rewrite),
  "source/no-space-after-dash": error<SlipArgs>(() => "列表的“-”后面要有一个半角空格", rewrite),
  "source/wide-dash": error<SlipArgs>((a) => `列表要以半角“-”加一个空格开头，这里是“${a.text}”`, rewrite),
  "source/wide-space": error<SlipArgs>(() => "这里的空白是全角空格或网页空格，不是半角空格", spaces),
  "source/tab-indent": error<SlipArgs>(() => "行首用了制表符（Tab）", spaces),
  "source/wide-comma": error<SlipArgs>(
    (a) => `括号里各项之间的“${a.text}”要用半角逗号`,
    (a) => `这一行改成“${a.fixed}”；如果“${a.text}”是文字的一部分，就把那段文字放进单引号里。`,
  ),
  "source/wide-bracket": error<SlipArgs>((a) => `括号“${a.text}”是全角的，这里要用半角括号`, rewrite),
  "source/wide-quote": error<SlipArgs>((a) => `开头是半角引号，结尾却是中文引号 ${a.text}`, rewrite),
  "source/unclosed-quote": error<SlipArgs>((a) => `从这里开始的引号 ${a.text} 没有配对的另一半`, rewrite),
  "source/text-after-quote": error<SlipArgs>(() => "引号后面还有文字，只有一部分在引号里", rewrite),
  "source/text-after-bracket": error<SlipArgs>(() => "以括号开头的文字会被当成列表，后面不能再有文字", rewrite),
  "source/mixed-people": error<SlipArgs>(() => "校外的人和别的姓名写在一起，要放进一对方括号里", rewrite),
  "source/unclosed-bracket": error<SlipArgs>((a) => `从这里开始的括号“${a.text}”没有配对的另一半`, rewrite),
  "source/comment-in-brackets": error<SlipArgs>(() => "空格加“#”之后的内容会被当成说明略去，括号因此没有结束", rewrite),
  "source/special-start": error<SlipArgs>((a) => `内容不能直接以“${a.text}”开头，这个符号另有用处`, rewrite),
  "source/alias": error<SlipArgs>(
    (a) => `这里不用引用写法“${a.text}”`,
    (a) => `把要引用的内容照样再写一遍；如果“${a.text}”本身就是文字，这一行改成“${a.fixed}”。`,
  ),
  "source/colon-in-value": error<SlipArgs>(() => "内容里又出现了冒号加空格，分不清哪一个是名称", rewrite),
  "source/wrong-indent": error<SlipArgs & { readonly column: number; readonly alignedLine: number }>(
    (a) => `“${a.text}”这一行的缩进不对`,
    (a) => `让它从第${a.column}列开始，与第${a.alignedLine}行对齐。`,
  ),
};

/** What yaml finds and no slip explains: one entry per group of its error codes. */
const syntaxEntries = {
  "source/duplicate-key": error<{ key: string; first: At; top: boolean }>(
    (a) => `“${a.key}”写了两次，第一次在第${a.first.line}行`,
    (a) =>
      a.top
        ? `把这里的内容接到第${a.first.line}行的“${a.key}”下面，再删去这一行。`
        : "删去其中一个；如果是另一条记录，就另起一行，以“- ”开头。",
  ),
  "source/record-without-dash": error<{ key: string; fixed: string; firstLine: number }>(
    (a) => `“${a.key}”在这条记录里已经写过，这一行起像是另一条记录，前面缺少“- ”`,
    (a) => `这一行改成“${a.fixed}”，“-”与第${a.firstLine}行的“-”对齐；确是同一条的，删去重复的各行。`,
  ),
  "source/loose-word": error<{
    words: readonly string[];
    field: string | undefined;
    value: string | undefined;
  }>(
    (a) => `“${a.words[0]}”单独成了一项，不知道是什么`,
    (a) => {
      const key = /^([^\s；;=＝]{1,8})[\s\u3000；;=＝]+(.+)$/.exec(a.words[0]!);
      if (key) return `缺了冒号就写成“${key[1]}: ${key[2]}”；几个人的姓名用顿号隔开。`;
      if (/^\d{1,3}$/.test(a.value ?? "") && a.words.every((word) => /^\d{3}(?:\.\d+)?$/.test(word)))
        return `数里不写逗号：${a.field}: ${[a.value, ...a.words].join("")}。`;
      return a.field && a.value
        ? `几个人用顿号隔开：${[`${a.field}: ${a.value}`, ...a.words].join("、")}；一句话里的逗号用全角的“，”。`
        : "写成“名称: 内容”；几个人用顿号隔开。";
    },
  ),
  "source/several-documents": error<null>(
    () => "一个文件里出现了分隔线“---”或“...”，分成了几份",
    () => "删去分隔线，或者把后面的内容存成另一个文件。",
  ),
  "source/tag": error<null>(
    () => "以“!”开头的标记这里不用",
    () => "删去标记；如果“!”是文字的一部分，就把整段文字放进单引号里。",
  ),
  "source/directive": error<null>(
    () => "以“%”开头的一行这里不用",
    () => "删去这一行；如果它是文字，就把整段文字放进单引号里。",
  ),
  "source/bad-escape": error<null>(
    () => "双引号里的“\\”是转义符号，它后面的写法不认识",
    () => "把两头的双引号换成单引号，“\\”就是普通字符。",
  ),
  "source/bad-indent": error<null>(
    () => "这里的缩进与上文对不齐",
    () => "让同一条记录的各行左边对齐，用空格，不用 Tab。",
  ),
  "source/block-in-brackets": error<null>(
    () => "括号 { } 或 [ ] 里的写法不对，也可能是前面的括号没有结束",
    () => "检查这里前后的括号和逗号，各项之间用半角逗号隔开。",
  ),
  "source/bad-key": error<null>(
    () => "这里的名称不是一段文字",
    () => "名称写成“日期: ”这样的一个词，放在一行里。",
  ),
  "source/missing-colon": error<{ text: string }>(
    (a) => `“${a.text}”里缺少冒号，分不清哪是名称、哪是内容`,
    () => "写成“执教: 林秋野”这样的“名称: 内容”，冒号用半角，后面空一格。",
  ),
  "source/missing-mark": error<null>(
    () => "这里缺少冒号、逗号、“- ”、引号或括号中的一个",
    () => "对照上下几行的写法补上。",
  ),
  "source/unexpected": error<null>(
    () => "从这里起看不懂",
    () => "对照上下几行检查冒号、引号、括号和缩进；如果这是文字，就把整段放进单引号里。",
  ),
  "source/too-deep": error<{ limit: number }>(
    (a) => `一层套一层超过了${a.limit}层`,
    () => "检查是否有多余的括号或缩进。",
  ),
  "source/comment-cuts-value": warning<SlipArgs>(
    (a) => `空格加“#”之后的“${a.text}”会被当成说明略去`,
    (a) => `如果它是内容的一部分，这一行改成“${a.fixed}”；如果是说明，就在“#”后面加一个空格。`,
  ),
};

/** Mistakes in the text of a file, before it is records. */
export const sourceEntries = {
  "source/too-large": error<{ limit: number }>(
    (a) => `文件超过${a.limit}MB，没有读取`,
    () => "确认选对了文件；记录太多时按月分成几个文件。",
  ),
  "source/utf-16": error<null>(() => "文件的编码是 UTF-16（记事本里叫 Unicode），不是 UTF-8", resave),
  "source/gbk": error<null>(() => "文件的编码是 GBK（记事本里叫 ANSI），不是 UTF-8", resave),
  "source/not-utf-8": error<null>(() => "从这里起有不属于 UTF-8 的字节，文件可能损坏，或不是文字文件", resave),
  "source/control-character": error<{ name: string }>(
    (a) => `这里有一个不能写进 Word 的控制字符（${a.name}）`,
    () => "删去这个看不见的字符，重新输入前后的文字。",
  ),
  "source/reserved-character": error<{ name: string }>(
    (a) => `这里有一个程序留作内部使用的字符（${a.name}）`,
    () => "删去这个字符；如果是生僻字，换成标准编码的字。",
  ),
  "source/empty-file": warning<null>(
    () => "文件里没有内容",
    () => "写入记录，或者删去这个文件。",
  ),
  ...slipEntries,
  ...syntaxEntries,
};
