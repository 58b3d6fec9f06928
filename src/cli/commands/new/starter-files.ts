import { readFileSync } from "node:fs";
import { join } from "node:path";
import { recordSchema, settingsSchema } from "../../../editor/schema/json-schema.ts";
import { recordsAsYaml } from "../../../pipeline.ts";
import { shippedFolder } from "../../files/shipped-folder.ts";
import type { NewFile } from "../../files/write-new-files.ts";
import { compactJson } from "../schema/compact-json.ts";
import type { CiPlatform } from "./ci-platforms.ts";
import { filledFile } from "./filled-file.ts";
import { type NewSchool, proseAsked } from "./school-answers.ts";
import { starterTerm } from "./starter-term.ts";

/** All files of a new school, by their paths in its folder. */
export const starterFiles = (school: NewSchool, ci: CiPlatform | undefined): readonly NewFile[] => [
  { path: "term.yaml", text: starterTerm(school) },
  { path: "教师.yaml", text: roster(school) },
  { path: `记录/${school.period.from.slice(0, 7)}.yaml`, text: filledFile("记录.yaml", school) },
  ...starterProse(school.reports),
  ...editorFiles(),
  ...(ci ? [workflow(ci)] : []),
];

function roster(school: NewSchool): string {
  const { names } = school;
  const typed = names.length > 0 ? `\n${recordsAsYaml({ 教师: names.map((name) => ({ 姓名: name })) })}` : "";
  return filledFile("教师.yaml", school) + typed;
}

/** The texts that only the school can write: each with its questions, which are not printed. */
export const starterProse = (reports: readonly string[]): readonly NewFile[] =>
  [...proseAsked(reports)].map(([name, questions]) => ({ path: `文字/${name}.md`, text: questionsAsText(questions) }));

const questionsAsText = (questions: readonly string[]): string =>
  [
    "{{!--",
    "写在这段说明的下面；说明不印出来。可以回答：",
    ...questions.map((question) => `- ${question}`),
    "--}}",
    "",
  ].join("\n");

/** What makes an editor with a YAML extension help while typing. */
export const editorFiles = (): readonly NewFile[] => [
  { path: "学期.schema.json", text: `${compactJson(settingsSchema())}\n` },
  { path: "记录.schema.json", text: `${compactJson(recordSchema())}\n` },
  { path: ".vscode/settings.json", text: `${JSON.stringify(editorSettings, undefined, 2)}\n` },
];

const editorSettings = {
  "yaml.schemas": {
    "./学期.schema.json": "term.yaml",
    "./记录.schema.json": ["教师.yaml", "记录/**/*.yaml"],
  },
};

/** Where each platform looks for its workflow. */
const workflowPaths: Readonly<Record<CiPlatform, string>> = {
  github: ".github/workflows/check.yml",
  gitlab: ".gitlab-ci.yml",
  gitee: ".workflow/check.yml",
};

const workflow = (platform: CiPlatform): NewFile => ({
  path: workflowPaths[platform],
  text: readFileSync(join(shippedFolder("examples/ci"), `${platform}.yml`)),
});
