import { defineMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import { type Checked, type Diagnostic, hasErrors, type Place, startOf } from "../../diagnostics/diagnostic.ts";
import { convert, type Fields, field, needed, type ValuesOf } from "../../records/field.ts";
import { readMap } from "../../records/read/read-map.ts";
import { filterValue } from "../../records/settings/filters.ts";
import { mapReader } from "../../records/shape.ts";
import { whole } from "../../records/values/amount.ts";
import { byShape, listOf, map, mapOf } from "../../records/values/by-shape.ts";
import { choice, flag } from "../../records/values/choice.ts";
import { names } from "../../records/values/names.ts";
import { nameText, text } from "../../records/values/text.ts";
import { type DataPath, dataAt, isMap, type SourceDocument } from "../../source/document.ts";
import { type RawFile, readDocument } from "../../source/read-document.ts";

const otherName = defineMistake("template/annex-name", "error", {
  message: (a: { name: string; file: string }) => `“名称”写的是“${a.name}”，文件叫“${a.file}”`,
  hint: () => "两处写成一样；学期文件的“附件”里写的是文件的名称。",
  why: "附件按文件的名称找，里面的“名称”要和它一致。",
  wrong: "名称: 新标\n统计量: 公开课\n列: [{标题: 课名, 写: 课名}]",
  right: "名称: 新表\n统计量: 公开课\n列: [{标题: 课名, 写: 课名}]",
});

const noSource = defineMistake("template/annex-source", "error", {
  message: (a: { both: boolean }) => (a.both ? "“记录”和“统计量”只能写一样" : "没有写明列出哪些记录"),
  hint: () => "写“记录: 获奖”列出一种记录，或写“统计量: 教师获奖”列出这个数所数的记录。",
  why: "一张表列出一种记录，或者一个统计量所数的记录。",
  wrong: "列: [{标题: 课名, 写: 课名}]",
  right: "记录: 公开课\n列: [{标题: 课名, 写: 课名}]",
});

const unknownColumn = defineMistake("template/annex-column", "error", {
  message: (a: { header: string; headers: readonly string[] }) => `没有标题是“${a.header}”的一栏`,
  hint: (a) => `“合计”下面写栏的标题：${a.headers.join("、")}。`,
  why: "合计的数要写在某一栏下面，栏的标题要和“列”里的一样。",
  wrong: "统计量: 公开课\n列: [{标题: 课名, 写: 课名}]\n合计: {课明: 公开课}",
  right: "统计量: 公开课\n列: [{标题: 课名, 写: 课名}]\n合计: {课名: 公开课}",
});

/** What stands under 写 can be neither a name nor a text with names in braces. */
export const notWords = defineMistake("template/annex-words", "error", {
  message: (a: { text: string }) => `“${a.text}”不是一项的名称，也不是引号里的一句话`,
  hint: () =>
    '只印一项的写它的名称，如 写: 课名；几样合起来的，名称放在花括号里，外面加英文引号，如 写: "{{课名}}（{{级别}}）"。',
  why: "花括号外面不加引号，文件就读不成；不带花括号的，整个要是一项的名称。",
  wrong: "记录: 公开课\n列: [{标题: 课名, 写: 课名（级别）}]",
  right: '记录: 公开课\n列: [{标题: 课名, 写: "{{课名}}（{{级别}}）"}]',
});

const columnFields = {
  header: needed({ label: "标题", example: "获奖人" }, nameText),
  template: field(
    { label: "写", help: "一项的名称，或带花括号的话；不写的一栏留空，给人手填。", example: "获奖人" },
    text,
  ),
  width: field({ label: "宽", unit: "毫米", help: "各栏按比例铺满纸宽。", example: "30" }, whole("毫米")),
  look: field(
    { label: "排法", help: "不写就居中；一行：不换行；姓名：几个人分行，姓名不断开。" },
    choice(["居中", "靠左", "一行", "姓名"]),
  ),
  usual: field({ label: "省略", help: "每一行都空着或都是这个字，这一栏就不印。", example: "1" }, text),
} satisfies Fields;

export type AnnexColumnDefinition = ValuesOf<typeof columnFields>;

/** A column is a map, or one word: then header and name are the same. */
const column = byShape<AnnexColumnDefinition>("名称，或 {标题: …, 写: …}", {
  text: convert(nameText, (name) => ({ ...blank, header: name, template: name })),
  map: map(columnFields),
});
const blank = { width: undefined, look: undefined, usual: undefined };

const annexFields = {
  name: field("名称", nameText),
  kind: field({ label: "记录", help: "列出一种记录。", example: "获奖" }, nameText),
  figure: field({ label: "统计量", help: "列出这个数所数的记录。", example: "教师获奖" }, nameText),
  filters: field({ label: "条件", example: "{级别: 县级}" }, mapOf("{级别: 县级}", filterValue)),
  each: field({ label: "展开", help: "一条记录里有几项的，每项一行。", example: "结果" }, nameText),
  columns: needed({ label: "列", example: "[获奖人, {标题: 名次, 写: 等次}]" }, listOf(column)),
  order: field({ label: "排序", help: "日期；级别（同级的按等次、日期）；或一项，相同的排在一起。" }, nameText),
  parts: field({ label: "分组", help: "几个统计量，各有小计。", example: "[教师获奖, 学生获奖]" }, names),
  total: field(
    { label: "合计", help: "哪一栏下面印什么。", example: "{奖项: 获奖}" },
    mapOf("一栏的标题和要印的数", text),
  ),
  notes: field({ label: "说明", help: "表下的话，一项一行。" }, listOf(text)),
  pupils: field({ label: "学生姓名", help: "写“是”才印学生的姓名。" }, flag),
} satisfies Fields;
const annexReader = mapReader(annexFields);

/** An annex that lists records, as its file says, and where each part of it is written. */
export interface AnnexDefinition extends Omit<ValuesOf<typeof annexFields>, "name"> {
  readonly name: string;
  readonly document: SourceDocument;
}

/** The name of an annex: that of its file, 模板/附件/‹附件›.yaml. */
export const annexName = (file: string): string =>
  file
    .replaceAll("\\", "/")
    .split("/")
    .at(-1)!
    .replace(/\.ya?ml$/i, "");

/** Reads ‹附件›.yaml; `undefined` if it cannot be used. */
export function readAnnexFile({ file, bytes }: RawFile): Checked<AnnexDefinition | undefined> {
  const { value: document, diagnostics: ofFile } = readDocument(file, bytes);
  const found: Diagnostic[] = [...ofFile];
  const none = { value: undefined, diagnostics: found };
  if (hasErrors(ofFile)) return { value: undefined, diagnostics: withBraces(ofFile, bytes) };
  const context = { document, fields: annexFields, name: "“附件”", pathOf: (path: DataPath) => path };
  const read = readMap(isMap(document.data) ? document.data : {}, annexReader, context);
  found.push(...read.diagnostics);
  if (!read.value) return none;
  const value = { ...read.value, name: annexName(file), document };
  found.push(...mistakesIn(value, read.value.name));
  return hasErrors(found) ? none : { value, diagnostics: found };
}

/** A text with braces and without quotes around them is no YAML: that is said instead of what YAML makes of it. */
function withBraces(found: readonly Diagnostic[], bytes: Uint8Array): readonly Diagnostic[] {
  const lines = new TextDecoder().decode(bytes).split(/\r?\n/);
  const slips = new Map<number, Diagnostic>();
  for (const one of found) {
    const [, before, text] = /^(.*?[:：,[]\s*)([“‘]?\{\{[^{}]*\}\}[^,}]*)/.exec(lines[one.line - 1] ?? "") ?? [];
    if (before === undefined || text === undefined) continue;
    const place = { file: one.file, line: one.line, column: before.length + 1, length: text.length };
    slips.set(one.line, notWords.at(place, { text }));
  }
  return slips.size > 0 ? [...slips.values()] : found;
}

function mistakesIn({ name, kind, figure, columns, total = {}, document }: AnnexDefinition, written = name) {
  const found: Diagnostic[] = [];
  if (written !== name) found.push(otherName.at(document.locate(["名称"]), { name: written, file: name }));
  const both = kind !== undefined && figure !== undefined;
  if (both || (kind ?? figure) === undefined)
    found.push(noSource.at(both ? document.locateKey(["统计量"]) : startOf(document.file), { both }));
  const headers = columns.map(({ header }) => header);
  for (const header of Object.keys(total))
    if (!headers.includes(header))
      found.push(unknownColumn.at(document.locateKey(["合计", header]), { header, headers }));
  return found;
}

/** The path of an item of a list, which may stand there alone without one. */
export const itemPath = ({ document }: AnnexDefinition, key: string, index: number): DataPath =>
  Array.isArray(dataAt(document.data, [key])) ? [key, index] : [key];

/** Where a mistake in a value of the file is: its path begins at that value. */
export function placeOfMistake({ document }: AnnexDefinition, at: DataPath, { path, mark }: Mistake): Place {
  return mark === "key" ? document.locateKey([...at, ...path]) : document.locate([...at, ...path]);
}
