import { looseDash, looseKey } from "../slips/line.ts";

/** Offsets of lines where plain text, read by yaml without complaint, looks like a slip. */
export function looksLikeSlip(text: string, start: number, end: number): number[] {
  const source = text.slice(start, end);
  if (/^[\u3000\u00A0]|[\u3000\u00A0]$|^[｛［].*[｝］]$/.test(source)) return [start];
  const isMultiline = source.includes("\n");
  if (looseDash.test(source) && startsLine(text, start)) return isMultiline ? lineOffsets(source, start) : [start];
  if (isMultiline && looseKey.test(source) && source.split("\n").every(readsLikeKey)) return lineOffsets(source, start);
  return [];
}

/** `主题：备课`, `- 主题：备课` and `- {主题：备课，…}`, as in a file typed in full width throughout. */
const readsLikeKey = (line: string): boolean =>
  line.trim() === "" || looseKey.test(line.trimStart().replace(/^(?:- +)*[{［｛[]?\s*/, ""));

function startsLine(text: string, offset: number): boolean {
  return /^[\s\u3000\u00A0]*$/.test(text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset));
}

function lineOffsets(source: string, start: number): number[] {
  const offsets = [start];
  for (let at = source.indexOf("\n"); at >= 0; at = source.indexOf("\n", at + 1)) offsets.push(start + at + 1);
  return offsets;
}
