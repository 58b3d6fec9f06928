import type { Kind } from "../records/define-kind.ts";
import type { FieldInfo } from "../records/field.ts";
import { kinds } from "../records/kinds/index.ts";

/** The key under which a record of this kind may be a series: a list of records, which share its other keys. */
export const seriesOf = ({ label }: Pick<Kind, "label">): FieldInfo | undefined =>
  label === kinds.activities.label
    ? {
        label: "场次",
        help: "每周一次之类的活动：相同的项写一遍，每场只写日期和不同的项，各计1次。",
        example: "[{日期: 2024-09-05, 主备: 林秋野}]",
      }
    : undefined;
