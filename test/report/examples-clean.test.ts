import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runYanxiu } from "../cli/run-yanxiu.ts";

const root = join(import.meta.dirname, "../../examples");
const schools = readdirSync(root).filter((name) => statSync(join(root, name)).isDirectory());
const isTerm = (path: string) => /^学校:/m.test(readFileSync(path, "utf8"));

/** Folders of examples with a school in them; the campuses have a test of their own. */
const terms = schools.flatMap((school) =>
  readdirSync(join(root, school))
    .filter((name) => name.endsWith(".yaml") && isTerm(join(root, school, name)))
    .map((name) => [school, name] as const),
);

test("各种学校都有", () => {
  const expected = ["central-school", "kindergarten", "middle-year", "primary-term", "rural-school", "three-years"];
  expect([...new Set(terms.map(([school]) => school))]).toEqual(expected);
});

// A lesson typed twice in central-school shows the notice.
test.for(terms.filter(([, name]) => name === "term.yaml"))("%s 没有问题", async ([school]) => {
  const { code, out } = await runYanxiu(root, "check", school);
  expect(code).toBe(0);
  if (school === "central-school") expect(out).toContain("1处提示");
  else expect(out).toMatch(/^没有发现问题/);
});

test.for(schools.filter((school) => terms.some(([of]) => of === school)))("%s 有说明和文字", (school) => {
  const readme = school === "central-school" ? `${root}/README.md` : join(root, school, "README.md");
  expect(readFileSync(readme, "utf8")).toContain(school);
  if (school !== "three-years") expect(readdirSync(join(root, school, "文字")).sort()).toContain("存在问题.md");
});
