import type { Checked } from "../../diagnostics/diagnostic.ts";
import type { Fields } from "../../records/field.ts";
import { type AnyRecord, kindNames, kindOf } from "../../records/kinds/index.ts";
import { readRecords } from "../../records/read/read-records.ts";
import { groupFields } from "../../records/settings/group-fields.ts";
import { provisionFields, readRules } from "../../records/settings/provision.ts";
import { readGroup } from "../../records/settings/read-group.ts";
import { readSettings } from "../../records/settings/read-settings.ts";
import { settingsFields } from "../../records/settings/settings-fields.ts";
import { openFields, withUsualWords } from "../../records/words/usual-words.ts";
import type { SourceDocument } from "../../source/document.ts";
import { type Edit, fixFieldValues, fixRecordValues, type Spell } from "./fix-values.ts";
import type { Known } from "./usual-spelling.ts";

/** What a file is for, and so which keys it has. */
export interface FileSort {
  /** Where it spells a value otherwise than it should. */
  readonly edits: (document: SourceDocument, spell: Spell) => Edit[];
  readonly read: (document: SourceDocument, known: Known) => Checked<unknown>;
}

const sortOf = (fields: Fields, read: FileSort["read"]): FileSort => ({
  edits: (document, spell) => fixFieldValues(document, fields, spell),
  read,
});

export const termFile = sortOf(settingsFields, (document) => readSettings(document));
export const groupFile = sortOf(groupFields, readGroup);
export const rulesFile = sortOf(provisionFields, readRules);
export const recordFile: FileSort = { edits: fixRecordValues, read: recordsMeant };

function recordsMeant(document: SourceDocument, { period, declared = {} }: Known): Checked<unknown> {
  const { value, diagnostics } = readRecords(document, period);
  const meant = kindNames.map((name) => {
    const fields = openFields(kindOf(name));
    return (value[name] as readonly AnyRecord[]).map((record) => withUsualWords(record, fields, declared));
  });
  return { value: meant, diagnostics };
}
