// npm run tools: installs what only checks the code (test/package.json), if it is not there as the lock file has it.
// With --check it only says what is missing.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const read = (file) => JSON.parse(readFileSync(join(root, file), "utf8"));

/** The tools that are missing, or there in another version than in the lock file. */
function missingTools() {
  const { packages } = read("package-lock.json");
  return Object.keys(read("test/package.json").devDependencies).filter((name) => {
    const manifest = `node_modules/${name}/package.json`;
    return !existsSync(join(root, manifest)) || read(manifest).version !== packages[`node_modules/${name}`].version;
  });
}

/** Adds the tools to what is installed already; nothing else is touched. */
function installTools() {
  const which = ["--workspaces", "--include-workspace-root", "--no-save", "--ignore-scripts"];
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  const npm = spawnSync("npm", ["install", ...which, ...quiet], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  return npm.status === 0 && missingTools().length === 0;
}

const missing = missingTools();
if (missing.length > 0 && !process.argv.includes("--check")) {
  console.error("Installing the tools that check the code, once …");
  if (!installTools()) refuse(`Not installed: ${missingTools().join(", ")}. Try again with a network: npm run tools`);
} else if (missing.length > 0) refuse(`Not installed: ${missing.join(", ")}. Run: npm run tools`);

function refuse(line) {
  console.error(line);
  process.exitCode = 1;
}
