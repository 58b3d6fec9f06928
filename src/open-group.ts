// file -> the group that a school belongs to, and the rules that it adopts from it.
import type { Checked } from "./diagnostics/diagnostic.ts";
import { type AdoptedRules, adoptRules, readRules } from "./records/settings/provision.ts";
import { type Group, readGroup } from "./records/settings/read-group.ts";
import type { Settings } from "./records/settings/settings.ts";
import { type RawFile, readDocument } from "./source/read-document.ts";

export type { AdoptedRules, Group };

/** What 集团.yaml says. */
export function openGroup(raw: RawFile): Checked<Group | undefined> {
  const document = readDocument(raw.file, raw.bytes);
  const { value, diagnostics } = readGroup(document.value);
  return { value, diagnostics: [...document.diagnostics, ...diagnostics] };
}

/** The rules that all schools of a group adopt. */
export function openRules(raw: RawFile): Checked<AdoptedRules> {
  const document = readDocument(raw.file, raw.bytes);
  const { value, diagnostics } = readRules(document.value);
  return { value, diagnostics: [...document.diagnostics, ...diagnostics] };
}

/** The settings of a school in a group: the reports that the group asks for, and its rules. */
export function settingsInGroup(settings: Settings, group: Group, rules: AdoptedRules | undefined): Settings {
  const ruled = rules ? adoptRules(settings, rules, { ofGroup: true }) : settings;
  const { reports } = group;
  if (reports === undefined) return ruled;
  const place: Settings["place"] = (top, ...path) =>
    top === "报告" ? group.place(top, ...path) : settings.place(...(top === undefined ? [] : [top]), ...path);
  return { ...ruled, reports, place };
}
