import { halfWidth } from "../../zh/numerals.ts";
import { type FieldType, scalar } from "../field.ts";
import { isLongName, longName } from "../long-value.ts";
import type { Refuse } from "../refusal.ts";

/** Any text, kept exactly as typed. */
export const text: FieldType<string> = scalar("文字", (typed) => typed);

/** A year or years, as typed, with half-width digits: they are compared with a period's name. */
export const yearText: FieldType<string> = scalar("年度，如 2024", (typed) => halfWidth(typed).trim());

/** Words with one space between them, such as 计数 获奖 级别=县级. */
export const wordsText: FieldType<string> = scalar("名称", (typed, refuse) =>
  notLong(typed.trim().replace(/[\s\u3000\u00a0]+/g, " "), refuse),
);

/** A name: spaces inside and around it are typing habits, not part of it. */
export const nameText: FieldType<string> = scalar("名称", (typed, refuse) => notLong(plainName(typed), refuse));

const notLong = (name: string, refuse: Refuse): string =>
  isLongName(name) ? refuse(longName.of({ count: name.length })) : name;

/** A person's name on the roster. */
export const personNameText: FieldType<string> = scalar("姓名", (typed, refuse) => notLong(personName(typed), refuse));

/** The name of a group, of a campus. */
export const groupName: FieldType<string> = { ...nameText, holds: "group" };
export const campusName: FieldType<string> = { ...nameText, holds: "campus" };

/** The dot in a name such as 阿依古丽·买买提, as keyboards and fonts have it. */
const dots = /(?<=[\p{Script=Han}A-Za-z])\s*[•・‧∙⋅･․᛫⸱]\s*(?=[\p{Script=Han}A-Za-z])/gu;

/** A person's name: spaces are habits of typing, and so are quotes around it; every dot in it is one. */
export const personName = (typed: string): string =>
  plainName(typed)
    .replace(/^[“”‘’"']+|[“”‘’"']+$/g, "")
    .replace(dots, "·")
    .replace(/(?<=\p{Script=Han}{2})[.．](?=\p{Script=Han}{2})/gu, "·");

/** 林　秋野 and 林 秋野 are 林秋野; spaces between Latin words stay. */
export const plainName = (typed: string): string =>
  typed.trim().replace(/(?<=[^\x20-\x7e])[\s\u3000\u00a0]+|[\s\u3000\u00a0]+(?=[^\x20-\x7e])/g, "");
