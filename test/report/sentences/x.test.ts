import { test } from "vitest";
import { filled, paragraphFiles, richData } from "./shared-paragraphs.ts";
import { changed, shrunk } from "./shrunk-data.ts";
const data = richData("学年总结");
const fixed = new Set(["学校", "时段", "时段词", "全校", "校本研修", "校本培训", "校本研训"]);
const stub: any = { 依据: "《关于进一步加强校本研修的意见》（云教〔2024〕15号）", 计划落空: "沙龙计划2次、完成1次", 计划形式: "讲座和沙龙", 要求清单: "每学年修满24学时，每学期听课不少于10节", 系列名单: [{名称:"教师讲坛", 期数:"8期", 栏目:"甲、乙"}], 青年要求: "六个一", 青年要求各项: "主讲一次研修、上一节公开课", 领导小组名称: "校本研修领导小组", 领导小组组长: "校长林秋野", 领导小组副组长: "许知行", 领导小组成员: "甲、乙", 负责部门: "教导处", 具体负责人: "沈一舟"};
const d2 = { ...data, names: new Map([...data.names, ...Object.entries(stub).filter(([k]) => !data.names.has(k))]) } as any;
test("x", () => {
  for (const p of paragraphFiles()) {
    let out = `## ${p.name}\n`;
    for (const n of [0, 1, 2, Infinity]) {
      try { out += `${n} ${filled(p, changed(d2, { give: (v, a) => (fixed.has(a) ? v : shrunk(v, n)) }))}\n`; } catch (e) { out += `${n} !!! ${(e as Error).message.slice(0, 200)}\n`; }
    }
    console.log(out);
  }
});
