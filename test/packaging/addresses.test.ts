import { expect, test } from "vitest";
// @ts-expect-error: a script without types
import { addressesOf } from "../../bin/packaging/addresses.mjs";

const example = {
  repository: { type: "git", url: "git+https://git.example.org/school/yanxiu.git" },
  homepage: "https://git.example.org/school/yanxiu#readme",
  bugs: { url: "https://git.example.org/school/yanxiu/issues" },
};

test.each([
  ["https://git.example.org/school/yanxiu.git", example],
  ["https://git.example.org/school/yanxiu/", example],
  ["https://someone:secret@git.example.org/school/yanxiu", example],
  ["git@git.example.org:school/yanxiu.git", example],
  ["ssh://git@git.example.org:2222/school/yanxiu.git", example],
  ["/srv/yanxiu.git", {}],
  ["file:///srv/yanxiu.git", {}],
  ["http://localhost:3000/school/yanxiu.git", {}],
  ["http://192.168.1.5/school/yanxiu.git", {}],
  ["D:\\yanxiu", {}],
  ["", {}],
])("the clone of %s", (origin, addresses) => {
  expect(addressesOf(origin)).toEqual(addresses);
});
