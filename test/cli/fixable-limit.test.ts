// How many places --fix would mend is tried out only where that takes little more than the check.
import { expect, test } from "vitest";
import { makeFolder } from "./make-folder.ts";
import { runYanxiu } from "./run-yanxiu.ts";

const term =
  "学校: 云岭中心小学\n时段: {类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2025-08-31}\n包含: [教师.yaml, 记录/*.yaml]\n";
const roster = "教师:\n  - {姓名: 林秋野}\n  - {姓名: 许知行}\n";
const heard = "听课:\n  - 日期：2024-11-12\n    听课人: 许知行\n    执教: 林秋野\n    课名: 《落花生》\n";
const comments = (bytes: number) =>
  "# 一次评课的记录\n".repeat(Math.ceil(bytes / Buffer.byteLength("# 一次评课的记录\n")));

test.each([
  ["below 2 MiB it is said", 1.9 * 2 ** 20, true],
  ["over 2 MiB it is not", 2 * 2 ** 20, false],
])("%s", async (_, bytes, isSaid) => {
  const root = makeFolder({
    "term.yaml": term,
    "教师.yaml": roster,
    "记录/十一月.yaml": heard,
    "记录/说明.yaml": comments(bytes),
  });
  const { out } = await runYanxiu(root, "check");
  expect(out).toContain("记录/十一月.yaml:2:7");
  expect(/其中\d+处可用 yanxiu check --fix 改正/.test(out)).toBe(isSaid);
});
