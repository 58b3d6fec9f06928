import { convert, type Fields, field, needed } from "../../records/field.ts";
import { kindNames, kindOf } from "../../records/kinds/index.ts";
import { whole } from "../../records/values/amount.ts";
import { mapOf } from "../../records/values/by-shape.ts";
import { choice } from "../../records/values/choice.ts";
import { nameText, text } from "../../records/values/text.ts";

const label = convert(
  choice(kindNames.map((name) => kindOf(name).label)),
  (word) => kindNames.find((name) => kindOf(name).label === word)!,
);

/** What a mapping file may say. */
export const mappingFields = {
  kind: needed({ label: "种类", help: "每一行是一条什么记录。", example: "公开课" }, label),
  headerRow: field({ label: "表头行", help: "列名在第几行；不写就自己找。", example: "1" }, whole("行")),
  columns: needed(
    { label: "列", help: "导出的列名，和它在记录里的名称；不必读的写“不读”。" },
    mapOf("导出的列名: 记录里的名称", nameText),
  ),
  fixed: field({ label: "固定", help: "各行都相同的内容。", example: "{级别: 校级}" }, mapOf("名称: 内容", text)),
  rewritten: field(
    { label: "换写", help: "把导出里的写法换成记录里的写法。", example: "{级别: {区县: 县级}}" },
    mapOf("名称: {原来的写法: 换成的写法}", mapOf("原来的写法: 换成的写法", text)),
  ),
} satisfies Fields;

/** Says of a column, or of a value, that it is not read. */
export const notRead = "不读";
