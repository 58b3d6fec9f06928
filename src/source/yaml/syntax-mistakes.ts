import type { ErrorCode, YAMLError } from "yaml";
import { type DeclaredMistake, defineMistake } from "../../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { endOfLine, placesIn, startOfLine } from "../places-in.ts";
import { shorten } from "../slips/line.ts";
import { tag } from "./scalar-mistakes.ts";

const severalDocuments = defineMistake("source/several-documents", "error", {
  message: () => "一个文件里出现了分隔线“---”或“...”，分成了几份",
  hint: () => "删去分隔线，或者把后面的内容存成另一个文件。",
  why: "一个文件只放一份内容，分隔线后面的会被漏掉。",
  wrong: "听课:\n  - {日期: 2024-11-12, 听课人: 许知行}\n---\n听课:\n  - {日期: 2024-11-13, 听课人: 许知行}",
  right: "听课:\n  - {日期: 2024-11-12, 听课人: 许知行}\n  - {日期: 2024-11-13, 听课人: 许知行}",
});

const directive = defineMistake("source/directive", "error", {
  message: () => "以“%”开头的一行这里不用",
  hint: () => "删去这一行；如果它是文字，就把整段文字放进单引号里。",
  why: "百分号开头的一行是给程序看的指令，不是记录。",
  wrong: "%说明 本月听课\n听课:\n  - {日期: 2024-11-12, 听课人: 许知行}",
  right: "# 本月听课\n听课:\n  - {日期: 2024-11-12, 听课人: 许知行}",
});

const badEscape = defineMistake("source/bad-escape", "error", {
  message: () => "双引号里的“\\”是转义符号，它后面的写法不认识",
  hint: () => "把两头的双引号换成单引号，“\\”就是普通字符。",
  why: "双引号里的反斜杠有特别的意思，单引号里没有。",
  wrong: '论文成果:\n  - {题目: "家访\\一次", 类别: 案例, 作者: 林秋野}',
  right: "论文成果:\n  - {题目: '家访\\一次', 类别: 案例, 作者: 林秋野}",
});

const badIndent = defineMistake("source/bad-indent", "error", {
  message: () => "这里的缩进与上文对不齐",
  hint: () => "让同一条记录的各行左边对齐，用空格，不用 Tab。",
  why: "缩进表示谁属于谁，对不齐就分不清。",
  wrong: "- - 许知行\n - 林秋野",
  right: "听课:\n  - 日期: 2024-11-12\n    听课人: 许知行",
});

const blockInBrackets = defineMistake("source/block-in-brackets", "error", {
  message: ({ value }: { value?: string | undefined }) =>
    value === undefined
      ? "括号 { } 或 [ ] 里的写法不对，也可能是前面的括号没有结束"
      : `括号里的“${value}”以横线开头，会被当成列表`,
  hint: ({ value }) =>
    value === undefined
      ? "检查这里前后的括号和逗号，各项之间用半角逗号隔开。"
      : `本来就是这几个字的，外面加半角引号，写成 "${value}"；是几项的，写成 [甲, 乙]。`,
  why: "花括号里各项用逗号隔开，不能再用横线。",
  wrong: "论文成果:\n  - 题目: 一次家访\n    类别: 案例\n    作者: {姓名: - 许知行}",
  right: "论文成果:\n  - 题目: 一次家访\n    类别: 案例\n    作者: {姓名: 周砚, 单位: 云州市心理卫生中心}",
});

const badKey = defineMistake("source/bad-key", "error", {
  message: () => "这里的名称不是一段文字",
  hint: () => "名称写成“日期: ”这样的一个词，放在一行里。",
  why: "名称要是一个词。",
  wrong: "听课:\n  - ? [林秋野, 许知行]\n    : 4",
  right: "听课:\n  - 月份: 2024-10\n    节数: {林秋野: 4, 许知行: 4}",
});

const missingColon = defineMistake("source/missing-colon", "error", {
  message: (a: { text: string }) => `“${a.text}”里缺少冒号，分不清哪是名称、哪是内容`,
  hint: () => "写成“执教: 林秋野”这样的“名称: 内容”，冒号用半角，后面空一格。",
  why: "没有冒号，分不清哪是名称、哪是内容。",
  wrong: "听课:\n  - 日期: 2024-11-12\n    听课人: 许知行\n    执教林秋野\n    课名: 《落花生》",
  right: "听课:\n  - 日期: 2024-11-12\n    听课人: 许知行\n    执教: 林秋野\n    课名: 《落花生》",
});

const missingMark = defineMistake("source/missing-mark", "error", {
  message: () => "这里缺少冒号、逗号、“- ”、引号或括号中的一个",
  hint: () => "对照上下几行的写法补上。",
  why: "一行里只有一个词，没有冒号。",
  wrong: "听课:\n  - 日期: 2024-11-12\n    听课人: 许知行\n    PPT",
  right: "听课:\n  - 日期: 2024-11-12\n    听课人: 许知行\n    备注: PPT",
});

const unexpected = defineMistake("source/unexpected", "error", {
  message: () => "从这里起看不懂",
  hint: () => "对照上下几行检查冒号、引号、括号和缩进；如果这是文字，就把整段放进单引号里。",
  why: "这里的符号接不上前文。",
  wrong: "听课:\n  - {日期: 2024-11-12, , 听课人: 许知行}",
  right: "听课:\n  - {日期: 2024-11-12, 听课人: 许知行}",
});

/** The mistakes that yaml's codes stand for; its English words never reach a user. All other codes are unexpected. */
const mistakeOf: { readonly [code in ErrorCode]?: DeclaredMistake } = {
  BAD_DIRECTIVE: directive,
  BAD_DQ_ESCAPE: badEscape,
  BAD_INDENT: badIndent,
  BLOCK_AS_IMPLICIT_KEY: badIndent,
  TAB_AS_INDENT: badIndent,
  KEY_OVER_1024_CHARS: badKey,
  NON_STRING_KEY: badKey,
  MULTIPLE_DOCS: severalDocuments,
  BAD_COLLECTION_TYPE: tag,
  BAD_PROP_ORDER: tag,
  MULTIPLE_TAGS: tag,
  TAG_RESOLVE_FAILED: tag,
};

/** - 1 - of `{样式: - 1 -}`: a value in brackets that begins with a dash, to the next comma or bracket. */
const dashed = (rest: string): string | undefined => /^(-\s+[^,{}[\]\n]*?)\s*[,}\]]/.exec(rest)?.[1];

/** Reports the first of yaml's errors. After it yaml has lost its way, and the later ones are mostly echoes. */
export function reportSyntaxError(file: string, text: string, errors: readonly YAMLError[]): Diagnostic {
  const { code, pos } = errors.reduce((a, b) => (b.pos[0] < a.pos[0] ? b : a));
  const [offset] = pos;
  const place = placesIn(file, text)(offset);
  const isOverLines = code === "MULTILINE_IMPLICIT_KEY";
  if (code === "BLOCK_IN_FLOW") return blockInBrackets.at(place, { value: dashed(text.slice(offset)) });
  if (code !== "MISSING_CHAR" && !isOverLines) return (mistakeOf[code] ?? unexpected).at(place);
  const typed = text.slice(startOfLine(text, offset), endOfLine(text, offset));
  const word = /^\s*(?:- +)*(\p{Script=Han}[^:：]*)$/u.exec(typed)?.[1]?.trim();
  if (word === undefined && !isOverLines) return missingMark.at(place);
  return missingColon.at(place, { text: shorten(word ?? typed.trim(), 0) });
}
