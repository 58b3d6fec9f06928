import { diagnose } from "../diagnostics/diagnose.ts";
import { groupBy } from "../figures/measures.ts";
import type { Award } from "../records/kinds/award.ts";
import type { Lesson } from "../records/kinds/lesson.ts";
import { isReviewedOut } from "../school/scope.ts";
import type { Check } from "./define-check.ts";
import { isRepeat } from "./record-key.ts";

/** A 证书号 as short as 012 is given anew every year; one from this length on is given once. */
const telling = 6;

/** One certificate is 1 项 (domain.md 7.3): its number stands in one record. */
export const certificateTwice: Check = {
  name: "certificate-twice",
  rule: "一个证书号只写在一条记录里",
  needs: [],
  *run({ school: { records } }) {
    for (const name of ["awards", "lessons"] as const) {
      const held = (records[name] as readonly (Award | Lesson)[]).filter((r) => r.certificate && !isReviewedOut(r));
      for (const [number, [first, ...others]] of groupBy(held, (r) =>
        r.certificate!.replace(/\s/g, "").toUpperCase(),
      )) {
        for (const other of others) {
          if (isRepeat(name, first!, other) || (number.length < telling && !isOneEvent(first!, other))) continue;
          const args = { number: other.certificate!, first: first!.origin };
          yield diagnose("check/certificate-twice", other.place("证书号"), args, [first!.origin]);
        }
      }
    }
  },
};

const isOneEvent = (one: Award | Lesson, other: Award | Lesson): boolean =>
  one.date.slice(0, 4) === other.date.slice(0, 4) && eventOf(one) === eventOf(other);
const eventOf = (record: Award | Lesson) => ("award" in record ? record.award : (record.event ?? record.host));
