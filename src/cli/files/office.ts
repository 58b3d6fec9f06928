import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Refusal } from "../refusal.ts";
import { findProgram } from "./find-program.ts";

/** LibreOffice, started apart from a window that a person may have open. */
export interface Office {
  /** A docx as a pdf. Refuses if it fails or takes too long; `shown`: its name in messages. */
  toPdf(docx: Uint8Array, shown: string): Promise<Uint8Array>;
  /** Removes what it needed on the disk. */
  close(): void;
}

const seconds = 60;

/** Finds LibreOffice, but not in the folder `strange`. Refuses if it is not installed. */
export function openOffice(strange: string, limit = seconds * 1000): Office {
  const program = officeProgram(strange);
  if (program === undefined)
    throw new Refusal(
      "没有找到 LibreOffice，生成不了 PDF",
      "装上 LibreOffice 再运行；或去掉 pdf，用 Word、WPS 打开 .docx，另存为 PDF。",
    );
  const folder = mkdtempSync(join(tmpdir(), "yanxiu-pdf-"));
  return {
    toPdf: (docx, shown) => convert(program, folder, docx, shown, limit),
    close: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/** In PATH, or where its installers for Windows and macOS put it. */
function officeProgram(strange: string): string | undefined {
  const installed = ["ProgramFiles", "ProgramFiles(x86)"].flatMap((key) => {
    const root = process.env[key];
    return root === undefined ? [] : [join(root, "LibreOffice", "program")];
  });
  if (process.platform === "win32") return findProgram(["soffice.com", "soffice.exe"], [strange], installed);
  const folders = process.platform === "darwin" ? ["/Applications/LibreOffice.app/Contents/MacOS"] : [];
  return findProgram(["soffice", "libreoffice"], [strange], folders);
}

async function convert(program: string, folder: string, docx: Uint8Array, shown: string, limit: number) {
  const [source, target] = [join(folder, "report.docx"), join(folder, "report.pdf")];
  rmSync(target, { force: true });
  writeFileSync(source, docx);
  // A profile of its own: otherwise it hands the file to the office that is open, and returns at once.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  const options = ["--headless", "--norestore", "--convert-to", "pdf", "--outdir", folder, source];
  const ended = await run(program, [profile, ...options], limit);
  const again = "可以先用 --format docx 生成，再用 Word、WPS 打开，另存为 PDF。";
  if (ended === "too late") throw new Refusal(`LibreOffice 过了${limit / 1000}秒还没有转好“${shown}”，不再等`, again);
  try {
    return readFileSync(target);
  } catch {
    throw new Refusal(`LibreOffice 没有转好“${shown}”`, again);
  }
}

/** Runs a program to its end, and ends it with all that it started when it takes too long or the user stops us. */
function run(program: string, args: readonly string[], limit: number): Promise<"ended" | "too late"> {
  const child = spawn(program, args, {
    cwd: dirname(program),
    stdio: "ignore",
    detached: process.platform !== "win32",
    windowsHide: true,
  });
  const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
  const handlers = Object.entries(signals).map(([signal, code]) => {
    const handler = () => {
      stop(child);
      process.exit(code);
    };
    process.once(signal, handler);
    return () => process.off(signal, handler);
  });
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      stop(child);
      finish("too late");
    }, limit);
    const finish = (how: "ended" | "too late") => {
      clearTimeout(timer);
      for (const off of handlers) off();
      resolve(how);
    };
    child.once("error", () => finish("ended"));
    child.once("exit", () => finish("ended"));
  });
}

function stop({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (process.platform === "win32")
    spawnSync(join(process.env.SystemRoot ?? "C:\\Windows", "System32", "taskkill.exe"), [
      "/T",
      "/F",
      "/PID",
      String(pid),
    ]);
  else
    try {
      process.kill(-pid, "SIGKILL");
    } catch {
      // It has just ended.
    }
}
