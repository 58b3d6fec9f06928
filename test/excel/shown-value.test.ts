import { expect, test } from "vitest";
import { shownDate, shownNumber } from "../../src/excel/shown-value.ts";

const noon = new Date("2024-09-12T14:30:00Z");
const midnight = new Date("2024-09-12T00:00:00Z");

test.each([
  ["yyyy-mm", "2024-09"],
  ['yyyy"年"m"月"', "2024-09"],
  ['yyyy"年d"m"月"', "2024-09"],
  ["yyyy\\dmm", "2024-09"],
  ["[$-804d]yyyy-mm", "2024-09"],
  ["yyyy-mm-dd", "2024-09-12"],
  ["mm-dd", "2024-09-12"],
  ["mmm", "2024-09-12"],
  ["yyyy", "2024-09-12"],
  ["yyyy-mm-dd hh:mm", "2024-09-12 14:30"],
  ["", "2024-09-12"],
])("a day by the format %s is %s", (format, text) => {
  expect(shownDate(noon, format)).toBe(text);
});

test("a time of 00:00 is none", () => {
  expect(shownDate(midnight, "yyyy-mm-dd hh:mm")).toBe("2024-09-12");
});

test.each([
  [17, "0000", "0017"],
  [1.1, "0.00", "1.10"],
  [7.5, "00.00", "07.50"],
  [12345.5, "#,##0.00", "12345.50"],
  [0.125, "0.0%", "12.5%"],
  [0.125, "0%", "13%"],
  [1.5, "0", "1.5"],
  [3, '0"学时"', "3"],
  [3, "0\\节", "3"],
  [3, "[红色]00", "03"],
  [17, "#", "17"],
  [0.1 + 0.2, "", "0.3"],
  [1e21, "", "1000000000000000000000"],
  [0.0000001, "", "0.0000001"],
  [45547, "aaaa", "2024-09-12"],
])("%s by the format %s is %s", (value, format, text) => {
  expect(shownNumber(value, format)).toBe(text);
});
