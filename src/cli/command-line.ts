import { writeCrash } from "./crash.ts";
import { guarded } from "./print/guarded.ts";
import { run } from "./run.ts";
import { faultCode, faultReason } from "./system-fault.ts";
import { processTerminal, type Terminal } from "./terminal.ts";

const terminal = guarded(openTerminal());

/** The folder one stands in may be gone. */
function openTerminal(): Terminal {
  try {
    return processTerminal();
  } catch (thrown) {
    faultCode(thrown);
    process.stderr.write("当前文件夹已经不在了，或没有权限进去\n请换到别的文件夹再运行。\n");
    process.exit(2);
  }
}

/** What the system has no more of is no bug, wherever it is missed first. */
const scarce = ["EMFILE", "ENFILE", "ENOMEM", "EAGAIN"];

function crash(bug: unknown): void {
  const code = bug instanceof Error && "code" in bug ? String(bug.code) : "";
  if (scarce.includes(code)) {
    terminal.err(
      `系统不让再打开文件了：${faultReason(code)}\n请关掉一些程序再运行，或请管电脑的人放宽限制（ulimit -n）。`,
    );
    process.exitCode = 2;
    return;
  }
  terminal.err(writeCrash(bug, terminal.cwd));
  process.exitCode = 3;
}

process.on("uncaughtException", (bug) => {
  crash(bug);
  process.exit();
});

run(process.argv.slice(2), terminal).then((code) => {
  process.exitCode = code;
}, crash);
