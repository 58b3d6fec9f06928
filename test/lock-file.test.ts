import { expect, test } from "vitest";
import lock from "../package-lock.json" with { type: "json" };

test("npm ci works everywhere: the lock file knows the optional packages of every system", () => {
  const packages = lock.packages as Record<string, { version?: string; optionalDependencies?: Record<string, string> }>;
  const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.entries(optionalDependencies),
  );
  expect(wanted.length).toBeGreaterThan(20);
  expect(wanted.filter(([name]) => packages[`node_modules/${name}`] === undefined)).toEqual([]);
});
