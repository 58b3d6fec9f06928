import { defineMistake } from "../diagnostics/define-mistake.ts";
import { heard } from "../diagnostics/examples.ts";
import type { Sourced } from "../records/define-kind.ts";
import { kindNames, kindOf } from "../records/kinds/index.ts";
import { type PersonalNumber, personalNumbers } from "../zh/personal-numbers.ts";
import type { Check } from "./define-check.ts";

const personalNumber = defineMistake("check/personal-data", "warning", {
  message: (a: Pick<PersonalNumber, "what">) => `这里像是${a.what}，记录里不该写`,
  hint: (a) => (a.what === "身份证号" ? "删去这一串；区分同名的人用“区分”。" : "删去这一串。"),
  why: "身份证号和手机号不该写进记录，更不能印进报告。",
  wrong: heard("听课人: 许知行, 备注: 联系 13812345678"),
  right: heard("听课人: 许知行"),
});

/** Whether there are eleven digits in a row somewhere in a value: nearly every record is done with this. */
const mayHoldOne = (value: unknown): boolean =>
  typeof value === "string"
    ? value.length >= 11 && /\d{11}/.test(value)
    : typeof value === "number"
      ? /\d{11}/.test(String(value))
      : typeof value === "object" && value !== null && Object.values(value).some(mayHoldOne);

/** 身份证号 and telephone numbers have no place in a report (domain.md 11). */
export const personalData: Check = {
  needs: [],
  *run({ school: { records, setAside } }) {
    for (const name of kindNames) {
      for (const record of [...records[name], ...setAside[name]] as readonly Sourced[]) {
        if (!mayHoldOne(record)) continue;
        for (const { label } of Object.values(kindOf(name).fields)) {
          for (const { text, place } of record.texts(label)) {
            for (const { what, offset, text: number } of personalNumbers(text))
              yield personalNumber.at(place(offset, number.length), { what });
          }
        }
      }
    }
  },
};
