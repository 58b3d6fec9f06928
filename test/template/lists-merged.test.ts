import { expect, test } from "vitest";
import { computeFigures } from "../../src/figures/compute.ts";
import { factsOfPeriod } from "../../src/figures/facts.ts";
import { fillLine } from "../../src/outline/fill-template.ts";
import { formIn, readForms } from "../../src/template/forms.ts";
import { templateHelpers } from "../../src/template/template-helpers.ts";
import { templateNames } from "../../src/template/template-names.ts";
import { makeSchool } from "../figures/make-school.ts";

const facts = factsOfPeriod(
  makeSchool(`称号证书:
  - {教师: 林秋野, 名称: 学科骨干, 级别: 县级, 类别: 骨干, 日期: 2025-01-05}
  - {教师: 许知行, 名称: 教坛新秀, 级别: 县级, 类别: 荣誉, 日期: 2025-01-06}
  - {教师: 何青, 名称: 学科骨干, 级别: 县级, 类别: 骨干, 日期: 2025-01-07}
集体荣誉:
  - {名称: 先进教研组, 获得者: 语文组, 级别: 县级, 日期: 2025-02-05}
  - {名称: 巾帼文明岗, 获得者: 语文组, 级别: 县级, 日期: 2025-02-06}
常规检查:
  - {日期: 2024-10-30, 内容: 备课本, 结果: [{教师: 林秋野, 等级: 优秀}, {教师: 何青, 等级: 合格}, {教师: 白杨, 等级: 优}]}`),
);
const computed = computeFigures(facts);
const forms = `## 称号证书\n{{教师}}被评为{{全称}}，\n\n## 集体荣誉\n{{获得者}}被评为{{全称}}，\n\n## 常规检查\n{{内容}}优秀的有{{优秀}}，\n`;
const data = {
  names: templateNames(facts, computed),
  helpers: templateHelpers(facts, computed),
  formOf: formIn(readForms({ file: "写法.md", text: forms }).value),
};
const print = (text: string) => fillLine({ file: "甲.md", text }, data).value;

test("只有人不同的几项合成一项，位置按第一个", () =>
  expect(print('{{列名 "称号证书" 合并="教师"}}。')).toBe("林秋野、何青被评为县学科骨干，许知行被评为县教坛新秀。"));

test("一个组的几项荣誉也合成一项", () =>
  expect(print('{{列名 集体荣誉 合并="获得者、全称"}}。')).toBe("语文组被评为县先进教研组、县巾帼文明岗。"));

test("检查里只点优秀的人", () => expect(print("{{列名 常规检查}}。")).toBe("备课本优秀的有林秋野、白杨。"));
