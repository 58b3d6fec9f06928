import type { Day } from "../../zh/dates.ts";

/** Today in China, which may already be tomorrow elsewhere. */
export const chineseToday = (now = new Date()): Day =>
  new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
