import { field } from "../field.ts";
import { nameText } from "./text.ts";

/** 学时类别: the place's own division of hours, one word a record; 要求 and 折算表 ask for it by that word (domain.md 8). */
export const hoursClass = field(
  { label: "学时类别", help: "本地给学时分的类，如 公需、专业、选修；一条只写一类。", example: "专业" },
  { ...nameText, ownWords: "hoursClasses" as const },
);
