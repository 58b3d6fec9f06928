import type { ignoreEntries } from "../catalogue/ignore.ts";
import { type Explained, explain } from "./explanation.ts";

const twins = "公开课:\n  - {日期: 2024-11-05, 执教: 林秋野, 课名: 《搭石》}\n";
const twin = "  - {日期: 2024-11-05, 执教: 林秋野, 课名: 《搭石》, 级别: 县级}";

export const ignoreExplanations: Explained<typeof ignoreEntries> = {
  "ignore/no-reason": explain(
    "没有理由，下学期没有人知道当时为什么可以不管。",
    `${twins}${twin} # 忽略 check/similar-record`,
    `${twins}${twin} # 忽略 check/similar-record：先在学校上，再到县里上`,
  ),
  "ignore/unknown-code": explain(
    "代号写错，要忽略的问题还会报告。",
    `${twins}${twin} # 忽略 check/similar：上了两次`,
    `${twins}${twin} # 忽略 check/similar-record：上了两次`,
  ),
  "ignore/is-error": explain(
    "错误会让数目不对，只能改正；可以忽略的是警告和提示。",
    "听课:\n  - {日期: 2024-11-12, 听课人: 林秋也} # 忽略 check/unknown-teacher：新来的",
    "听课:\n  - {日期: 2024-11-12, 听课人: 林秋野}",
  ),
  "ignore/unused": explain(
    "多余的“忽略”会挡住以后真有的问题；它写在那一行的末尾，或单独写在上一行。",
    `公开课:\n${twin} # 忽略 check/similar-record：上了两次`,
    `公开课:\n${twin}`,
  ),
};
