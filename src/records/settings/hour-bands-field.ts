import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { field } from "../field.ts";
import { whole } from "../values/amount.ts";
import { listOf } from "../values/by-shape.ts";
import { checked } from "../values/checked.ts";

const bandsInDisorder = defineMistake("record/bands-in-disorder", "error", {
  message: (a: { ends: readonly number[] }) => `“学时分段”写的${a.ends.join("、")}不是从小到大`,
  hint: (a) => `写各段的上限，从小到大，每个都大于0，如 [${inOrder(a.ends).join(", ")}]。`,
  why: "各段首尾相接，一人只落在一段里。",
  wrong: "学时分段: [72, 36, 108]",
  right: "学时分段: [36, 72, 108]",
});

function inOrder(ends: readonly number[]): readonly number[] {
  const sorted = [...new Set(ends)].filter((end) => end > 0).toSorted((a, b) => a - b);
  return sorted.length > 0 ? sorted : [36, 72, 108];
}

const numbers = listOf(whole("学时"));
const ends = checked(numbers, (typed) => {
  const sorted = inOrder(typed);
  const isRight = typed.length > 0 && sorted.length === typed.length && sorted.every((end, i) => end === typed[i]);
  return isRight ? undefined : bandsInDisorder.of({ ends: typed });
});

/** 学时分段: the highest hours of each band but the last. */
export const hourBandsField = field(
  {
    label: "学时分段",
    help: "按学时把教师分段统计，写各段的上限，末一段是余下的；36.5这样超过36的归下一段；不写按 [36, 72, 108]。",
    example: "[36, 72, 108]",
  },
  ends,
);
