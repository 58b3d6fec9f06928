import { type Day, readDay } from "../../zh/dates.ts";
import { Refusal } from "../refusal.ts";

/** Reads an option that takes a date, typed in any way that records may use. */
export const aDay =
  (option: string) =>
  (typed: string): Day => {
    const day = readDay(typed);
    if (day === undefined) throw new Refusal(`${option} 不能是“${typed}”`, "请写成 2024-09-01 这样的日期。");
    return day;
  };
