import { expect, test } from "vitest";
import { nameOfHeading } from "../../src/outline/name-of-heading.ts";

test.each([
  ["项目实施", "项目实施"],
  ["〔{{当 计划名单}}项目实施｜研修的开展〕", "项目实施"],
  ["[{{当 计划名单}}项目实施|研修的开展]", "项目实施"],
  ["课题〔{{当 获奖}}与成果〕", "课题与成果"],
  ["{{时段词}}的活动", "的活动"],
])("%s", (heading, name) => expect(nameOfHeading(heading)).toBe(name));
