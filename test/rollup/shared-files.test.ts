// Records in a file that two schools read, worked out by hand: what is there is one, what each school's people did is theirs.
import { expect, test } from "vitest";
import { rollUp } from "../../src/rollup/roll-up.ts";
import { summaryOf } from "../../src/rollup/summary.ts";
import { readSchool } from "../figures/make-school.ts";

const east = "教师: [{姓名: 林秋野, 继教号: 1, 教研组: 语文组}, {姓名: 许知行, 教研组: 语文组}]\n";
const west =
  "教师: [{姓名: 林秋野, 继教号: 1, 教研组: 语文组}, {姓名: 顾小满, 教研组: 语文组}, {姓名: 何青, 教研组: 语文组}]\n";
const groups = "组织: [{名称: 语文组, 类别: 教研组}]\n";

/** A figure at 东校 and 西校, which both read the records, and together: 1+1=2. */
function together(label: string, records: string): string {
  const schools = [east, west].map((people, i) =>
    summaryOf(readSchool(`学校: ${["东校", "西校"][i]}\n单位类别: 学校\n校区: []`, people + groups, records), {
      ...{ id: String(i), errors: 0, warnings: 0, hash: (text) => text },
      sharedAs: (file) => (file === "记录2.yaml" ? "共用.yaml" : undefined),
    }),
  );
  const all = rollUp(schools).topics.flatMap(({ figures }) => figures);
  const { total, values } = all.find((one) => one.total.label === label)!;
  return `${values.join("+")}=${total.value}`;
}

const lesson = "公开课: [{日期: 2024-10-10, 课名: 分数, 执教: {姓名: 周砚, 单位: 县进修学校}, 听课人: 语文组}]\n";

const mentored = "青蓝结对: [{师傅: {姓名: 周砚, 单位: 县进修学校}, 徒弟: 语文组, 起: 2024-10-10}]\n";

test.each([
  ["周砚带两校的人：林秋野是一对，许知行、顾小满、何青各一对", "青蓝结对", mentored, "2+3=4"],
  ["只写对数的，是同几对", "青蓝结对", "青蓝结对: [{对数: 5, 起: 2024-10-10}]\n", "5+5=5"],
  ["一节课是一节", "公开课", lesson, "1+1=1"],
  ["林秋野两校都算，听了1节；许知行、顾小满、何青各1节", "听课", lesson, "2+3=4"],
])("%s", (_, label, records, said) => {
  expect(together(label, records)).toBe(said);
});
