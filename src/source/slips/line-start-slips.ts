import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { bareKind, colonlessKey, looseDash, looseKey, quotedKey } from "./line.ts";
import { type FindSlip, replaced, rewriteLine } from "./slip.ts";

const alignWithSpaces = () => "删去它们，用键盘上的半角空格对齐，每深一层多两个空格。";

export const wideSpace = defineMistake("source/wide-space", "error", {
  message: () => "这里的空白是全角空格或网页空格，不是半角空格",
  hint: alignWithSpaces,
  why: "缩进只认半角空格，全角的看上去一样，算不出层次。",
  wrong: "听课:\n  - 日期: 2024-11-12\n　　听课人: 许知行",
  right: "听课:\n  - 日期: 2024-11-12\n    听课人: 许知行",
});

export const tabIndent = defineMistake("source/tab-indent", "error", {
  message: () => "行首用了制表符（Tab）",
  hint: alignWithSpaces,
  why: "制表符在各个编辑器里宽窄不同，算不出层次。",
  wrong: "听课:\n  - 日期: 2024-11-12\n\t\t听课人: 许知行",
  right: "听课:\n  - 日期: 2024-11-12\n    听课人: 许知行",
});

export const noSpaceAfterDash = defineMistake("source/no-space-after-dash", "error", {
  message: () => "列表的“-”后面要有一个半角空格",
  hint: rewriteLine,
  why: "横线后面有空格才是新的一条。",
  wrong: "听课:\n  -日期: 2024-11-12\n   听课人: 许知行",
  right: "听课:\n  - 日期: 2024-11-12\n    听课人: 许知行",
});

export const wideDash = defineMistake("source/wide-dash", "error", {
  message: (a) => `列表要以半角“-”加一个空格开头，这里是“${a.text}”`,
  hint: rewriteLine,
  why: "只有半角横线才是新的一条。",
  wrong: "听课:\n  - {日期: 2024-11-12, 听课人: 许知行}\n  －日期: 2024-11-13\n    听课人: 沈一舟",
  right: "听课:\n  - {日期: 2024-11-12, 听课人: 许知行}\n  - 日期: 2024-11-13\n    听课人: 沈一舟",
});

const heard = (line: string) => `听课:\n  - 日期: 2024-11-12\n    听课人: 许知行\n    ${line}`;

export const noSpaceAfterColon = defineMistake("source/no-space-after-colon", "error", {
  message: () => "冒号后面缺一个空格",
  hint: rewriteLine,
  why: "冒号后面没有空格，整行会被当成一段文字。",
  wrong: heard("执教:林秋野"),
  right: heard("执教: 林秋野"),
});

export const wideColon = defineMistake("source/wide-colon", "error", {
  message: () => "冒号“：”是全角的，这里要用半角冒号加一个空格",
  hint: rewriteLine,
  why: "只有半角冒号才隔开名称和内容。",
  wrong: heard("执教：林秋野"),
  right: heard("执教: 林秋野"),
});

export const keyWithoutColon = defineMistake("source/key-without-colon", "error", {
  message: (a) => `“${a.text}”后面缺少冒号`,
  hint: rewriteLine,
  why: "有冒号才分得清名称和内容。",
  wrong: `${heard("执教 林秋野")}\n    课名: 落花生`,
  right: `${heard("执教: 林秋野")}\n    课名: 落花生`,
});

export const wrongColon = defineMistake("source/wrong-colon", "error", {
  message: (a) => `名称后面要用半角冒号加一个空格，这里是“${a.text}”`,
  hint: rewriteLine,
  why: "隔开名称和内容的只能是半角冒号。",
  wrong: `${heard("执教；林秋野")}\n    课名: 落花生`,
  right: `${heard("执教: 林秋野")}\n    课名: 落花生`,
});

export const kindWithoutColon = defineMistake("source/kind-without-colon", "error", {
  message: (a) => `“${a.text}”后面缺少冒号`,
  hint: rewriteLine,
  why: "种类后面有冒号，下面的记录才归到它。",
  wrong: "听课\n  - {日期: 2024-11-12, 听课人: 许知行}",
  right: "听课:\n  - {日期: 2024-11-12, 听课人: 许知行}",
});

export const keyInQuotes = defineMistake("source/key-in-quotes", "error", {
  message: (a) => `名称不用引号，这里写成了${a.text}`,
  hint: rewriteLine,
  why: "冒号前面的名称不带引号；带了中文引号，就成了另一个名称。",
  wrong: heard("“执教”: 林秋野"),
  right: heard("执教: 林秋野"),
});

/** A key in quotes of a Chinese keyboard. */
export const findQuotedKey: FindSlip = ({ text, kind, column, value, hasKey }) => {
  if (kind !== "node" || !hasKey) return undefined;
  const typed = text.slice(column, value).trimEnd().slice(0, -1).trimEnd();
  const key = quotedKey.exec(typed)?.[1];
  return key === undefined ? undefined : replaced(keyInQuotes, text, column, column + typed.length, key);
};

const wideSpaces = /[\u3000\u00A0]+/;

/** Full-width or no-break spaces in the indentation, after the dash, or around a key. */
export const findWideSpace: FindSlip = ({ text, kind, column, hasKey, value }) => {
  if (kind !== "node") return undefined;
  const at = text.slice(0, column).search(wideSpaces);
  if (at >= 0) {
    const wide = wideSpaces.exec(text.slice(at))![0];
    const narrow = wide.replaceAll("\u3000", "  ").replaceAll("\u00A0", " ");
    return replaced(wideSpace, text, at, at + wide.length, narrow);
  }
  const beforeColon = hasKey ? text.slice(0, value).trimEnd().slice(0, -1) : "";
  const key = beforeColon.trimEnd();
  if (!wideSpaces.test(beforeColon.slice(key.length))) return undefined;
  return replaced(wideSpace, text, key.length, beforeColon.length, "");
};

/** A tab in the indentation, each mended as two spaces. */
export const findTab: FindSlip = ({ text, kind, column }) => {
  const start = text.slice(0, column);
  const at = start.indexOf("\t");
  if (kind !== "node" || at < 0) return undefined;
  const spaces = start.replace(/-\t+/g, "- ").replaceAll("\t", "  ");
  return { mistake: tabIndent, start: at, end: at + 1, fixed: spaces + text.slice(column) };
};

/** `-日期: x` and `－ 日期: x`. */
export const findLooseDash: FindSlip = ({ text, kind, dash }) => {
  if (kind !== "node" || dash === undefined) return undefined;
  const found = looseDash.exec(text.slice(dash));
  if (!found) return undefined;
  const mistake = found[1] ? wideDash : noSpaceAfterDash;
  return { ...replaced(mistake, text, dash, dash + found[0].length, "- "), end: dash + 1 };
};

/** `教师:林秋野` and `教师：林秋野`, where the neighbouring lines show that a key was meant. */
export const findLooseColon: FindSlip = ({ text, kind, column, hasKey }, inMap) => {
  const found = kind === "node" && inMap && !hasKey ? looseKey.exec(text.slice(column)) : null;
  if (!found) return undefined;
  const colon = column + found[0].length - 1;
  const value = text.slice(colon + 1).trimStart();
  const mistake = text[colon] === ":" ? noSpaceAfterColon : wideColon;
  return { mistake, start: colon, end: colon + 1, fixed: `${text.slice(0, colon)}:${value && " "}${value}` };
};

/** `执教 林秋野` and `执教；林秋野`, where the neighbouring lines show that a key was meant. */
export const findColonlessKey: FindSlip = ({ text, kind, column, hasKey }, inMap) => {
  const found = kind === "node" && inMap && !hasKey ? colonlessKey.exec(text.slice(column)) : null;
  if (!found) return undefined;
  const [whole, key, between] = found as unknown as [string, string, string];
  const end = column + key.length;
  const fixed = `${text.slice(0, end)}: ${text.slice(column + whole.length)}`;
  if (between.trim() === "") return { mistake: keyWithoutColon, start: column, end, fixed };
  const sign = end + between.search(/\S/);
  return { mistake: wrongColon, start: sign, end: sign + 1, fixed };
};

/** `听课` above its records, without a colon. */
export const findMissingColon: FindSlip = ({ text, kind, hasKey }, inMap) => {
  const found = kind === "node" && inMap && !hasKey ? bareKind.exec(text)?.[0].trimEnd() : undefined;
  return found === undefined ? undefined : replaced(kindWithoutColon, text, 0, found.length, `${found}:`);
};
