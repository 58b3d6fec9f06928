import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { withoutRepeats } from "../diagnostics/without-repeats.ts";
import type { Check, Checkable } from "./define-check.ts";
import { checks } from "./index.ts";

/** What every check finds, each finding once. Those that need records which could not be read are passed over. */
export const runChecks = (checkable: Checkable): Diagnostic[] => {
  const { unread, partlyRead, allRead } = checkable.school;
  const isCertain = ({ needs, needsNames = [] }: Check) =>
    needs
      ? ![...needs, ...needsNames].some((name) => unread.has(name)) && !needs.some((name) => partlyRead.has(name))
      : allRead;
  return withoutRepeats(checks.filter(isCertain).flatMap((check) => [...check.run(checkable)]));
};
