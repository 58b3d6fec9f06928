import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compactJson } from "../../src/cli/commands/schema/compact-json.ts";
import { groupSchema, recordSchema, settingsSchema } from "../../src/editor/schema/json-schema.ts";
import { makeFolder } from "../cli/make-folder.ts";
import { runYanxiu } from "../cli/run-yanxiu.ts";

test.each([
  ["记录", recordSchema],
  ["学期", settingsSchema],
  ["集团", groupSchema],
])("examples/schema/%s.schema.json is up to date", (name, schema) => {
  const written = readFileSync(`examples/schema/${name}.schema.json`, "utf8");
  const how = `npx yanxiu schema --for ${name} --out examples/schema/${name}.schema.json`;
  expect(written === `${compactJson(schema())}\n`, `write it again: ${how}`).toBe(true);
});

test("on the screen: the schema alone", async () => {
  const { code, out, err } = await runYanxiu(makeFolder({}), "schema");
  expect([code, err]).toEqual([0, ""]);
  expect(Object.keys(JSON.parse(out).properties)).toContain("公开课");
});

test("into a file, with the line that names it", async () => {
  const folder = makeFolder({});
  const { code, out } = await runYanxiu(folder, "schema", "--for", "学期", "--out", "编辑器/学期.schema.json");
  expect([code, out]).toEqual([
    0,
    "已写入 编辑器/学期.schema.json\n在 term.yaml 的第一行写上它，路径从那个文件的文件夹写起：\n" +
      "# yaml-language-server: $schema=./学期.schema.json\n",
  ]);
  expect(JSON.parse(readFileSync(join(folder, "编辑器/学期.schema.json"), "utf8")).properties).toHaveProperty("时段");
});

test.each([
  ["--out term.yaml", "--out 不能是“term.yaml”"],
  ["--for 教师", "--for 不能是“教师”"],
  ["--out 挡/a.json", "写不了“挡/a.json”：路径中间有一段是文件，不是文件夹"],
])("refused: schema %s", async (options, words) => {
  const folder = makeFolder({ 挡: "" });
  const { code, err } = await runYanxiu(folder, "schema", ...options.split(" "));
  expect(code).toBe(2);
  expect(err).toContain(words);
  expect(existsSync(join(folder, "term.yaml"))).toBe(false);
});

test("JSON on one line where it fits", () => {
  const value = { short: [1, { a: "b" }], long: ["一".repeat(60), "二".repeat(60)] };
  const text = compactJson(value);
  expect(JSON.parse(text)).toEqual(value);
  expect(text.split("\n")).toEqual([
    "{",
    '  "short": [1,{"a":"b"}],',
    '  "long": [',
    `    "${"一".repeat(60)}",`,
    `    "${"二".repeat(60)}"`,
    "  ]",
    "}",
  ]);
});
