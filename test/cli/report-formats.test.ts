// What lies in the folder of reports when several formats are asked for, and whose files they are.
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { openOffice } from "../../src/cli/files/office.ts";
import { makeFolder } from "./make-folder.ts";
import { runYanxiu } from "./run-yanxiu.ts";

vi.mock("../../src/pipeline.ts", () => import("./fake-pipeline.ts"));
afterEach(() => vi.unstubAllEnvs());

const school = (records = "- 甲\n- 乙") =>
  makeFolder({ "term.yaml": "包含: 记录.yaml\n报告: 总结", "记录.yaml": records });
const report = (root: string, ...options: string[]) => runYanxiu(root, "report", "term.yaml", ...options);
const written = (root: string) => readdirSync(join(root, "报告")).toSorted();
const path = (root: string, ending: string) => join(root, "报告", `云岭小学总结${ending}`);
const change = (root: string) => writeFileSync(join(root, "记录.yaml"), "- 甲\n- 乙\n- 丙");

/** Puts a program in the place of LibreOffice: what it does with $source, and writes to $target. */
function office(does: string): void {
  const root = makeFolder({
    soffice: `#!/bin/sh\nfor last; do :; done\nsource="$last"\ntarget="\${source%.docx}.pdf"\n${does}\n`,
  });
  chmodSync(join(root, "soffice"), 0o755);
  vi.stubEnv("PATH", `${root}:/usr/bin:/bin`);
}
const converts = 'printf "%%PDF-1.6 %s %s\\n" "$(cat "$source")" "$$" > "$target"';

test.each([
  [["--format", "docx,html,md"]],
  [["--format", "md", "--format", "html、docx"]],
  [["--format", "docx, html，md", "--format", "md"]],
])("几种格式名称相同，扩展名不同，放在一起：%s", async (options) => {
  const root = school();
  const { code, out } = await report(root, ...options);
  expect(code).toBe(0);
  expect(out).toBe(
    [".docx", ".html", ".md"].map((ending) => `已生成 报告/云岭小学总结${ending}（依据2条记录）\n`).join(""),
  );
  expect(written(root).filter((name) => !name.startsWith("."))).toEqual([
    "云岭小学总结.docx",
    "云岭小学总结.html",
    "云岭小学总结.md",
  ]);
});

test("只要网页就没有 docx；没有的格式不写，说可写哪些", async () => {
  const root = school();
  await report(root, "--format", "html");
  expect(written(root)).toEqual(["云岭小学总结.html"]);
  for (const typed of ["htm", "docx,htm", "", ","]) {
    const { code, err } = await report(root, "--format", typed);
    expect([code, err]).toEqual([2, expect.stringContaining("请写 docx、html、md、pdf 中的一个。")]);
  }
});

test.each([["html"], ["md"]])(
  "%s 再生成一次没有变化；记录变了就换成新的；人改过的留着，新的放在旁边",
  async (format) => {
    const root = school();
    await report(root, "--format", format);
    expect((await report(root, "--format", format)).out).toContain("内容没有变化");
    change(root);
    expect((await report(root, "--format", format)).out).toContain(`已生成 报告/云岭小学总结.${format}（依据3条记录）`);
    writeFileSync(path(root, `.${format}`), "校长改过");
    const { out } = await report(root, "--format", format);
    expect(out).toContain(`已生成 报告/云岭小学总结-新版.${format}`);
    expect(out).toContain(`原来的“云岭小学总结.${format}”有人改过，没有覆盖`);
    expect(readFileSync(path(root, `.${format}`), "utf8")).toBe("校长改过");
    await report(root, "--format", format, "--force");
    expect(readFileSync(path(root, `.${format}`), "utf8")).toBe("原样 3");
  },
);

test("md 里没有记号，哪些是自己写的记在旁边；记的不见了，就当是人写的", async () => {
  const root = school();
  await report(root, "--format", "md");
  // printf "原样 2" | sha256sum
  const sum = "34682989";
  expect(readFileSync(join(root, "报告/.yanxiu.sha256"), "utf8")).toMatch(
    new RegExp(`^${sum}[0-9a-f]{56} {2}云岭小学总结\\.md\\n$`),
  );
  rmSync(join(root, "报告/.yanxiu.sha256"));
  change(root);
  await report(root, "--format", "md");
  expect(readFileSync(path(root, ".md"), "utf8")).toBe("原样 2");
  expect(readFileSync(path(root, "-新版.md"), "utf8")).toBe("原样 3");
});

test("pdf 由 docx 转成，docx 没有变就不再转；没有要 docx 就不留", async () => {
  const root = school();
  office(converts);
  expect(await report(root, "--format", "pdf")).toMatchObject({ code: 0, err: "" });
  expect(written(root)).toEqual(["云岭小学总结.pdf"]);
  const first = readFileSync(path(root, ".pdf"), "utf8");
  expect(first).toMatch(/^%PDF-1.6 原样 2 \d+\n%yanxiu docx:[0-9a-f]{64} sha256:[0-9a-f]{64}\n$/);
  office("exit 1");
  expect((await report(root, "--format", "pdf")).out).toContain("内容没有变化 报告/云岭小学总结.pdf");
  office(converts);
  change(root);
  expect((await report(root, "--format", "pdf,docx")).out).toContain("已生成 报告/云岭小学总结.pdf（依据3条记录）");
  expect(readFileSync(path(root, ".pdf"), "utf8")).toContain("原样 3");
});

test("别人放在那里的、改过的 pdf 不覆盖", async () => {
  const root = school();
  office(converts);
  mkdirSync(join(root, "报告"));
  writeFileSync(path(root, ".pdf"), "%PDF 签过字的");
  expect((await report(root, "--format", "pdf")).out).toContain("已生成 报告/云岭小学总结-新版.pdf");
  expect(readFileSync(path(root, ".pdf"), "utf8")).toBe("%PDF 签过字的");
  const ours = readFileSync(path(root, "-新版.pdf"), "utf8");
  writeFileSync(path(root, "-新版.pdf"), ours.replace("1.6", "1.7"));
  change(root);
  expect((await report(root, "--format", "pdf")).out).toContain("已生成 报告/云岭小学总结-新版2.pdf");
});

test("没有 LibreOffice：说装什么、不装怎么办，什么也不写", async () => {
  const root = school();
  vi.stubEnv("PATH", makeFolder({}));
  vi.stubEnv("ProgramFiles", undefined);
  const { code, err } = await report(root, "--format", "docx,pdf");
  expect(code).toBe(2);
  expect(err).toContain("没有找到 LibreOffice，生成不了 PDF");
  expect(err).toContain("用 Word、WPS 打开 .docx，另存为 PDF");
  expect(existsSync(join(root, "报告"))).toBe(false);
});

test("LibreOffice 没有转好：docx 已经写好，说怎么另存；不留临时文件", async () => {
  const root = school();
  office("exit 1");
  const { code, out, err } = await report(root, "--format", "docx,pdf");
  expect(code).toBe(2);
  expect(out).toContain("已生成 报告/云岭小学总结.docx");
  expect(err).toContain("LibreOffice 没有转好“报告/云岭小学总结.pdf”");
  expect(written(root)).toEqual(["云岭小学总结.docx"]);
});

test("LibreOffice 一直转不完：等到时候就停，连它起的进程一起停", async () => {
  const root = makeFolder({});
  office(`sleep 60 &\necho $! > ${root}/pid\nwait`);
  const { toPdf, close } = openOffice(root, 500);
  await expect(toPdf(Buffer.from("甲"), "报告/甲.pdf")).rejects.toThrow(
    "LibreOffice 过了0.5秒还没有转好“报告/甲.pdf”，不再等",
  );
  close();
  const pid = Number(readFileSync(join(root, "pid"), "utf8"));
  await vi.waitFor(() => expect(isRunning(pid)).toBe(false));
});

/** A process that has ended but is not yet collected is in state Z. */
function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

test("正在转换时有人存了这份报告：不丢，新的放在旁边，加了 --force 也一样", async () => {
  for (const options of [[], ["--force"]]) {
    const root = school();
    office(converts);
    await report(root, "--format", "pdf");
    change(root);
    office(`${converts}\nprintf 刚刚存的 > "${path(root, ".pdf")}"`);
    const { out } = await report(root, "--format", "pdf", ...options);
    expect(readFileSync(path(root, ".pdf"), "utf8")).toBe("刚刚存的");
    expect(out).toContain("已生成 报告/云岭小学总结-新版.pdf");
    expect(out).toContain("有人改过，没有覆盖");
  }
});
