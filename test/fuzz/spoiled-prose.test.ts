import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { loadSpoiledProse } from "./load-spoiled-prose.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

test("改坏的文字也都读得完：每处都说得清，草稿总写得出", async () => {
  expect(await loadSpoiledProse(root, 0, 600)).toEqual([]);
});
