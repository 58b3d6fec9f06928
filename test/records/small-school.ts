import { joinRecords, readRecords } from "../../src/records/read/read-records.ts";
import { readSettings } from "../../src/records/settings/read-settings.ts";
import { makeSchool, type School } from "../../src/school/school.ts";
import { readDocument } from "../../src/source/read-document.ts";

const read = (file: string, text: string) => readDocument(file, new TextEncoder().encode(text)).value;

/** 2024-09-01 to 2025-08-31, with two campuses. */
const standardTerm =
  "学校: 云岭中心小学\n校区: [中心校, 南田校区]\n时段: {类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2025-08-31}\n包含: [记录.yaml]\n";

/** A school of the records in one text. Mistakes in it are thrown: they are the test's. */
export function schoolOf(text: string, term = standardTerm): School {
  const records = readRecords(read("记录.yaml", text));
  const opened = readSettings(read("term.yaml", term));
  const found = [...records.diagnostics, ...opened.diagnostics];
  if (opened.value === undefined || found.length > 0) throw new Error(JSON.stringify(found));
  return makeSchool(opened.value, joinRecords([records.value]));
}
