import { defineMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import { missingOneOf } from "../define-kind.ts";

const numberOtherwise = defineMistake("record/number-otherwise", "warning", {
  message: (a: { names: string; named: number; number: string; stated: number }) =>
    `“${a.number}”写的是${a.stated}，“${a.names}”写了${a.named}名，只计写了姓名的`,
  hint: (a) => `姓名写全的，删去“${a.number}”；有的人不知道姓名，另写一条，只写“${a.number}”。`,
  why: "写了姓名就按姓名计；姓名不全又写了总数，不知道按哪个。",
  wrong: "称号证书:\n  - {名称: 普通话证书, 类别: 资格证, 日期: 2025-04-20, 教师: 林秋野, 人数: 12}",
  right: "称号证书:\n  - {名称: 普通话证书, 类别: 资格证, 日期: 2025-04-20, 人数: 12}",
});

interface Written {
  readonly label: string;
  readonly value: number | undefined;
}

/** People are named, or their number is written where names are not kept; of both the names count. */
export function* peopleOrNumber(kind: string, people: Written, number: Written): Iterable<Mistake> {
  if (people.value === undefined && number.value === undefined) {
    yield missingOneOf.of({ of: `“${kind}”`, fields: [people.label, number.label] });
  } else if (people.value !== undefined && number.value !== undefined && people.value !== number.value) {
    const said = { names: people.label, named: people.value, number: number.label, stated: number.value };
    yield numberOtherwise.of(said, [number.label]);
  }
}
