// The file that others install: without a network, and with all that the program needs.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { makeFolder } from "../cli/make-folder.ts";

const small = resolve("test/cli/schools/small");
let school: string;
let installed: string;

/** No registry can be reached, and nothing lies in a cache. */
const offline = ["--offline", "--registry", "http://127.0.0.1:1", "--no-audit", "--no-fund"];

beforeAll(() => {
  const packed = makeFolder({});
  execFileSync(process.execPath, ["bin/packaging/pack.mjs", "--out", packed]);
  school = makeFolder({ "package.json": "{}" });
  cpSync(small, school, { recursive: true });
  const file = join(packed, `yanxiu-${packageJson.version}.tgz`);
  execFileSync("npm", ["install", ...offline, "--cache", join(packed, "cache"), file], { cwd: school, stdio: "pipe" });
  installed = join(school, "node_modules/yanxiu");
});

const inSchool = (program: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: school, encoding: "utf8" });
  return { status, stdout, stderr };
};

test("it brings no other package and runs nothing when it is installed", () => {
  expect(Object.keys(JSON.parse(readFileSync(join(school, "package-lock.json"), "utf8")).packages)).toEqual([
    "",
    "node_modules/yanxiu",
  ]);
  const { scripts, dependencies, devDependencies, workspaces } = JSON.parse(
    readFileSync(join(installed, "package.json"), "utf8"),
  );
  expect([scripts, dependencies, devDependencies, workspaces]).toEqual([undefined, undefined, undefined, undefined]);
});

test("its own licence, those of its libraries and the list of them come with it", () => {
  for (const file of ["LICENSE", "README.md", "dist/THIRD-PARTY-LICENSES.txt", "dist/sbom.cdx.json"])
    expect(existsSync(join(installed, file)), file).toBe(true);
});

test("the installed command checks a school and writes its report", () => {
  const yanxiu = join(school, "node_modules/.bin/yanxiu");
  expect(inSchool(yanxiu, "--version").stdout).toBe(`${packageJson.version}\n`);
  expect(inSchool(yanxiu, "check").status).toBe(0);
  const { status, stdout } = inSchool(yanxiu, "report", "term.yaml", "--out", "印");
  expect(status, stdout).toBe(0);
  expect(stdout).toContain(".docx");
});

test("another program imports it, with its types", () => {
  const program = `import { type RunResult, runYanxiu } from "yanxiu";
const result: RunResult = await runYanxiu(["check", "--format", "json"], { cwd: "." });
const failed: number = (await runYanxiu(["check", "--stdin-file", "记录/活动.yaml"], { input: "公开课: [" })).exitCode;
console.log(JSON.stringify([result.exitCode, JSON.parse(result.stdout).summary.errors, failed]));
`;
  writeFileSync(join(school, "mine.mts"), program);
  const tsc = resolve("node_modules/.bin/tsc");
  const options = ["--module", "nodenext", "--target", "es2023", "--strict", "--types", "node"];
  const roots = ["--typeRoots", resolve("node_modules/@types")];
  expect(inSchool(tsc, ...options, ...roots, "--outDir", ".", "mine.mts")).toMatchObject({ status: 0, stdout: "" });
  expect(inSchool(process.execPath, "mine.mjs")).toEqual({ status: 0, stdout: "[0,0,1]\n", stderr: "" });
});

test("its types are those of the source", () => {
  const out = makeFolder({});
  const options = { noEmit: false, emitDeclarationOnly: true, declaration: true, rootDir: resolve("."), outDir: out };
  const compilerOptions = { ...options, typeRoots: [resolve("node_modules/@types")] };
  const files = [resolve("src/cli/run-in-code.ts")];
  const project = { extends: resolve("tsconfig.json"), compilerOptions, include: [], files };
  writeFileSync(join(out, "tsconfig.json"), JSON.stringify(project));
  // Other files of src/ cannot be declared like this; this one can.
  spawnSync(resolve("node_modules/.bin/tsc"), ["-p", out]);
  const declared = readFileSync(join(out, "src/cli/run-in-code.d.ts"), "utf8");
  const words = (text: string) => text.split(/\s+/).join(" ");
  expect(words(readFileSync(join(installed, "dist/yanxiu.d.ts"), "utf8"))).toBe(words(declared));
});

test.each([["pack"], ["publish", "--dry-run"]])("npm %s in the repository refuses and says what to type", (...args) => {
  const { status, stderr } = spawnSync("npm", args, { encoding: "utf8" });
  expect(status).not.toBe(0);
  expect(stderr).toContain("请改用 npm run pack");
  expect(existsSync(`yanxiu-${packageJson.version}.tgz`)).toBe(false);
});
