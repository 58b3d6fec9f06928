import { choice } from "./choice.ts";

/** 级别 from high to low, as a school ranks them; 市 is ambiguous between 地级市 and 县级市, so it reads as typed: 市级. */
export const levels = ["国际级", "国家级", "省级", "市级", "县级", "片区级", "校级", "组内"] as const;
export type Level = (typeof levels)[number];

/** How high an event, a publication or an award stands. */
export const level = choice(levels, {
  国际级: ["国际"],
  国家级: ["国家", "国级", "全国"],
  省级: ["省"],
  市级: ["市", "地市级", "地市", "地级"],
  县级: ["县", "区", "区级", "县区级", "县(区)级", "区县级", "县区", "区县", "县级市"],
  片区级: ["片区", "学区", "学区级", "联片", "集团", "集团级", "共同体"],
  校级: ["校", "校内", "园级"],
  组内: ["组", "组级"],
});
