// batch with processes of its own, as it is built: the same results whatever their number, and what becomes of a run when
// one of them is killed or somebody stops it.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { isUntouched } from "../../src/pipeline.ts";
import { makeFolder } from "./make-folder.ts";

const program = resolve("dist/main.js");
const env = { PATH: process.env.PATH, XDG_CACHE_HOME: makeFolder({}) };

/** The five campuses of the example, one of them with a wrong name. */
function group(): string {
  const root = makeFolder({});
  cpSync("examples/group", root, { recursive: true, filter: (path) => !path.endsWith("报告") });
  const file = join(root, "文峰校区/记录.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace("执教: 纪云深", "执教: 纪云生"));
  return root;
}

/** Everything below a folder, by name. */
const filesIn = (root: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [path.slice(root.length), readFileSync(path).toString("base64")]),
  );

test("one worker or two: the same reports, table, JSON, csv and lines, byte by byte", () => {
  const results = ["1", "2"].map((jobs) => {
    const root = group();
    const formats = ["--format", "text", "--format", "json=结果.json", "--format", "csv=结果.csv"];
    const options = { cwd: root, env, encoding: "utf8" } as const;
    const run = spawnSync(process.execPath, [program, "batch", "*/term.yaml", "--jobs", jobs, ...formats], options);
    return { status: run.status, out: run.stdout, err: run.stderr, files: filesIn(root) };
  });
  expect(results[0]!.status).toBe(1);
  expect(results[0]!.err).toContain("名册中没有“纪云生”");
  expect([...results[0]!.files.keys()].filter((name) => name.endsWith(".docx"))).toHaveLength(4);
  expect(results[1]).toEqual(results[0]);
});

/** Schools that take long enough to be met at work. */
function slowSchools(names: readonly string[], activities: number): string {
  const days = Array.from(
    { length: activities },
    (_, i) => `2024-${10 + (i % 3)}-${String((i % 28) + 1).padStart(2, "0")}`,
  );
  const records = days.map(
    (day, i) => `  - {日期: ${day}, 主题: 第${i}次研讨, 形式: 沙龙, 主持: 林秋野, 学时: 1, 参加: 全员}\n`,
  );
  const files = {
    "term.yaml":
      "学校: 云岭小学\n时段: {类型: 学期, 名称: 2024学年第一学期, 起: 2024-09-01, 止: 2025-01-20}\n包含: [教师.yaml, 记录.yaml]\n报告: [{名称: 培训项目总结, 附件: [活动汇总表]}]\n落款: {日期: 2025-01-21}\n",
    "教师.yaml": "教师:\n  - {姓名: 林秋野}\n  - {姓名: 许知行}\n",
    "记录.yaml": `研修活动:\n${records.join("")}`,
    "文字/存在问题.md": "1. 主题太散。\n",
    "文字/下阶段打算.md": "1. 定一个主题。\n",
  };
  return makeFolder(
    Object.fromEntries(names.flatMap((name) => Object.entries(files).map(([file, text]) => [`${name}/${file}`, text]))),
  );
}

const names = ["一", "二", "三", "四", "五", "六"];

async function begin(root: string, jobs: string) {
  const child = spawn(process.execPath, [program, "batch", "*/term.yaml", "--jobs", jobs], { cwd: root, env });
  const said = { out: "", err: "" };
  child.stdout.on("data", (text) => (said.out += text));
  child.stderr.on("data", (text) => (said.err += text));
  const ended = once(child, "close");
  while (!said.out.includes("已生成") && child.exitCode === null) await setTimeout(1);
  expect(child.exitCode, said.err).toBe(null);
  return { child, said, ended };
}

const reportOf = (root: string, name: string) =>
  existsSync(join(root, name, "报告")) ? readdirSync(join(root, name, "报告")) : [];

/** The schools that have their report; whatever lies there is whole. */
function done(root: string): readonly string[] {
  for (const name of names)
    for (const file of reportOf(root, name).filter((one) => !one.endsWith(".tmp")))
      expect(isUntouched(readFileSync(join(root, name, "报告", file))), `${name}/${file}`).toBe(true);
  return names.filter((name) => reportOf(root, name).some((file) => file.endsWith(".docx")));
}

const childrenOf = ({ pid }: ChildProcess): readonly number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number);

test.skipIf(!existsSync("/proc/self/task"))(
  "workers that are killed: their schools are named, the others are done",
  async () => {
    const root = slowSchools(names, 600);
    const { child, said, ended } = await begin(root, "2");
    const workers = childrenOf(child);
    expect(workers).toHaveLength(2);
    for (const worker of workers) process.kill(worker, "SIGKILL");
    const [code] = await ended;
    const lost = [...said.err.matchAll(/^(.)：做这所学校的进程中途停了/gm)].map(([, name]) => name!);
    expect(lost.length, said.err).toBeGreaterThan(0);
    expect([...done(root), ...lost].toSorted()).toEqual(names.toSorted());
    expect(said.out).toContain(`6所学校：${6 - lost.length}所已有报告，${lost.length}所没有生成\n`);
    expect(said.out).toMatch(new RegExp(`\n${lost[0]} +0 +— +0 +0 +程序出错\n`));
    expect(code).toBe(1);
  },
);

test.each(["1", "2"])("Ctrl-C with --jobs %s: what is begun is finished, nothing else is left", async (jobs) => {
  const root = slowSchools(names, 600);
  const { child, said, ended } = await begin(root, jobs);
  child.kill("SIGINT");
  const [code] = await ended;
  const finished = done(root);
  expect(finished.length).toBeLessThan(names.length);
  expect(said.err).toBe("正在停下：手上的学校做完就停，再按一次 Ctrl-C 立即停\n");
  expect(said.out).toContain(
    `\n${finished.length}所学校：${finished.length}所已有报告\n已停下，还有${6 - finished.length}所没有做\n`,
  );
  expect(names.flatMap((name) => reportOf(root, name))).toHaveLength(finished.length);
  expect(code).toBe(130);
});
