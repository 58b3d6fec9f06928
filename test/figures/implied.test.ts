import { expect, test } from "vitest";
import { withoutImplied } from "../../src/figures/requirements/implied.ts";
import type { Requirement } from "../../src/records/settings/requirement.ts";

const asked = (name: string, per: string, filters: Requirement["filters"], atLeast?: number, atMost?: number) =>
  ({ name, per, filters, atLeast, atMost, kind: "公开课", obligors: { name: "专任教师" } }) as unknown as Requirement;
const names = (...all: Requirement[]) => withoutImplied(all).map(({ name }) => name);
const atSchool = { 级别: ["校级"] };

test.for([
  ["每学期一节校级的，包含每学年一节", [asked("严", "学期", atSchool), asked("宽", "学年", {})], ["严"]],
  ["校级的也是校级以上的", [asked("严", "学期", atSchool), asked("宽", "学年", { 级别: ["校级以上"] })], ["严"]],
  ["没有条件的，不一定是校级的", [asked("全", "学期", {}), asked("校", "学年", atSchool)], ["全", "校"]],
  ["每学期一节，就是每年两节", [asked("严", "学期", {}, 1), asked("宽", "年度", {}, 2)], ["严"]],
  ["每学期一节，够不上每学年三节", [asked("少", "学期", {}, 1), asked("多", "学年", {}, 3)], ["少", "多"]],
  ["每学年一节，不包含每学期一节", [asked("年", "学年", {}, 4), asked("期", "学期", {}, 1)], ["年", "期"]],
  ["条件不同的，谁也不包含谁", [asked("县", "学期", { 级别: ["县级"] }), asked("校", "学年", atSchool)], ["县", "校"]],
  ["一样的两条都在：那是写重了，不是包含", [asked("甲", "学期", {}, 2), asked("乙", "学期", {}, 2)], ["甲", "乙"]],
  ["至多的不比", [asked("严", "学期", {}, 1), asked("顶", "学年", {}, undefined, 3)], ["严", "顶"]],
] as const)("%s", ([, all, left]) => {
  expect(names(...all)).toEqual(left);
});
