import { oneOf } from "./one-of.ts";

const formats = ["text", "json"] as const;

export type TextOrJson = (typeof formats)[number];

/** `--format` of a command that prints for people or for programs: `command.option(...textOrJson)`. */
export const textOrJson = [
  "--format <格式>",
  "text 给人看，json 给程序用（默认：text）",
  oneOf("--format", formats),
  "text" satisfies TextOrJson,
] as const;
