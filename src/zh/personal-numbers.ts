const idNumber = /(?<!\d)\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/g;
const telephone = /(?<!\d)1[3-9]\d{9}(?!\d)/g;

/** A number that belongs to a person and has no place in a report. */
export interface PersonalNumber {
  readonly what: "身份证号" | "手机号";
  readonly text: string;
  readonly offset: number;
}

/** 身份证号 and 手机号 in a text, in the order they stand (domain.md 11). */
export function personalNumbers(text: string): PersonalNumber[] {
  const found = (what: PersonalNumber["what"], pattern: RegExp) =>
    [...text.matchAll(pattern)].map((match) => ({ what, text: match[0], offset: match.index }));
  return [...found("身份证号", idNumber), ...found("手机号", telephone)].sort((a, b) => a.offset - b.offset);
}
