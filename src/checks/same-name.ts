import { defineMistake } from "../diagnostics/define-mistake.ts";
import { type At, at } from "../diagnostics/phrases.ts";
import type { Check } from "./define-check.ts";
import { repeats } from "./lookups/repeats.ts";

const nameTwice = defineMistake("check/name-twice", "error", {
  message: (a: { name: string; first: At }) => `名册中“${a.name}”登记了两次（另一处：${at(a.first)}）`,
  hint: () => "同一个人删去一条；同名的两个人各加一行“区分”，如 区分: 语文。",
  hintInTable: () => "同一个人删去一行；同名的两个人在“区分”一列各填一个词，如 语文。",
  why: "一个人登记两次，人数就多算一个；真是两个人，各写区分。",
  wrong: "教师:\n  - {姓名: 郑小满}\n  - {姓名: 郑小满}",
  right: "教师:\n  - {姓名: 郑小满, 区分: 体育}\n  - {姓名: 郑小满, 区分: 音乐}",
});

/** Nobody stands on the roster twice: teachers of one name differ by 区分. */
export const sameName: Check = {
  needs: [],
  *run({ school: { records } }) {
    for (const [first, other] of repeats(records.teachers, ({ name }) => name)) {
      const [one, two] = [first.distinction, other.distinction];
      if (one !== undefined && two !== undefined && one !== two) continue;
      yield nameTwice.at(other.place("姓名"), { name: other.name, first: first.origin }, [first.origin]);
    }
  },
};
