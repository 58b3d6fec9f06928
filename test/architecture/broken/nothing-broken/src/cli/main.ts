import { readFileSync } from "node:fs";
import { Command } from "commander";
import packageJson from "../../package.json" with { type: "json" };
import { checks } from "../checks/index.ts";
import { kinds } from "../records/kinds/index.ts";
const { load } = await import("../pipeline.ts");
process.exitCode = load(readFileSync(0), new Command(), kinds, checks, packageJson);
