import { readFileSync } from "node:fs";
import { readFile } from "fs/promises";
const os = await import("node:os");
