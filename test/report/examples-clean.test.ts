import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runYanxiu } from "../cli/run-yanxiu.ts";
import { paragraphTexts } from "../docx/read-docx.ts";

const root = join(import.meta.dirname, "../../examples");
const schools = readdirSync(root).filter((name) => statSync(join(root, name)).isDirectory());
const isTerm = (path: string) => /^学校:/m.test(readFileSync(path, "utf8")) && !path.endsWith("集团.yaml");

/** Folders of examples with a school in them; campuses and those of a group have tests of their own. */
const terms = schools.flatMap((school) =>
  readdirSync(join(root, school))
    .filter((name) => name.endsWith(".yaml") && isTerm(join(root, school, name)))
    .map((name) => [school, name] as const),
);

const folders = [...new Set(terms.map(([school]) => school))];

/** central-school once more, in workbooks. */
const inWorkbooks = "central-school-excel";

test("各种学校都有", () => {
  const expected = [
    "central-school",
    inWorkbooks,
    "kindergarten",
    "middle-year",
    "primary-term",
    "rural-school",
    "three-years",
  ];
  expect(folders).toEqual(expected);
});

// A lesson typed twice in central-school shows the notice.
test.for(folders)("%s 没有问题", async (school) => {
  const { code, out } = await runYanxiu(root, "check", school);
  expect(code).toBe(0);
  if (school === "central-school" || school === inWorkbooks) expect(out).toContain("1处提示");
  else expect(out).toMatch(/^没有发现问题/);
});

test.for(folders)("%s 有说明和文字", (school) => {
  const readme =
    school === "central-school" || school === inWorkbooks ? `${root}/README.md` : join(root, school, "README.md");
  expect(readFileSync(readme, "utf8")).toContain(school);
  expect(readdirSync(join(root, school, "文字"))).toContain("下阶段打算.md");
});

test("幼儿园的报告里没有学校的话", async () => {
  const out = mkdtempSync(join(tmpdir(), "yanxiu-example-"));
  const { code } = await runYanxiu(root, "report", "kindergarten", "--out", out);
  const texts = readdirSync(out).map((name) => paragraphTexts(readFileSync(join(out, name))).join("\n"));
  rmSync(out, { recursive: true });
  expect([code, texts.length]).toEqual([0, 1]);
  expect(texts[0]).toContain("园本研修工作总结");
  expect(texts[0]).toContain("我园");
  expect(texts[0]!.match(/.{0,10}(?:[我本全]校|校[本级长内]|学校|县级).{0,10}/g)).toBeNull();
});
