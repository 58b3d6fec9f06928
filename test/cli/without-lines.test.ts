import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { baselineOf } from "../../src/cli/commands/check/baseline/baseline.ts";
import { identifyInSchool } from "../../src/cli/commands/check/baseline/identify-in-school.ts";
import { fingerprints } from "../../src/cli/commands/check/fingerprints.ts";
import { withoutLines } from "../../src/cli/commands/check/without-lines.ts";
import { mistakes } from "../../src/mistakes.ts";
import { casesFolder, findingsOf } from "../check/check-case.ts";

const first = { file: "记录.yaml", line: 12, column: 5, length: 30 };

/** What schools have in their baselines: these texts and fingerprints must never change. */
test.each([
  [
    "check/name-twice",
    { name: "林秋野", first: { ...first, file: "教师.yaml" } },
    "名册中“林秋野”登记了两次（另一处：教师.yaml 第…行）",
    "72ba82266a286f3237e535e0bc6cc539f21dc2c27403eee1887dc4f21a7efe18",
  ],
  [
    "check/certificate-twice",
    { number: "yl2025-0318", first },
    "证书号“yl2025-0318”与记录.yaml 第…行的相同，一张证书算了两次",
    "1641ea6237154387789e6ab10dff40c3c5311ba78809f4f70afd83cc30fe1bc3",
  ],
  [
    "check/heard-twice",
    { name: "许知行", lesson: first },
    "“许知行”听的这节课在公开课里已登记（记录.yaml 第…行），只计1节",
    "c55b35dcb8a2d31a0c3b242f62c0852d55a1164b735a9123b3301176d18e8583",
  ],
  [
    "source/duplicate-key",
    { key: "日期", first, top: false },
    "“日期”写了两次，第一次在第…行",
    "ce0130c97dc7ed0efeebf9617e44dbaab310357de965c014b608aea45e1d0e4f",
  ],
])("the words and the fingerprint of a baseline: %s", (code, args, message, fingerprint) => {
  const diagnostic = mistakes.get(code)!.at({ file: "记录.yaml", line: 20, column: 5 }, args);
  expect(withoutLines(diagnostic)).toBe(message);
  expect(fingerprints([diagnostic])).toEqual([fingerprint]);
});

test("in a baseline every file has its name inside the school", () => {
  const raw = (file: string) => ({ file, bytes: new Uint8Array() });
  const identify = identifyInSchool([raw("校/记录/甲.yaml"), raw("校/甲.yaml")], "/家/校/term.yaml", "/家");
  const twice = mistakes.get("check/certificate-twice")!;
  const args = { number: "1", first: { ...first, file: "校/甲.yaml" } };
  const found = [3, 9].map((line) => twice.at({ ...first, file: "校/记录/甲.yaml", line }, args));
  const message = "证书号“1”与甲.yaml 第…行的相同，一张证书算了两次";
  expect(baselineOf(found, identify, "term.yaml")).toEqual([
    { file: "记录/甲.yaml", code: "check/certificate-twice", message, count: 2 },
  ]);
});

test("no mistake names a line but by the place of another record", async () => {
  const all = await Promise.all(readdirSync(casesFolder).map((name) => findingsOf(join(casesFolder, name))));
  const found = all.flat();
  expect(found.length).toBeGreaterThan(300);
  expect(found.map((d) => withoutLines(d))).toEqual(
    found.map(({ message }) => message.replace(/第 ?\d+ ?行/g, "第…行")),
  );
});
