import { partWords } from "../../school/part-words.ts";
import type { PaperAsked } from "./define-paper.ts";

/** ‹学校›‹时段›‹组›教研活动记录表. */
export const titleFor = ({ school: { settings }, scope }: PaperAsked, name: string): string =>
  [settings.school, settings.period.name, ...partWords(scope), name].join("");
