import { dayNumber } from "../../zh/dates.ts";
import type { Span } from "../span.ts";

export const periodTypes = ["学期", "学年", "年度", "多年"] as const;
export type PeriodType = (typeof periodTypes)[number];

/** How a period is called whose 名称 is not typed: 2024学年第一学期, 2024学年, 2024年度, 2022—2024学年. */
export function periodName(type: PeriodType, { from, to }: Span): string {
  const beginsInAutumn = from.slice(5) >= "07-01";
  const endsBySummer = to.slice(5) <= "08-31";
  const [begins, ends] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const year = beginsInAutumn ? begins : begins - 1;
  if (type === "学期") return `${year}学年第${beginsInAutumn ? "一" : "二"}学期`;
  if (type === "学年") return `${year}学年`;
  if (type === "年度") return `${begins}年度`;
  if (beginsInAutumn && endsBySummer) return schoolYears(begins, ends - 1);
  return `${begins === ends ? begins : `${begins}—${ends}`}年`;
}

/** 2023—2024学年 would be one year, as many places write it. */
const schoolYears = (first: number, last: number): string =>
  last === first ? `${first}学年` : last === first + 1 ? `${first}学年至${last}学年` : `${first}—${last}学年`;

/** How many years a period has, to the nearest. */
export const yearsIn = ({ from, to }: Span): number => Math.round((dayNumber(to) - dayNumber(from) + 1) / 365.25);
