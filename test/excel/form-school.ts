import type { FormSchool } from "../../src/excel/form/cell-entry.ts";
import { type FormRequest, formWorkbook } from "../../src/excel/form/form-workbook.ts";
import { openWorkbook } from "../../src/excel/open-workbook.ts";
import { readWorkbook } from "../../src/excel/read-workbook.ts";
import { kindNames } from "../../src/records/kinds/index.ts";
import { readRecords } from "../../src/records/read/read-records.ts";
import { readSettings } from "../../src/records/settings/read-settings.ts";
import type { SourceDocument } from "../../src/source/document.ts";
import { readDocument } from "../../src/source/read-document.ts";

const term = `学校: 云岭中心小学
所在: {省: 浙江省, 市: 云州市, 县: 青禾区}
时段: {类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2025-08-31}
包含: [登记/*.xlsx]
类别: {教学随笔: {归入: 反思, 量词: 篇}}
`;

const settings = readSettings(readDocument("term.yaml", new TextEncoder().encode(term)).value, []).value!;

/** A school of three teachers, in two groups, without campuses; its county is a 区, and it has a word of its own. */
export const formSchool: FormSchool = {
  settings,
  people: ["林秋野", "许知行", "沈一舟"],
  sets: ["全员", "语文组", "数学组"],
  groupNames: ["语文组", "数学组"],
  campusNames: [],
};

/** The form of all kinds, or of what is asked for. */
export const formOf = async (asked: Partial<FormRequest> = {}): Promise<Uint8Array> =>
  (await formWorkbook({ kinds: kindNames, title: "登记表", school: formSchool, named: [], files: [], ...asked })).bytes;

/** A workbook as a document, with all that is said about it. */
export async function readBack(bytes: Uint8Array) {
  const opened = await openWorkbook({ file: "登记.xlsx", bytes });
  const read = readWorkbook(opened.value!);
  return { document: read.value, diagnostics: [...opened.diagnostics, ...read.diagnostics] };
}

/** The records of a document without their places, and what is wrong in them. */
export function recordsOf(document: SourceDocument) {
  const { value, diagnostics } = readRecords(document);
  const plain = kindNames.map((name) => [
    name,
    value[name].map(({ origin: _, place: __, texts: ___, ...rest }) => rest),
  ]);
  return { records: Object.fromEntries(plain), diagnostics };
}

/** The same of a text as YAML. */
export const recordsTyped = (yaml: string) =>
  recordsOf(readDocument("记录.yaml", new TextEncoder().encode(yaml)).value);
