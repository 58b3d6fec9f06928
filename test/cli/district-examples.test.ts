// The manifests of examples/district: their own command lines, four of them at once, make what one run makes.
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { Job } from "kubernetes-models/batch/v1/Job";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { makeFolder } from "./make-folder.ts";
import { runYanxiu } from "./run-yanxiu.ts";

const root = join(import.meta.dirname, "../..");
const read = (name: string) => readFileSync(join(root, "examples/district", name), "utf8");

type Steps = { run?: string }[];

/** The shell lines of the jobs, with what stands for places in them. */
const kubernetes = parseAllDocuments(read("kubernetes.yml")).map((one) => one.toJS());
const [reports, rollup] = kubernetes.map((job) => job.spec.template.spec.containers[0].args[0] as string);
const github: { [job: string]: { steps: Steps } } = parse(read("github.yml")).jobs;
const stepOf = (job: string, word: string) => github[job]!.steps.find(({ run }) => run?.includes(word))!.run!;

let whole: { readonly reports: ReadonlyMap<string, Buffer>; readonly rollup: string };

beforeAll(async () => {
  const folder = withGroup("学区");
  await runYanxiu(folder, "batch", "学区/集团.yaml", "--out", "报告");
  const { out } = await runYanxiu(folder, "rollup", "学区/集团.yaml", "--format", "json");
  whole = { reports: reportsIn(join(folder, "报告")), rollup: out };
});

function withGroup(name: string): string {
  const folder = makeFolder({});
  cpSync(join(root, "examples/group"), join(folder, name), { recursive: true });
  return folder;
}

function reportsIn(folder: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".docx"));
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name))]));
}

/** Runs shell lines in a process of its own; `yanxiu` and `npx yanxiu` start this program. */
function shell(lines: string, cwd: string, env: Record<string, string> = {}): Promise<number> {
  const program = `exec '${process.execPath}' '${resolve(root, "bin/yanxiu.js")}' "$@"`;
  const bin = makeFolder({ yanxiu: `#!/bin/sh\n${program}\n`, npx: `#!/bin/sh\nshift\n${program}\n` });
  for (const name of ["yanxiu", "npx"]) chmodSync(join(bin, name), 0o755);
  const PATH = `${bin}:${process.env.PATH}`;
  return new Promise((done) => {
    spawn("sh", ["-ec", lines], { cwd, stdio: "ignore", env: { PATH, HOME: cwd, ...env } }).on("close", (code) =>
      done(code ?? -1),
    );
  });
}

const secret = "0123456789abcdef".repeat(4);
const shards = [1, 2, 3, 4];

test("Kubernetes：四份同时做，再合起来，和一次做的一个字节不差", async () => {
  const folder = withGroup("schools");
  mkdirSync(join(folder, "results"));
  mkdirSync(join(folder, "key"));
  writeFileSync(join(folder, "key/key"), `${secret}\n`);
  const here = (lines: string) => lines.replaceAll(/\/(?=schools|results|key\/)/g, `${folder}/`);
  const codes = shards.map((nth) => shell(here(reports!), folder, { JOB_COMPLETION_INDEX: String(nth - 1) }));
  expect(await Promise.all(codes)).toEqual([0, 0, 0, 0]);
  expect(reportsIn(join(folder, "results/报告"))).toEqual(whole.reports);
  expect(await shell(here(rollup!), folder)).toBe(0);
  expect(readdirSync(join(folder, "results"))).toEqual(expect.arrayContaining(["学区汇总.docx", "学区汇总.xlsx"]));
  const summaries = shards.map((nth) => `results/小结-${nth - 1}.json`);
  const merged = await runYanxiu(folder, "rollup", ...summaries, "--name", "云渡教育集团", "--format", "json");
  expect(merged.out).toBe(whole.rollup);
});

test("GitHub：矩阵的四份同时做，再合起来，和一次做的一样", async () => {
  const jobs = shards.map(async (nth) => {
    const folder = withGroup("学区");
    const env = { KEY: secret, SHARD: String(nth) };
    return { folder: join(folder, "学区"), code: await shell(stepOf("reports", "batch"), join(folder, "学区"), env) };
  });
  const done = await Promise.all(jobs);
  expect(done.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
  // What the artifacts carry from one job to the other.
  const folder = makeFolder({});
  done.forEach(({ folder: from }, i) => {
    cpSync(join(from, `小结-${i + 1}.json`), join(folder, `小结-${i + 1}.json`));
    cpSync(join(from, "报告"), join(folder, "报告"), { recursive: true });
  });
  expect(reportsIn(join(folder, "报告"))).toEqual(whole.reports);
  expect(await shell(stepOf("rollup", "rollup"), folder)).toBe(0);
  const files = shards.map((nth) => `小结-${nth}.json`);
  const merged = await runYanxiu(folder, "rollup", ...files, "--name", "云渡教育集团", "--format", "json");
  expect(merged.out).toBe(whole.rollup);
});

test("一所学校有错误，那一份照样算做成；密钥不对，那一份不算", async () => {
  const folder = withGroup("学区");
  const school = join(folder, "学区");
  const term = join(school, "城南校区/term.yaml");
  writeFileSync(term, `${readFileSync(term, "utf8")}\n不认识的项: 1\n`);
  const all = stepOf("reports", "batch").replaceAll("$SHARD/4", "1/1");
  expect(await shell(all, school, { KEY: secret, SHARD: "1" })).toBe(0);
  expect(await shell(all, school, { KEY: "不是密钥", SHARD: "1" })).toBe(1);
});

/** What is wrong with a manifest by the published types, in which a misspelt key is a mistake. */
function typeFaults(job: unknown): string {
  const file = join(cacheFolder(), "job.ts");
  writeFileSync(
    file,
    `import type { IJob } from "kubernetes-models/batch/v1/Job";\nexport const job: IJob = ${JSON.stringify(job)};\n`,
  );
  const tsc = join(root, "node_modules/.bin/tsc");
  const how = ["--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--moduleResolution", "nodenext"];
  try {
    execFileSync(tsc, [...how, "--ignoreConfig", file], { cwd: root, encoding: "utf8", stdio: "pipe" });
    return "";
  } catch (thrown) {
    return (thrown as { stdout: string }).stdout;
  }
}

/** Where node_modules/ is found from. */
function cacheFolder(): string {
  const folder = join(root, `node_modules/.cache/district-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

afterAll(() => rmSync(cacheFolder(), { recursive: true }));

test("Kubernetes：清单合 Job 的规定，写错一个键就看得出来", () => {
  for (const job of kubernetes) {
    new Job(job).validate();
    expect(typeFaults(job)).toBe("");
  }
  const [job] = kubernetes;
  expect(job.spec).toMatchObject({ completions: 4, completionMode: "Indexed" });
  expect(reports).toContain(`/${job.spec.completions}"`);
  expect(() => new Job({ ...job, spec: { ...job.spec, completions: "四" } }).validate()).toThrow();
  expect(typeFaults({ ...job, spec: { ...job.spec, completionmode: "Indexed" } })).toContain("completionmode");
});

/** GitHub's own parser; it takes in JSON as a bundler does. */
async function workflowParser(): Promise<typeof import("@actions/workflow-parser")> {
  const outfile = join(cacheFolder(), "workflow-parser.cjs");
  const stdin = { contents: 'export * from "@actions/workflow-parser";', resolveDir: root };
  await build({ stdin, outfile, bundle: true, format: "cjs", platform: "node" });
  return import(pathToFileURL(outfile).href);
}

test("GitHub：清单合工作流的规定，别人的步骤写明是哪一次提交", async () => {
  const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await workflowParser();
  const content = read("github.yml");
  const faultsOf = async (text: string) => {
    const { context, value } = parseWorkflow({ name: "rollup.yml", content: text }, new NoOperationTraceWriter());
    await convertWorkflowTemplate(context, value!);
    return context.errors.getErrors().map(({ message }) => message);
  };
  expect(await faultsOf(content)).toEqual([]);
  expect((await faultsOf(content.replace("runs-on", "run-on"))).join()).toContain("run-on");
  const { matrix } = (github.reports as unknown as { strategy: { matrix: { shard: number[] } } }).strategy;
  expect(matrix.shard).toEqual(shards);
  const uses = content.match(/uses: .*/g)!;
  expect(uses.length).toBe(7);
  for (const line of uses) expect(line).toMatch(/^uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});
