import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { casesFolder, expectationsIn, expectCase, findingsOf, schoolWithoutFault } from "./check-case.ts";

const cases = readdirSync(casesFolder).sort();

test("there are cases", () => expect(cases.length).toBeGreaterThan(40));

test.each(cases)("%s", (name) => expectCase(join(casesFolder, name)));

test("an expectation is read as it is written", () => {
  const text =
    "# expect 3:5 error record/unknown-field 是否想写\r\n{{! expect 1:2 warning template/typed-number 只写 }}\n";
  expect(expectationsIn(text)).toEqual([
    { finding: "3:5 error record/unknown-field", words: "是否想写" },
    { finding: "1:2 warning template/typed-number", words: "只写" },
  ]);
});

test("a whole school in every form its people may type is found without fault", async () => {
  expect(await findingsOf(schoolWithoutFault)).toEqual([]);
});
