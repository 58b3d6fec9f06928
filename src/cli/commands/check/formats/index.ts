// The formats of `check`; each is loaded when it is used.
import type { Format } from "./format.ts";

export const formats = {
  text: async () => (await import("./text.ts")).text,
  concise: async () => (await import("./concise.ts")).concise,
  json: async () => (await import("./json.ts")).json,
  github: async () => (await import("./github.ts")).github,
  gitlab: async () => (await import("./gitlab.ts")).gitlab,
  sarif: async () => (await import("./sarif.ts")).sarif,
  junit: async () => (await import("./junit.ts")).junit,
} as const satisfies Readonly<Record<string, () => Promise<Format>>>;

export type FormatName = keyof typeof formats;
export const formatNames = Object.keys(formats) as FormatName[];
