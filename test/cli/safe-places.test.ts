// Where a file may be written, and what of the system may be read: each rule alone, beside the whole commands of strange-links.
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isEarlierResult } from "../../src/cli/files/earlier-result.ts";
import { photosIn } from "../../src/cli/files/open-photo.ts";
import { readPlainFile } from "../../src/cli/files/read-plain-file.ts";
import { isBelow, placeOfTyped, refuseDetour } from "../../src/cli/files/refuse-detour.ts";
import { saveFile } from "../../src/cli/files/save-file.ts";
import { saveText } from "../../src/cli/files/save-text.ts";
import { saveTyped } from "../../src/cli/files/save-typed.ts";
import { makeFolder } from "./make-folder.ts";

/** The words of a refusal, or that there was none. */
async function said(action: () => unknown): Promise<string> {
  try {
    await action();
    return "写了";
  } catch (thrown) {
    return thrown instanceof Error && "code" in thrown ? String(thrown.code) : String((thrown as Error).message);
  }
}

test.each([
  ["the folder itself", "/学校", true],
  ["a file in it", "/学校/报告/总结.docx", true],
  ["a name that begins with two dots", "/学校/..总结.docx", true],
  ["the folder around it", "/", false],
  ["a folder of a longer name", "/学校二/总结.docx", false],
  ["up and down again", "/学校/../别处/总结.docx", false],
])("%s is below /学校: %s", (_, path, expected) => {
  expect(isBelow(path, "/学校")).toBe(expected);
  expect(placeOfTyped(path, "/学校")).toBe(expected ? "/学校" : path);
});

describe.skipIf(process.platform === "win32")("a file is not written", () => {
  const leads = "是链接，没有往里写";

  test("through a link below its place, wherever in the way that lies", async () => {
    const root = makeFolder({ "真/里/a.txt": "旧" });
    symlinkSync(join(root, "真"), join(root, "链"));
    symlinkSync(join(root, "没有"), join(root, "真/空链"));
    const refused = (path: string, what?: "folder") => said(() => refuseDetour(join(root, path), root, path, what));
    expect(await refused("真/里/a.txt")).toBe("写了");
    expect(await refused("还没有/里/a.txt")).toBe("写了");
    expect(await refused("链/里/a.txt")).toBe(`“链”${leads}`);
    expect(await refused("真/空链")).toBe(`“真/空链”${leads}`);
    expect(await refused("链", "folder")).toBe(`“链”${leads}`);
    expect(await refused("真/里", "folder")).toBe("写了");
    expect(await refused("真/里")).toBe("写不了“真/里”：这是文件夹，不是文件");
    expect(await refused("../别处.txt")).toBe("“../别处.txt”在学校的文件夹外面，没有写入");
  });

  test("the place itself may be a link, which is the person's own; a pipe is named", async () => {
    const root = makeFolder({ "真/a.txt": "旧" });
    symlinkSync(join(root, "真"), join(root, "链"));
    execFileSync("mkfifo", [join(root, "真/管")]);
    expect(await said(() => refuseDetour(join(root, "链/a.txt"), join(root, "链"), "a.txt"))).toBe("写了");
    expect(await said(() => refuseDetour(join(root, "真/管"), root, "真/管"))).toBe("写不了“真/管”：这不是普通文件");
    expect(await said(() => refuseDetour("/dev/null", "/dev/null", "/dev/null"))).toBe("写了");
    expect(await said(() => refuseDetour("/dev/null", "/", "/dev/null"))).toBe("写了");
  });

  test("where somebody was faster, and the message says so", async () => {
    const root = makeFolder({ a: "旧" });
    const save = (bytes: string | undefined) =>
      said(() =>
        saveText(join(root, "a"), "新", {
          shown: "甲.txt",
          place: root,
          expected: { bytes: bytes === undefined ? undefined : Buffer.from(bytes) },
        }),
      );
    expect(await save("别的")).toBe("“甲.txt”刚才被别的程序改过，没有动它");
    expect(await save(undefined)).toBe("“甲.txt”刚才被别的程序改过，没有动它");
    expect([await save("旧"), readFileSync(join(root, "a"), "utf8"), readdirSync(root)]).toEqual(["写了", "新", ["a"]]);
  });
});

describe.skipIf(process.platform === "win32")("a saved file", () => {
  test("keeps its permissions, those of a program that takes on its owner only with the owner", async () => {
    const root = makeFolder({ a: "旧", b: "旧" });
    chmodSync(join(root, "a"), 0o604);
    chmodSync(join(root, "b"), 0o4755);
    for (const name of ["a", "b"]) await saveFile(join(root, name), "新");
    const modes = ["a", "b"].map((name) => statSync(join(root, name)).mode & 0o7777);
    expect(modes).toEqual([0o604, 0o4755]);
  });

  test("a device gets what is written, and stays one", async () => {
    const root = makeFolder({ 真: "旧" });
    symlinkSync(join(root, "真"), join(root, "链"));
    expect(await saveFile(join(root, "链"), "新")).toBe("written");
    expect([readFileSync(join(root, "真"), "utf8"), readdirSync(root).toSorted()]).toEqual([
      "新",
      ["真", "链"].toSorted(),
    ]);
    execFileSync("mkfifo", [join(root, "管")]);
    expect(await said(() => saveFile(join(root, "管"), "新"))).toBe("ENXIO");
  });

  test("what a killed run left goes, unless it may still be at work or is none of ours", async () => {
    const root = makeFolder({});
    const [old, young, folder] = [".yanxiu-1-0000000a.tmp", ".yanxiu-2-0000000a.tmp", ".yanxiu-3-0000000a.tmp"];
    for (const name of [old, young]) writeFileSync(join(root, name), "半");
    mkdirSync(join(root, folder));
    const long = new Date(Date.now() - 2 * 3_600_000);
    for (const name of [old, folder]) utimesSync(join(root, name), long, long);
    await saveFile(join(root, "a"), "新");
    expect(readdirSync(root).toSorted()).toEqual([young, folder, "a"].toSorted());
  });

  test("nothing is left where it could not be put", async () => {
    const root = makeFolder({ "a/里": "旧" });
    const save = (name: string) => said(() => saveFile(join(root, name), "新"));
    expect(await save("没有/a")).toBe("ENOENT");
    expect(await save("a")).toBe("EISDIR");
    expect(readdirSync(root)).toEqual(["a"]);
  });
});

test("what is read is a plain file, and no longer than it may be", async () => {
  const root = makeFolder({ a: "一二三", 空: "" });
  expect(readPlainFile(join(root, "a"), 9).toString()).toBe("一二三");
  expect(readPlainFile(join(root, "空")).length).toBe(0);
  expect(await said(() => readPlainFile(join(root, "a"), 8))).toBe("EFBIG");
  expect(await said(() => readPlainFile(root))).toBe("EISDIR");
  expect(await said(() => readPlainFile(join(root, "没有")))).toBe("ENOENT");
  if (process.platform !== "linux") return;
  execFileSync("mkfifo", [join(root, "管")]);
  symlinkSync("/dev/zero", join(root, "零"));
  for (const name of ["管", "零"]) expect(await said(() => readPlainFile(join(root, name)))).toBe("ENOTPLAIN");
  // A file of the system says that it is empty.
  expect(statSync("/proc/self/maps").size).toBe(0);
  expect(readPlainFile("/proc/self/maps").length).toBeGreaterThan(1000);
  expect(await said(() => readPlainFile("/proc/self/maps", 1000))).toBe("EFBIG");
});

const csv = "\ufeff类别,数值\n听课,1\n";
const sarif = (name: string, title = "") =>
  `{"$schema": "a", "version": "1"${title}, "runs": [{"tool": {"driver": {"name": "${name}"}}}]}`;
const quality = '[{"description": "a", "check_name": "b", "fingerprint": "c", "severity": "d", "location": {}}]';
const junit = (name: string) => `<?xml version="1.0"?>\n<testsuites name="${name}"></testsuites>`;

test.each([
  ["an empty file", "a.docx", " \n", "甲", true],
  ["a table of the same head", "a.csv", csv, csv.replace("1", "2"), true],
  ["a table of another head", "a.CSV", "姓名\n", csv, false],
  ["JSON of the same keys", "a.json", '{"version": 1, "diagnostics": []}', '{"version": 2, "diagnostics": [1]}', true],
  ["of another second key", "a.json", '{"version": 1, "name": "甲"}', '{"version": 1, "diagnostics": []}', false],
  ["of another title", "a.json", '{"$schema": "a", "title": "甲"}', '{"$schema": "a", "title": "乙"}', false],
  ["SARIF of ours", "a", sarif("yanxiu"), sarif("yanxiu"), true],
  ["SARIF of another program", "a", sarif("别的"), sarif("yanxiu"), false],
  ["a list of findings", "a.json", quality, quality.replace("a", "z"), true],
  ["an empty one", "a.json", "[]", quality, true],
  ["a list of findings and something else", "a.json", quality.replace("]", ", {}]"), quality, false],
  ["a list of something else, though the new one is empty", "a.json", '[{"姓名": "甲"}]', "[]", false],
  ["JUnit of ours", "a.xml", junit("yanxiu check"), junit("yanxiu check"), true],
  ["JUnit of another program", "a.xml", junit("别的"), junit("yanxiu check"), false],
  ["other XML", "a.xml", '<?xml version="1.0"?><a/>', junit("yanxiu check"), false],
  ["broken JSON", "a.json", '{"version": 1, ', '{"version": 1, "diagnostics": []}', false],
  ["a number for what was JSON", "a.json", "12", '{"version": 1, "diagnostics": []}', false],
  ["text called as text", "a.TXT", "甲", "乙", true],
  ["text called as a log", "a.log", "甲", "[乙", true],
  ["text called otherwise", "说明", "甲", "乙", false],
  ["text for what was JSON", "a.json", '{"version": 1}', "乙", false],
] as const)("whether a result may be replaced: %s", (_, name, there, made, expected) => {
  expect(isEarlierResult(name, there, made)).toBe(expected);
});

test("a result that somebody typed goes where nothing else lies", async () => {
  const root = makeFolder({ "a.json": '{"version": 1, "x": 1}', 说明: "甲" });
  const result = '{"version": 1, "x": 2}';
  const save = (name: string) => said(() => saveTyped(name, result, root));
  expect([await save("a.json"), await save("新/b.json")]).toEqual(["写了", "写了"]);
  expect(await save("说明")).toBe("“说明”已经有了，看不出是以前写的结果，没有覆盖");
  expect([readFileSync(join(root, "a.json"), "utf8"), readFileSync(join(root, "说明"), "utf8")]).toEqual([
    result,
    "甲",
  ]);
  if (process.platform === "win32") return;
  symlinkSync(join(root, "a.json"), join(root, "链.json"));
  symlinkSync(root, join(root, "链"));
  expect(await save("链/说明")).toBe("“链”是链接，没有往里写");
  expect(await save("链.json")).toBe("“链.json”是链接，没有往里写");
  expect(await said(() => saveTyped("/dev/null", result, root))).toBe("写了");
});

describe.skipIf(process.platform === "win32")("a photo", () => {
  test("is read inside the home folder only, wherever a name or a link leads", () => {
    const around = makeFolder({ "家/校/a.jpg": "照片", "家/b.jpg": "照片", "家二/c.jpg": "照片" });
    symlinkSync(join(around, "家二/c.jpg"), join(around, "家/校/出.jpg"));
    symlinkSync(join(around, "家/b.jpg"), join(around, "家/校/里.jpg"));
    symlinkSync(join(around, "家"), join(around, "链"));
    mkdirSync(join(around, "家/校/夹.jpg"));
    for (const home of ["家", "链"]) {
      const open = photosIn(join(around, home, "校"), join(around, home));
      const found = (name: string) => {
        const photo = open(name);
        return typeof photo === "string" ? photo : photo.head(100)?.length === photo.size && photo.whole()?.length;
      };
      for (const name of ["a.jpg", "../b.jpg", "里.jpg"]) expect([name, found(name)]).toEqual([name, 6]);
      for (const name of ["出.jpg", "../../家二/c.jpg", join(around, "家二/c.jpg"), "没有.jpg", "a\0.jpg"])
        expect([name, found(name)]).toEqual([name, "not there"]);
      expect([found("夹.jpg"), found("a.jpg/b")]).toEqual(["unreadable", "unreadable"]);
    }
  });
});
