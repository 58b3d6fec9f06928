import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { runSchools } from "./run-schools.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

test("两千所改坏的学校，后一千所：核查、统计、报告都有始有终", async () => {
  expect(await runSchools(root, 1000, 2000)).toEqual([]);
});
