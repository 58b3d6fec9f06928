import { expect, test } from "vitest";
import { fullTitle } from "../../src/template/full-title.ts";

const school = {
  school: "白鹭小学",
  wording: undefined,
  region: { province: "云西省", city: "云州市", county: "云岭县" },
};
const inDistrict = {
  school: "白鹭小学",
  wording: undefined,
  region: { province: undefined, city: undefined, county: "云湖区" },
};

test.for<readonly [level: string, title: string, full: string]>([
  ["县级", "小学论文评比", "县小学论文评比"],
  ["市级", "班主任基本功比赛", "市班主任基本功比赛"],
  ["国家级", "录像课评选", "全国录像课评选"],
  ["校级", "教学论文评比", "校教学论文评比"],
  ["组内", "说课比赛", "说课比赛"],
  // The name says it already.
  ["县级", "县小学论文评比", "县小学论文评比"],
  ["县级", "全县中小学运动会", "全县中小学运动会"],
  ["市级", "云州市优质课评比", "云州市优质课评比"],
  ["市级", "云州优质课评比", "云州优质课评比"],
  ["省级", "江南省微课大赛", "江南省微课大赛"],
  ["校级", "校内教学论文评比", "校内教学论文评比"],
  ["校级", "校园书法节", "校园书法节"],
  // It only looks as if.
  ["县级", "校园足球联赛", "县校园足球联赛"],
  ["县级", "校本研修方案评比", "县校本研修方案评比"],
  ["市级", "乡村教师论文评比", "市乡村教师论文评比"],
  ["县级", "我的家乡征文", "县我的家乡征文"],
  ["", "说课比赛", "说课比赛"],
])("%s %s", ([level, title, full]) => expect(fullTitle(title, level, school)).toBe(full));

test("区里是区，届次在级别后面；名称里有级别的，届次在前", () => {
  expect(fullTitle("成果评比", "县级", inDistrict, "第三届")).toBe("区第三届成果评比");
  expect(fullTitle("区成果评比", "县级", inDistrict, "第三届")).toBe("第三届区成果评比");
});
