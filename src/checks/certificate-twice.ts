import { defineMistake } from "../diagnostics/define-mistake.ts";
import { type At, at } from "../diagnostics/phrases.ts";
import type { Award } from "../records/kinds/award.ts";
import { kindNames, kindOf } from "../records/kinds/index.ts";
import type { Lesson } from "../records/kinds/lesson.ts";
import type { Check } from "./define-check.ts";
import { awards } from "./lookups/example-records.ts";
import { isRepeat } from "./lookups/record-key.ts";
import { repeats } from "./lookups/repeats.ts";

const sameNumber = defineMistake("check/certificate-twice", "error", {
  message: (a: { number: string; first: At }) => `证书号“${a.number}”与${at(a.first)}的相同，一张证书算了两次`,
  hint: () => "一张证书只写一条，人写全；号码抄错就改正。",
  why: "一张证书只能算一次。",
  wrong: awards("类别: 课, 获奖人: 林秋野, 证书号: YL2025-0318", "类别: 课, 获奖人: 沈一舟, 证书号: YL2025-0318"),
  right: awards("类别: 课, 获奖人: 林秋野, 证书号: YL2025-0318", "类别: 课, 获奖人: 沈一舟, 证书号: YL2025-0319"),
});

/** Numbers shorter than this, such as 012, are given anew every year; longer ones are given once. */
const uniqueLength = 6;

/** One certificate is 1 项 (domain.md 7.3), so its number stands in one record. */
export const certificateTwice: Check = {
  needs: [],
  *run({ school: { records } }) {
    for (const name of kindNames.filter((one) => "certificate" in kindOf(one).fields)) {
      const held = (records[name] as readonly (Award | Lesson)[]).filter((r) => r.certificate);
      for (const [first, other] of repeats(held, numberOf)) {
        if (isRepeat(name, first, other)) continue;
        if (numberOf(other).length < uniqueLength && !isOneEvent(first, other)) continue;
        const args = { number: other.certificate!, first: first.origin };
        yield sameNumber.at(other.place("证书号"), args, [first.origin]);
      }
    }
  },
};

const numberOf = ({ certificate = "" }: Award | Lesson): string => certificate.replace(/\s/g, "").toUpperCase();

const isOneEvent = (one: Award | Lesson, other: Award | Lesson): boolean =>
  one.date.slice(0, 4) === other.date.slice(0, 4) && eventOf(one) === eventOf(other);

const eventOf = (record: Award | Lesson) => ("award" in record ? record.award : (record.event ?? record.host));
