// README.md is typed along from top to bottom, as a reader would: its files, its commands, and what they say.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { paragraphTexts } from "../docx/read-docx.ts";
import { makeFolder } from "./make-folder.ts";
import { runYanxiu } from "./run-yanxiu.ts";

const root = join(import.meta.dirname, "../..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const report = "明湖小学/报告/明湖小学2026学年第一学期培训项目总结.docx";

/** The line above a fenced block, its language, its text. */
const parts = readme.split(/^```(.*)\n/m);
const blocks = parts.flatMap((text, i) => {
  const [above = "", language = ""] = [parts[i - 2]?.trimEnd().split("\n").at(-1), parts[i - 1]];
  return i % 4 === 2 ? [{ above, language, text: text.trimEnd() }] : [];
});

/** The README's lines stand in what was said, in this order; “……” leaves lines out. */
function expectLines(text: string, said: string): void {
  const lines = said.split("\n").map((line) => line.trimEnd());
  let next = 0;
  for (const line of text.split("\n").filter((shown) => shown !== "……")) {
    const at = lines.indexOf(line, next);
    expect(at, `README shows “${line}”, but the program says:\n${lines.slice(next).join("\n")}`).toBeGreaterThanOrEqual(
      0,
    );
    next = at + 1;
  }
}

test("what README.md says is what happens", async () => {
  const folder = makeFolder({});
  const cwd = join(folder, "yanxiu");
  cpSync(join(root, "examples"), join(cwd, "examples"), {
    recursive: true,
    filter: (path) => !path.endsWith("报告"),
  });
  const type = async (line: string) => {
    const { out, err, code } = await runYanxiu(cwd, ...line.split(" ").slice(2));
    expect(code, `README types “${line}” where it does not work:\n${err}`).not.toBe(2);
    return out + err;
  };
  let said = "";
  let compared = 0;
  for (const { above, language, text } of blocks) {
    const [, file] = /^\*\*(明湖小学\/.+)\*\*$/.exec(above) ?? [];
    if (file) {
      mkdirSync(join(folder, dirname(file)), { recursive: true });
      writeFileSync(join(folder, file), `${text}\n`);
    } else if (language === "yaml") {
      const ofGroup = text.startsWith("名称") ? "group/集团.yaml" : "central-school/记录/2024-11.yaml";
      const file = text.startsWith("包含") ? "central-school-excel/term.yaml" : ofGroup;
      expect(readFileSync(join(cwd, "examples", file), "utf8")).toContain(text);
    } else if (text.startsWith("npx yanxiu ")) {
      for (const line of text.split("\n")) said = await type(line);
    } else if (language === "text") {
      if (above === "报告里印出：") said = paragraphTexts(readFileSync(join(folder, report))).join("\n");
      if (text.includes("有人改过")) {
        writeFileSync(join(folder, report), "改过的报告");
        said = await type("npx yanxiu report ../明湖小学/term.yaml");
      }
      expectLines(text, said);
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(8);
});

test("what README.md points to is there", () => {
  const targets = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target!);
  expect(targets.length).toBeGreaterThan(5);
  for (const target of targets) expect(existsSync(join(root, target)), target).toBe(true);
});

test("a command with npx is typed in this folder: what it names is here, or beside it", () => {
  const typed = [...readme.matchAll(/`npx yanxiu ([^`]+)`/g)].flatMap(([, words]) => words!.split(" "));
  const paths = typed.filter((word) => /\/|\.(ya?ml|xlsx|csv)$/.test(word) && !/^[a-z]+\/[a-z-]+$/.test(word));
  expect(paths.length).toBeGreaterThan(5);
  for (const path of paths.map((word) => word.replaceAll('"', "").replace(/\/\*.*/, "")))
    expect(path.startsWith("../") || existsSync(join(root, path)), path).toBe(true);
});
