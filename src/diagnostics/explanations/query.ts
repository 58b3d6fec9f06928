import type { queryEntries } from "../catalogue/query.ts";
import { type Explained, explain } from "./explanation.ts";

export const queryExplanations: Explained<typeof queryEntries> = {
  "query/missing-argument": explain("要写明加总哪一项。", '共{{合计 "获奖"}}', '共{{合计 "获奖" "项数"}}'),
  "query/extra-argument": explain(
    "条件要写明是哪一项。",
    '公开{{计数 "公开课" "县级"}}',
    '公开{{计数 "公开课" 级别="县级"}}',
  ),
  "query/unknown-requirement": explain(
    "要求的名称要和 term.yaml 里的一样。",
    '达标的有{{达标 "听棵"}}',
    '达标的有{{达标 "听课"}}',
  ),
};
