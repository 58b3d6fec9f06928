import "./optimize-later.ts";
import { fileURLToPath } from "node:url";
import { runProgram } from "./code-cache/run-program.ts";

runProgram(fileURLToPath(new URL("./command-line.cjs", import.meta.url)), process.argv[2]);
