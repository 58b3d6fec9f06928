import { choice } from "./choice.ts";

/** 级别 from high to low, as a school ranks them; 市 is ambiguous between 地级市 and 县级市, so it reads as typed: 市级. */
export const levels = ["国际级", "国家级", "省级", "市级", "县级", "片区级", "校级", "组内"] as const;
export type Level = (typeof levels)[number];

/** How high an event, a publication or an award stands. */
export const level = choice(levels, {
  国际: "国际级",
  国家: "国家级",
  国级: "国家级",
  全国: "国家级",
  省: "省级",
  市: "市级",
  地市级: "市级",
  地市: "市级",
  地级: "市级",
  县: "县级",
  区: "县级",
  区级: "县级",
  县区级: "县级",
  "县(区)级": "县级",
  区县级: "县级",
  县区: "县级",
  区县: "县级",
  县级市: "县级",
  片区: "片区级",
  学区: "片区级",
  学区级: "片区级",
  联片: "片区级",
  集团: "片区级",
  集团级: "片区级",
  共同体: "片区级",
  校: "校级",
  校内: "校级",
  园级: "校级",
  组: "组内",
  组级: "组内",
});
