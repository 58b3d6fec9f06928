import type { Term } from "../records/term.ts";

/** Whether a report says 全园 and 园本 in the place of 全校 and 校本: by 用语, else by the name of the school. */
export const isKindergarten = ({ school, wording }: Term): boolean => (wording?.学校 ?? school).endsWith("园");
