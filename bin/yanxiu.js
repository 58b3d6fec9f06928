#!/usr/bin/env node
import { existsSync } from "node:fs";

const [major, minor] = process.versions.node.split(".").map(Number);
const program = new URL("../dist/main.js", import.meta.url);

if (major < 20 || (major === 20 && minor < 19))
  refuse(`yanxiu 需要 Node 20.19 或更新的版本，现在是 ${process.versions.node}`);
else if (!existsSync(program)) refuse("程序还没有构建，请先在 yanxiu 的文件夹里运行：npm run build");
else await import(program.href).catch(refuseScarce);

/** The program itself is in many files: a system that opens no more of them is no bug. */
function refuseScarce(error) {
  if (!["EMFILE", "ENFILE"].includes(error.code)) throw error;
  refuse("系统不让再打开文件了：打开的文件太多\n请关掉一些程序再运行，或请管电脑的人放宽限制（ulimit -n）。");
}

function refuse(line) {
  console.error(line);
  process.exitCode = 2;
}
