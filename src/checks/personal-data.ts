import { diagnose } from "../diagnostics/diagnose.ts";
import { type KindName, kinds } from "../records/kinds/index.ts";
import { personalNumbers } from "../zh/personal-numbers.ts";
import type { Check } from "./define-check.ts";

/** 身份证号 and telephone numbers have no place in a report (domain.md 11). */
export const personalData: Check = {
  name: "personal-data",
  rule: "记录里不写身份证号和手机号",
  needs: [],
  *run({ school: { records } }) {
    for (const name of Object.keys(kinds) as KindName[]) {
      for (const record of records[name]) {
        if (!/\d{11}/.test(JSON.stringify(record))) continue;
        for (const { label } of Object.values(kinds[name].fields)) {
          for (const { text, place } of record.texts(label)) {
            for (const { what, offset, text: number } of personalNumbers(text))
              yield diagnose("check/personal-data", place(offset, number.length), { what });
          }
        }
      }
    }
  },
};
