import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { makeFolder } from "../cli/make-folder.ts";
import { paragraphTexts } from "../docx/read-docx.ts";
import { smallSchool } from "../report/small-school.ts";

const examples = join(import.meta.dirname, "../../examples");

/** What one run of the program gave: for a command line its exit code and all it printed. */
export type Said = readonly (number | string)[];

/** What the program says, by what it was asked, from modules imported now. */
export async function allItSays(): Promise<{ said: ReadonlyMap<string, Said>; found: readonly Diagnostic[] }> {
  const { casesFolder, findingsOf } = await import("../check/check-case.ts");
  const said = new Map<string, Said>();
  const found: Diagnostic[] = [];
  for (const name of readdirSync(casesFolder)) {
    const diagnostics = await findingsOf(join(casesFolder, name));
    found.push(...diagnostics);
    said.set(name, [JSON.stringify(diagnostics)]);
  }
  for (const name of readdirSync(casesFolder).filter((name) => statSync(join(casesFolder, name)).isDirectory())) {
    said.set(`stats of ${name}`, await command(join(casesFolder, name), "stats", ".", "--all", "--format", "json"));
  }
  for (const line of commandLines) said.set(line, await command(examples, ...line.split(" ")));
  said.set("reports", await reportsOf(join(examples, "central-school")));
  said.set("baseline", await baseline());
  const asking = makeFolder({ ...smallSchool, "文字/存在问题.md": questions });
  said.set("questions checked", await command(asking, "check", "--format", "json"));
  said.set("questions answered", await reportsOf(asking, "--draft"));
  return { said, found };
}

const commandLines = [
  "check central-school --format json",
  "stats central-school --all --format json",
  "stats central-school --all",
  "stats central-school --short",
  "stats campuses/东园校区 --group 没有的组",
  "kinds",
  ..."教师 组织 研修活动 公开课 听课 论文成果 获奖 课题 外出培训 称号证书 要求 时段 学时表"
    .split(" ")
    .map((label) => `kinds ${label}`),
  "schema",
  "schema 学期",
  "explain",
  "explain check/unknown-teacher",
  "--help",
  ..."report check explain stats batch rollup kinds schema".split(" ").map((name) => `${name} --help`),
  "chekc",
  "check --formta json",
  "report",
  "stats central-school 多",
  "gaps central-school 多",
  "rollup group --name 云渡教育集团",
  "rollup group --format json",
];

async function command(cwd: string, ...line: string[]): Promise<Said> {
  const { runYanxiu } = await import("../cli/run-yanxiu.ts");
  const { code, out, err } = await runYanxiu(cwd, ...line);
  return [code, out, err];
}

/** Every paragraph of a school's reports. */
async function reportsOf(school: string, ...options: readonly string[]): Promise<Said> {
  const out = makeFolder({});
  const [code] = await command(school, "report", ".", "--out", out, ...options);
  const texts = readdirSync(out).flatMap((name) => [name, ...paragraphTexts(readFileSync(join(out, name)))]);
  return [code!, ...texts];
}

/** By a role, by a person, by a part of a list of people, by what is no role and by a name that is misspelt. */
const questions = `
主讲{{人次 "研修活动" 角色="主讲"}}，听课{{人次 "公开课" 角色="听课人"}}，许老师执教{{计数 "公开课" 执教="许知行"}}。

外出{{人次 "外出培训" 人员教师="林秋野"}}，得奖{{计数 "获奖" 获奖人="许知行"}}。

{{人次 "研修活动" 角色="形式"}}，{{计数 "公开课" 执教="许知竹"}}，{{计数 "公开课" 学科="语文"}}。
`;

/** Old findings, after something is typed above them. */
async function baseline(): Promise<Said> {
  const records = "获奖:\n  - {奖项: 案例评比, 级别: 县级, 类别: 案例, 日期: 2025-05-30, 获奖人: 林秋}\n";
  const twice = "  - {奖项: 案例评比, 级别: 县级, 类别: 案例, 日期: 2025-05-30, 获奖人: 林秋}\n";
  const school = makeFolder({ ...smallSchool, "更多.yaml": records + twice });
  writeFileSync(join(school, "term.yaml"), smallSchool["term.yaml"]!.replace("[记录.yaml]", "[记录.yaml, 更多.yaml]"));
  const first = await command(school, "check", "--write-baseline");
  writeFileSync(join(school, "更多.yaml"), `\n\n${records}${twice}`);
  return [...first, ...(await command(school, "check", "--format", "json"))];
}
