import { diagnose } from "../diagnostics/diagnose.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type AnyRecord, type KindName, kinds } from "../records/kinds/index.ts";
import type { Mention } from "../records/values/people.ts";
import { mentionsIn } from "../school/participants.ts";
import { fullName, type Roster } from "../school/roster.ts";
import type { School } from "../school/school.ts";
import { nearest } from "../zh/nearest.ts";
import type { Check } from "./define-check.ts";

/** Every name in a record is on the roster, is one person, and carries no stray remark. */
export const unknownPeople: Check = {
  name: "unknown-people",
  rule: "记录里的姓名都在名册中；同名的写明区分",
  needs: ["teachers", "groups"],
  *run({ school }) {
    const found = [...findUnknown(school)];
    if (school.roster.teachers.length > 0 || found.length === 0) yield* found;
    else yield diagnose("check/no-roster", school.settings.place("包含"), {});
  },
};

function* findUnknown({ records, roster }: School): Iterable<Diagnostic> {
  for (const name of Object.keys(kinds) as KindName[]) {
    if (name === "teachers") continue;
    for (const record of records[name]) {
      for (const [key, { label }] of Object.entries(kinds[name].fields)) {
        const value = (record as unknown as { [key: string]: unknown })[key];
        for (const mention of mentionsIn(value)) yield* judge(mention, record, label, roster);
      }
    }
  }
}

function* judge(mention: Mention, record: AnyRecord, label: string, roster: Roster): Iterable<Diagnostic> {
  const found = roster.find(mention);
  if (found.type !== "ambiguous" && found.type !== "unknown") return;
  const place = record.place(label, mention);
  if (found.type === "ambiguous") {
    const full = found.candidates.map(fullName);
    // Told where they stand on the roster: nothing that could be written here would help.
    if (new Set(full).size < full.length || full.includes(mention.name)) return;
    yield diagnose(
      "check/same-name",
      place,
      { name: mention.name, full },
      found.candidates.map(({ origin }) => origin),
    );
    return;
  }
  const isGroup = /(组|校区|处|室|部|科)$/.test(mention.name);
  const names = isGroup ? roster.sets : [...roster.teachers.map(({ name }) => name), ...roster.sets];
  const several = namesWithin(mention.name, roster);
  if (several.length > 1) {
    yield diagnose("check/names-run-together", place, { name: mention.name, several });
    return;
  }
  const reason = several[0] && reasonAfter(mention.name, several[0]);
  if (reason) {
    yield diagnose("check/reason-unmarked", place, { typed: mention.name, name: several[0]!, reason });
    return;
  }
  const args = { name: mention.name, nearest: nearest(mention.name, names) };
  yield isGroup
    ? diagnose("check/unknown-group", place, args)
    : diagnose("check/unknown-teacher", place, { ...args, label });
}

const reasons =
  /^(?:公出|出差|外出|会议|开会|迟到|早退|请假|有事|因事|因公|因病|生病|住院|培训|学习|支教|借调|值班|监考|.{0,3}假)$/;

/** 许知行 病假: what follows a name of the roster, where it says why somebody was not there. */
function reasonAfter(typed: string, name: string): string | undefined {
  const rest = typed.startsWith(name) ? typed.slice(name.length).replace(/^[\s:：-]+|\s+$/gu, "") : "";
  return reasons.test(rest) ? rest : undefined;
}

/** 许知行 沈一舟 with a space between them reads as one name: the people of the roster in it, in order. */
function namesWithin(typed: string, { teachers }: Roster): string[] {
  const within = [...new Set(teachers.map(({ name }) => name))].filter((name) => typed.includes(name));
  const whole = within.filter((name) => !within.some((other) => other !== name && other.includes(name)));
  return whole.sort((a, b) => typed.indexOf(a) - typed.indexOf(b));
}
