import { type Kind, valueUnder } from "../../records/define-kind.ts";
import { type Field, isToWrite } from "../../records/field.ts";
import { type KindName, kindNames, kindOf } from "../../records/kinds/index.ts";
import { plainName } from "../../records/values/text.ts";
import { type Data, type DataMap, isMap } from "../../source/document.ts";
import type { RawFile } from "../../source/read-document.ts";
import { readDocument } from "../../source/read-document.ts";
import { nearest } from "../../zh/nearest.ts";
import { readWorkbook } from "../read-workbook.ts";
import { kindWords, sheetKindOf } from "../sheet-kinds.ts";
import type { FormSchool } from "./cell-entry.ts";
import { type FilledSheet, sheetsWithRecords, withNames } from "./fill-sheets.ts";
import type { UsualDays } from "./form-rules.ts";
import { type FormColumn, type FormOptions, formSheets } from "./form-sheets.ts";

/** Which kinds a form is asked for. `unknown`: a word that is no kind. */
export type AskedKinds =
  | { readonly kinds: readonly KindName[]; readonly unknown?: never }
  | { readonly unknown: string; readonly nearest: string | undefined; readonly known: readonly string[] };

/** The kinds that are named (公开课、听课); without any, those that an office asks teachers and groups for. */
export function readFormKinds(typed: string | undefined): AskedKinds {
  if (typed === undefined) return { kinds: kindNames.filter((name) => kindOf(name).demand !== undefined) };
  const words = typed.split(/[、，,;；\s]+/).filter(Boolean);
  const found = words.map((word) => sheetKindOf(word)?.kind);
  const unknown = words.find((_, i) => found[i] === undefined);
  if (unknown !== undefined) return { unknown, nearest: nearest(unknown, kindWords()), known: kindWords() };
  return { kinds: [...new Set(found as KindName[])] };
}

export interface FormRequest extends FormOptions {
  readonly kinds: readonly KindName[];
  readonly title: string;
  readonly school: FormSchool;
  /** Whose rows are named already. */
  readonly named: readonly string[];
  /** Records of whom and what there is (名册) are filled in from these files; of a part, only these names. */
  readonly files: readonly RawFile[];
  readonly only?: readonly string[];
}

/** A form as a file, and how many records of which kinds are in it already. */
export interface FormWorkbook {
  readonly bytes: Uint8Array;
  readonly filled: readonly { readonly label: string; readonly count: number }[];
}

export async function formWorkbook(request: FormRequest): Promise<FormWorkbook> {
  // The library is loaded for this only.
  const { writeForm } = await import("./write-form.ts");
  const ofKinds = request.kinds.map((name) => {
    const kind = kindOf(name);
    const records = kind.existsOn ? recordsIn(request, kind) : [];
    return { kind, records, sheets: sheetsOf(kind, records, request) };
  });
  const sheets = ofKinds.flatMap((one) =>
    one.sheets.map((sheet) => ({ ...sheet, daysOf: usualDays(one.kind, request.school) })),
  );
  return {
    bytes: await writeForm(request.title, sheets, request.school),
    filled: ofKinds.flatMap(({ kind, records }) =>
      records.length > 0 ? [{ label: kind.label, count: records.length }] : [],
    ),
  };
}

const sheetsOf = (kind: Kind, records: readonly Data[], request: FormRequest): readonly FilledSheet[] =>
  records.length > 0
    ? sheetsWithRecords(kind, { [kind.label]: records }, request)
    : formSheets(kind, request).map((sheet) => withNames(sheet, request.named));

/** The records of a kind as they are typed. The first key that is needed is the name. */
function recordsIn({ files, only }: FormRequest, { label, fields }: Kind): readonly Data[] {
  const name = Object.values(fields).find(isToWrite)?.label ?? "";
  const isWanted = (record: DataMap) => only === undefined || namesOf(record, name).some((one) => only.includes(one));
  return files.flatMap((file) => {
    const { data } = (file.workbook ? readWorkbook(file) : readDocument(file.file, file.bytes)).value;
    const list = isMap(data) ? data[label] : undefined;
    return Array.isArray(list) ? list.filter((one: Data) => isMap(one) && isWanted(one)) : [];
  });
}

/** 王芳, and with whatever may tell her from others of that name: 王芳（语文）. */
function namesOf(record: DataMap, key: string): string[] {
  const texts = Object.values(record).filter((value) => typeof value === "string");
  const name = record[key];
  return typeof name === "string" ? [plainName(name), ...texts.map((text) => `${plainName(name)}（${text}）`)] : [];
}

/** A record's own date lies in the period, unless its kind is kept from year to year. */
function usualDays(kind: Kind, { settings: { period } }: FormSchool): (column: FormColumn) => UsualDays {
  const own = ["date", "from"].map((name) => valueUnder(kind.fields, name) as Field | undefined);
  const inPeriod = { from: period.from, to: period.to, called: period.name };
  const any = { from: "1950-01-01", to: "2099-12-31" };
  return ({ field }) => (own.includes(field) && !kind.mayLieOutside && !kind.existsOn ? inPeriod : any);
}
