import { looseDash, looseKey } from "./line.ts";
import { type FindSlip, replaced } from "./slip.ts";

const wideSpace = /[\u3000\u00A0]+/;

/** Full-width or no-break spaces in the indentation, after the dash, or around a key. */
export const findWideSpace: FindSlip = ({ text, kind, column, hasKey, value }) => {
  if (kind !== "node") return undefined;
  const start = text.slice(0, column);
  const key = hasKey ? /^.*?(?=[\u3000\u00A0]+[ \t]*:)/.exec(text.slice(column, value))?.[0].length : undefined;
  const at = start.search(wideSpace);
  const from = at >= 0 ? at : key === undefined ? -1 : column + key;
  if (from < 0) return undefined;
  const wide = wideSpace.exec(text.slice(from))![0];
  const fixed = key !== undefined && at < 0 ? "" : wide.replaceAll("\u3000", "  ").replaceAll("\u00A0", " ");
  return replaced("source/wide-space", text, from, from + wide.length, fixed);
};

/** A tab in the indentation, each mended as two spaces. */
export const findTab: FindSlip = ({ text, kind, column }) => {
  const start = text.slice(0, column);
  const at = start.indexOf("\t");
  if (kind !== "node" || at < 0) return undefined;
  return {
    code: "source/tab-indent",
    start: at,
    end: at + 1,
    fixed: start.replaceAll("\t", "  ") + text.slice(column),
  };
};

/** `-日期: x` and `－ 日期: x`. */
export const findLooseDash: FindSlip = ({ text, kind, dash }) => {
  if (kind !== "node" || dash === undefined) return undefined;
  const found = looseDash.exec(text.slice(dash));
  if (!found) return undefined;
  const code = found[1] ? "source/wide-dash" : "source/no-space-after-dash";
  return { ...replaced(code, text, dash, dash + found[0].length, "- "), end: dash + 1 };
};

/** `教师:林秋野` and `教师：林秋野`, where the neighbouring lines show that a key was meant. */
export const findLooseColon: FindSlip = ({ text, kind, column, hasKey }, inMap) => {
  const found = kind === "node" && inMap && !hasKey ? looseKey.exec(text.slice(column)) : null;
  if (!found) return undefined;
  const colon = column + found[0].length - 1;
  const value = text.slice(colon + 1).trimStart();
  const code = text[colon] === ":" ? "source/no-space-after-colon" : "source/wide-colon";
  return { code, start: colon, end: colon + 1, fixed: `${text.slice(0, colon)}:${value && " "}${value}` };
};
