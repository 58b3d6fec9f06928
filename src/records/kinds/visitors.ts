import { field } from "../field.ts";
import { whole } from "../values/amount.ts";
import { names } from "../values/names.ts";

/** Units that came from outside, and how many people from outside were there: of an activity or a 公开课. */
export const visitingUnits = field(
  {
    label: "来访单位",
    help: "来听课、交流、参观的校外单位，多个用顿号隔开。",
    example: "云岭县实验小学、苇溪中心小学",
  },
  names,
);
export const visitors = field(
  {
    label: "校外人数",
    unit: "位",
    help: "校外来的人数，不计入应到、实到和听课。公开课当天的研修活动也写了的，单位相同或没有写单位的，只计活动的。",
    example: "36",
  },
  whole("人"),
);
