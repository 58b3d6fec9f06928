import { field } from "../field.ts";
import { nameText } from "./text.ts";

/** 计入 of a record, or of an event inside one. */
export const countedInField = field(
  { label: "计入", help: "补录：计入哪个时段（学期或学年的名称）。", example: "第一学期" },
  nameText,
);
