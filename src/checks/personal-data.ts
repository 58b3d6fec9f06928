import { diagnose } from "../diagnostics/diagnostic.ts";
import { type KindName, kinds } from "../records/kinds/index.ts";
import type { Check } from "./define-check.ts";

const idNumber = /(?<!\d)\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/;
const telephone = /(?<!\d)1[3-9]\d{9}(?!\d)/;

/** 身份证号 and telephone numbers have no place in a report (domain.md 11). */
export const personalData: Check = {
  name: "personal-data",
  rule: "记录里不写身份证号和手机号",
  *run({ school: { records } }) {
    for (const name of Object.keys(kinds) as KindName[]) {
      for (const record of records[name]) {
        for (const [key, { label }] of Object.entries(kinds[name].fields)) {
          const text = JSON.stringify((record as unknown as { [key: string]: unknown })[key]) ?? "";
          for (const [what, pattern] of [
            ["身份证号", idNumber],
            ["手机号", telephone],
          ] as const) {
            const found = pattern.exec(text)?.[0];
            if (found) yield diagnose("check/personal-data", record.place(label, found), { what });
          }
        }
      }
    }
  },
};
