import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadSchoolFolder } from "../../src/cli/files/load-school.ts";
import { makeFolder } from "./make-folder.ts";
import { runYanxiu } from "./run-yanxiu.ts";

const habits = new URL("./habits/", import.meta.url).pathname;
const clean = /^没有发现问题/;
const mostRounds = 3;

/** What a person does by hand after a message: `says` are its words, `line` is changed to `write`, or deleted. */
interface ByHand {
  readonly says: string;
  readonly line: string;
  readonly write?: string;
  /** Files that the message asks for. */
  readonly files?: Readonly<Record<string, string>>;
}

/** A school with the records as somebody typed them. */
function school(typed: string): string {
  const root = makeFolder({});
  for (const name of readdirSync(join(habits, "school"))) copyFileSync(join(habits, "school", name), join(root, name));
  copyFileSync(join(habits, typed), join(root, "记录.yaml"));
  return root;
}

/** The records of a school, without where they stand. */
async function recordsOf(root: string): Promise<unknown> {
  const { value } = (await loadSchoolFolder(join(root, "term.yaml"), root)).school;
  return JSON.parse(JSON.stringify(value!.records, (key, inner) => (key === "origin" ? undefined : inner)));
}

function byHand(root: string, said: string, { says, line, write, files = {} }: ByHand): void {
  expect(said).toContain(says);
  const path = join(root, "记录.yaml");
  const lines = readFileSync(path, "utf8").split("\n");
  const at = lines.findIndex((one) => one.trim() === line.trim());
  expect(at, line).toBeGreaterThanOrEqual(0);
  expect(said).toContain(`记录.yaml:${at + 1}:`);
  lines.splice(at, 1, ...(write === undefined ? [] : [write]));
  writeFileSync(path, lines.join("\n"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
}

const term = readFileSync(join(habits, "school/term.yaml"), "utf8");

test.each<[string, string, readonly (readonly ByHand[])[]]>([
  ["中文输入法", "keyboard", []],
  ["从网页复制", "web-page", []],
  [
    "从表格复制",
    "spreadsheet",
    [
      [
        // From the bottom, so that the lines of the other messages stay true.
        { says: "“#REF!”是表格里算不出来的值", line: "后续: #REF!" },
        { says: "没有可填的，删去这一行", line: "级别: #N/A" },
        {
          says: "把表格存成 Excel 工作簿（.xlsx）或 csv",
          line: "2024/11/12\t阿依古丽·买买提\t沈一舟\t《落花生》",
          files: {
            "听课.csv": "日期,听课人,执教,课名\n2024/11/12,阿依古丽·买买提,沈一舟,《落花生》\n",
            "term.yaml": term.replace("记录.yaml]", "记录.yaml, 听课.csv]"),
          },
        },
      ],
      [{ says: "“听课”后面没有内容", line: "听课:" }],
    ],
  ],
])("ten records of one habit are right after three rounds at most: %s", async (_, habit, rounds) => {
  const root = school(`${habit}/记录.yaml`);
  expect((await runYanxiu(root, "check")).out).not.toMatch(clean);
  let said = "";
  for (let round = 0; round < mostRounds && !clean.test(said); round++) {
    said = (await runYanxiu(root, "check", "--fix")).out;
    for (const edit of rounds[round] ?? []) byHand(root, said, edit);
  }
  expect((await runYanxiu(root, "check")).out).toMatch(clean);
  expect(await recordsOf(root)).toEqual(await recordsOf(school("meant.yaml")));
});

test.each(["keyboard", "web-page", "spreadsheet"])("--fix keeps comments and the order of lines: %s", async (habit) => {
  const root = school(`${habit}/记录.yaml`);
  const before = readFileSync(join(root, "记录.yaml"), "utf8");
  await runYanxiu(root, "check", "--fix");
  const after = readFileSync(join(root, "记录.yaml"), "utf8");
  expect(after.split("\n").length).toBe(before.split("\n").length);
  expect(after.split("\n").map(commentOf)).toEqual(before.split("\n").map(commentOf));
});

const commentOf = (line: string): string => /(?:^|\s)# .*$/.exec(line)?.[0].trim() ?? "";
