import { type FieldType, scalar } from "../field.ts";
import { isLongName, longName } from "../long-value.ts";

/** Any text, kept exactly as typed. */
export const text: FieldType<string> = scalar("文字", (typed) => typed);

/** A name: spaces inside and around it are typing habits, not part of it. */
export const nameText: FieldType<string> = scalar("名称", (typed, refuse) => {
  const name = plainName(typed);
  return isLongName(name) ? refuse(longName.of({ count: name.length })) : name;
});

/** The name of a group, of a campus. */
export const groupName: FieldType<string> = { ...nameText, holds: "group" };
export const campusName: FieldType<string> = { ...nameText, holds: "campus" };

/** 林　秋野 and 林 秋野 are 林秋野; spaces between Latin words stay. */
export const plainName = (typed: string): string =>
  typed.trim().replace(/(?<=[^\x20-\x7e])[\s\u3000\u00a0]+|[\s\u3000\u00a0]+(?=[^\x20-\x7e])/g, "");
