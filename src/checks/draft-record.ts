import { defineMistake } from "../diagnostics/define-mistake.ts";
import { heard } from "../diagnostics/examples.ts";
import { type AnyRecord, kindNames, kindOf } from "../records/kinds/index.ts";
import { everyRecord } from "../records/read/read-records.ts";
import type { Check } from "./define-check.ts";
import { inFileOrder } from "./lookups/in-file-order.ts";

const stillDraft = defineMistake("check/draft-record", "warning", {
  message: (a: { count: number; named: readonly string[] }) =>
    `有${a.count}条记录还是草稿，没有计入${a.named.length > 0 ? `；其中${a.named.join("、")}，别处写到的仍然认得` : ""}`,
  hint: () => "核实后把“审核”改成已审。",
  why: "草稿没有核实，不计入。",
  wrong: heard("听课人: 许知行, 审核: 草稿"),
  right: heard("听课人: 许知行, 审核: 已审"),
});

/** A draft is not counted (domain.md 7.2); one warning names all of them. */
export const draftRecord: Check = {
  needs: [],
  *run({ school: { setAside } }) {
    const drafts = (records: readonly AnyRecord[]) => records.filter(({ review }) => review === "草稿");
    const [first, ...others] = inFileOrder(drafts(everyRecord(setAside)));
    if (!first) return;
    const named = kindNames.flatMap((name) => {
      const { label, named } = kindOf(name);
      const { length } = named === "always" ? drafts(setAside[name]) : [];
      return length > 0 ? [`${label}${length}条`] : [];
    });
    const places = others.map(({ origin }) => origin);
    yield stillDraft.at(first.place("审核"), { count: others.length + 1, named }, places);
  },
};
