import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const below = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => `/${folder}/${name}`);
const rooms = [".ci", "bin", "examples", "src", "templates", "test"];
const everything = [...readdirSync(root).map((name) => `/${name}`), ...rooms.flatMap(below)];

/** Paths in backticks: with a `/`, or the name of a file. */
const paths = /`((?:[\w.*-]+\/)+[\w.-]*|[\w.-]+\.(?:ts|mjs))`/g;

test.each(["src/README.md", "test/README.md"])("%s names only files and folders that exist", (readme) => {
  const named = [...readFileSync(join(root, readme), "utf8").matchAll(paths)].map(([, path]) => path!);
  const isThere = (path: string) => everything.some((one) => one.endsWith(`/${path.replace(/\/$/, "")}`));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((path) => !path.includes("*") && !isThere(path))).toEqual([]);
});

test("comments in src/ name only tests that exist", () => {
  const files = below("src").filter((file) => file.endsWith(".ts"));
  const named = files.flatMap((file) =>
    [...readFileSync(join(root, file), "utf8").matchAll(/\btest\/[\w/-]+\.test\.ts/g)].map(([path]) => ({
      file,
      path,
    })),
  );
  expect(named.filter(({ path }) => !existsSync(join(root, path)))).toEqual([]);
});
