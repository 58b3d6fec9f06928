import type { Content } from "../template/content.ts";

/** Content as running text of Markdown; its breaks are two spaces at the end of a line, unseen where it is pasted. */
export const textOf = (content: Content): string => gfmText(content).replaceAll("\n", "  \n");

/** Content as the text of a cell, in which a line cannot break; between lines of names stands 、. */
export function cellOf(content: Content, hasNames = false): string {
  const text = gfmText(content).replaceAll("|", "\\|");
  return (hasNames ? namesInOneLine(text) : text).replace(/([、，；。：]?)\n/g, (_, stop: string) => stop || " ");
}

/** The role or the unit behind a name, and what goes on inside its brackets, belong to the line above. */
const namesInOneLine = (text: string): string =>
  text.split("\n").reduce((before, line) => before + (line.startsWith("（") || isOpen(before) ? "" : "、") + line);

const isOpen = (text: string): boolean => text.lastIndexOf("（") > text.lastIndexOf("）");

/** A text that means itself. */
export const literal = (text: string): string => textOf([{ type: "text", text }]);

function gfmText(content: Content): string {
  const runs = runsOf(content);
  const whole = runs.map(({ text }) => text).join("");
  const escapeOf = escapeIn(
    whole,
    runs.some(({ bold }) => bold),
  );
  return runs
    .map(({ text, bold }) => (bold ? emphasized(text, escapeOf) : escapeOf(text)))
    .join("")
    .split("\n")
    .map((line) => startEscaped(line.trim()))
    .join("\n");
}

interface Run {
  readonly text: string;
  readonly bold: boolean;
}

/** What turns the writing direction. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

/** Stretches of one weight; what is bold may not go over a line. */
function runsOf(content: Content): readonly Run[] {
  const runs: Run[] = [];
  for (const inline of content) {
    const bold = inline.type !== "break" && inline.bold === true;
    const text =
      inline.type === "break" ? "\n" : inline.text.replace(/\r\n?/g, "\n").replaceAll("\t", " ").replace(turning, "");
    const last = runs.at(-1);
    if (last?.bold === bold && !(bold && text.includes("\n"))) runs[runs.length - 1] = { bold, text: last.text + text };
    else runs.push({ bold: bold && !text.includes("\n"), text });
  }
  return runs;
}

// `**` next to a stop inside and a character outside is no sign of emphasis, so stops at its ends stand outside.
function emphasized(text: string, escapeOf: (text: string) => string): string {
  const [, before = "", inner = "", after = ""] = /^([\p{P}\p{S}\s]*)(.*?)([\p{P}\p{S}\s]*)$/su.exec(text) ?? [];
  return escapeOf(before) + (inner === "" ? "" : `**${escapeOf(inner)}**`) + escapeOf(after);
}

/**
 * Signs of Markdown in data are escaped where they could mean something, and only there: who pastes the text sees the
 * backslashes. A single * ~ ` or _ means nothing, unless emphasis of ours is beside it.
 */
function escapeIn(whole: string, hasBold: boolean): (text: string) => string {
  const signs = [..."*~`_"].filter((sign) => whole.split(sign).length > 2 || (hasBold && sign === "*"));
  return (text) =>
    text
      .replace(/\\(?=[!-/:-@[-`{-~])/g, "\\\\")
      .replace(/[*~`_]/g, (sign) => (signs.includes(sign) ? `\\${sign}` : sign))
      .replace(/\](?=[([:])/g, "\\]")
      .replace(/<(?=[a-z/!?])/gi, "\\<")
      .replace(/&(?=#?\w+;)/g, "\\&");
}

/**
 * What would begin a heading, a quotation, a list, a rule or a table. A number typed by hand gets a space that is none of
 * Markdown's, since a backslash behind it would be read in every chat.
 */
const startEscaped = (line: string): string =>
  line
    .replace(/^(?=#{1,6}(?:\s|$)|>|[-+*](?:\s|$)|[-=_*]+\s*$|\|)/, "\\")
    .replace(/^(\d{1,9}[.)])[ \t]+(?=\S)/, "$1\u00a0")
    .replace(/^(\d{1,9})(?=[.)](?:[ \t]|$))/, "$1\\");
