import { defineMistake } from "../diagnostics/define-mistake.ts";
import { type At, at } from "../diagnostics/phrases.ts";
import { placeUnder } from "../records/define-kind.ts";
import { type AnyRecord, kindNames, kindOf } from "../records/kinds/index.ts";
import { isRepeat } from "../records/record-key.ts";
import type { Check } from "./define-check.ts";
import { awards } from "./lookups/example-records.ts";
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
    for (const name of kindNames) {
      const { event } = kindOf(name);
      const eventOf = (record: AnyRecord) => [yearOf(record), event?.(record as never)].join();
      for (const [first, other] of repeats(records[name].filter(numberOf), numberOf)) {
        if (isRepeat(name, first, other)) continue;
        if (numberOf(other).length < uniqueLength && eventOf(first) !== eventOf(other)) continue;
        yield sameNumber.at(placeUnder(other, "证书号"), { number: typedNumber(other), first: first.origin }, [
          first.origin,
        ]);
      }
    }
  },
};

const typedNumber = (record: AnyRecord): string => ("certificate" in record && record.certificate) || "";

const numberOf = (record: AnyRecord): string => typedNumber(record).replace(/\s/g, "").toUpperCase();

const yearOf = (record: AnyRecord): string => ("date" in record && record.date?.slice(0, 4)) || "";
