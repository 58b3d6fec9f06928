import { convert, type Fields, field } from "../field.ts";
import { map } from "../values/by-shape.ts";
import { nameText } from "../values/text.ts";

const regionFields = {
  province: field("省", nameText),
  city: field("市", nameText),
  county: field("县", nameText),
  district: field({ label: "区", help: "也可以写在“县”里。", example: "云岭区" }, nameText),
} satisfies Fields;

/** Where a school lies: 区 is another word for 县. */
export const regionValue = convert(map(regionFields), ({ district, county = district, ...larger }) => ({
  ...larger,
  county,
}));
