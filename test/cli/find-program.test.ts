// Which of the programs of one name is started: never one that may have come with somebody's files.
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join, relative } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { findProgram } from "../../src/cli/files/find-program.ts";
import { makeFolder } from "./make-folder.ts";

afterEach(() => vi.unstubAllEnvs());

/** A program called 工具 in a folder, which is made. */
function program(...folder: string[]): string {
  const path = join(...folder, "工具");
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, "#!/bin/sh\n");
  chmodSync(path, 0o755);
  return path;
}

const find = (path: readonly string[], strange: readonly string[] = [], more: readonly string[] = []) => {
  vi.stubEnv("PATH", path.join(delimiter));
  return findProgram(["工具"], strange, more);
};

describe.skipIf(process.platform === "win32")("a program", () => {
  test("the first in PATH, then one of the other folders", () => {
    const [one, other, third] = [program(makeFolder({})), program(makeFolder({})), program(makeFolder({}))];
    expect(find([makeFolder({}), dirname(other), dirname(one)], [], [dirname(third)])).toBe(other);
    expect(find([makeFolder({})], [], [dirname(third)])).toBe(third);
    expect(find([])).toBeUndefined();
  });

  test("not at a relative entry of PATH, wherever that leads", () => {
    const folder = dirname(program(makeFolder({})));
    expect(find([folder])).toBeDefined();
    expect(find([relative(process.cwd(), folder)])).toBeUndefined();
  });

  test("not in a folder of somebody's, nor a link that leads there", () => {
    const strange = join(makeFolder({}), "甲");
    const path = program(strange, "里");
    const bin = makeFolder({});
    symlinkSync(path, join(bin, "工具"));
    expect(find([bin])).toBe(join(bin, "工具"));
    expect(find([dirname(path)], [strange])).toBeUndefined();
    expect(find([bin], [strange])).toBeUndefined();
    const beside = program(`${strange}-旁边`);
    expect(find([dirname(beside)], [strange])).toBe(beside);
  });

  test("not where a link to such a folder is in PATH, nor a link out of it", () => {
    const strange = makeFolder({});
    const around = makeFolder({});
    symlinkSync(strange, join(around, "盘"));
    program(strange);
    expect(find([join(around, "盘")], [strange])).toBeUndefined();
    expect(find([strange], [join(around, "盘")])).toBeUndefined();
    const outside = program(makeFolder({}));
    const inside = makeFolder({});
    symlinkSync(outside, join(inside, "工具"));
    expect(find([inside], [inside])).toBeUndefined();
  });

  test("not in a node_modules, nor a link that leads into one", () => {
    const path = program(makeFolder({}), "node_modules", ".bin");
    const bin = makeFolder({});
    symlinkSync(path, join(bin, "工具"));
    expect([find([dirname(path)]), find([bin])]).toEqual([undefined, undefined]);
  });

  test("not a folder of that name, nor a file that may not be run", () => {
    const folder = makeFolder({});
    mkdirSync(join(folder, "工具"));
    const path = program(makeFolder({}));
    expect(find([folder, dirname(path)])).toBe(path);
    expect(find([folder])).toBeUndefined();
    expect(find([makeFolder({ 工具: "甲" })])).toBeUndefined();
  });

  test("a strange folder that is the whole disk closes nothing", () => {
    const path = program(makeFolder({}));
    expect(find([dirname(path)], ["/"])).toBe(path);
  });
});
