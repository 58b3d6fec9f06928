import type { baselineEntries } from "../catalogue/baseline.ts";
import { type Explained, explain } from "./explanation.ts";

export const baselineExplanations: Explained<typeof baselineEntries> = {
  "baseline/unreadable": explain(
    "基线由程序写成，手改坏了就分不清哪些是旧问题。",
    `{"版本": 1, "问题": [{"文件": "记录/2024-09.yaml"}]}`,
    "用 yanxiu check --write-baseline 写成的 yanxiu-基线.json，不手改",
  ),
  "baseline/gone": explain(
    "旧问题改好后还留在基线里，以后再出现同样的问题就不会报告。",
    "改好了旧问题，没有更新基线",
    "yanxiu check --write-baseline",
  ),
};
