import { eitherWidth, halfWidth } from "../../zh/numerals.ts";
import { type FieldType, scalar } from "../field.ts";

/** A number of at least 0, with or without its unit: 3, １.５, 3学时. */
export const amount = (unit = "", { whole = false } = {}): FieldType<number> =>
  scalar(
    whole ? "整数，如 3" : "数，如 1.5",
    (typed, refuse) => {
      const plain = halfWidth(typed).trim();
      const digits = (unit && plain.endsWith(unit) ? plain.slice(0, -unit.length) : plain).trim();
      if (/^-\d/.test(digits)) return refuse("record/negative", { value: typed });
      if (!/^\d{1,9}(\.\d{1,4})?$/.test(digits)) return refuse("record/bad-number", { value: typed, unit });
      const number = Number(digits);
      return whole && !Number.isInteger(number) ? refuse("record/not-whole", { value: typed }) : number;
    },
    {
      pattern: eitherWidth(`^\\s*\\d{1,9}(?:[.]${whole ? "[0０]" : "\\d"}{1,4})?\\s*(?:${unit})?\\s*$`),
      numbers: { minimum: 0, maximum: 1e9 - 1e-4, ...(whole && { whole: "always" }) },
    },
  );

/** 3 or 3次: how many. */
export const whole = (unit = ""): FieldType<number> => amount(unit, { whole: true });
