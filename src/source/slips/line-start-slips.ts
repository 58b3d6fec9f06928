import { bareKind, colonlessKey, looseDash, looseKey } from "./line.ts";
import { type FindSlip, replaced } from "./slip.ts";

const wideSpace = /[\u3000\u00A0]+/;

/** Full-width or no-break spaces in the indentation, after the dash, or around a key. */
export const findWideSpace: FindSlip = ({ text, kind, column, hasKey, value }) => {
  if (kind !== "node") return undefined;
  const at = text.slice(0, column).search(wideSpace);
  if (at >= 0) {
    const wide = wideSpace.exec(text.slice(at))![0];
    const narrow = wide.replaceAll("\u3000", "  ").replaceAll("\u00A0", " ");
    return replaced("source/wide-space", text, at, at + wide.length, narrow);
  }
  const beforeColon = hasKey ? text.slice(0, value).trimEnd().slice(0, -1) : "";
  const key = beforeColon.trimEnd();
  if (!wideSpace.test(beforeColon.slice(key.length))) return undefined;
  return replaced("source/wide-space", text, key.length, beforeColon.length, "");
};

/** A tab in the indentation, each mended as two spaces. */
export const findTab: FindSlip = ({ text, kind, column }) => {
  const start = text.slice(0, column);
  const at = start.indexOf("\t");
  if (kind !== "node" || at < 0) return undefined;
  const spaces = start.replace(/-\t+/g, "- ").replaceAll("\t", "  ");
  return { code: "source/tab-indent", start: at, end: at + 1, fixed: spaces + text.slice(column) };
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

/** `执教 林秋野` and `执教；林秋野`, where the neighbouring lines show that a key was meant. */
export const findColonlessKey: FindSlip = ({ text, kind, column, hasKey }, inMap) => {
  const found = kind === "node" && inMap && !hasKey ? colonlessKey.exec(text.slice(column)) : null;
  if (!found) return undefined;
  const [whole, key, between] = found as unknown as [string, string, string];
  const end = column + key.length;
  const fixed = `${text.slice(0, end)}: ${text.slice(column + whole.length)}`;
  if (between.trim() === "") return { code: "source/key-without-colon", start: column, end, fixed };
  const sign = end + between.search(/\S/);
  return { code: "source/wrong-colon", start: sign, end: sign + 1, fixed };
};

/** `听课` above its records, without a colon. */
export const findMissingColon: FindSlip = ({ text, kind, hasKey }, inMap) => {
  const found = kind === "node" && inMap && !hasKey ? bareKind.exec(text)?.[0].trimEnd() : undefined;
  return found === undefined ? undefined : replaced("source/kind-without-colon", text, 0, found.length, `${found}:`);
};
