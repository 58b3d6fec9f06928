import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { expectCase } from "./read-case.ts";

const folder = new URL("../check/cases/", import.meta.url);
const cases = readdirSync(folder).filter((name) => /^source-.*\.yaml$/.test(name));

test("there are cases", () => expect(cases.length).toBeGreaterThan(40));

test.each(cases)("%s", (name) => expectCase(new URL(name, folder)));
