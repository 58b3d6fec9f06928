import type * as z from "zod";
import { defineMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { lesson } from "../../diagnostics/examples.ts";
import { type Data, type DataPath, type SourceDocument, shapeOf } from "../../source/document.ts";
import type { Field } from "../field.ts";
import type { Characters } from "../value-parts.ts";
import { keyWord, type OfField } from "../value-wording.ts";
import { wrongShape } from "../values/by-shape.ts";

const quotedValue = defineMistake("record/quoted-value", "error", {
  oneFault: ["field", "value"],
  message: (a: OfField & { value: string; plain: string }) => `${keyWord(a)}的内容 ${a.value} 外面多了引号`,
  hint: (a) => (a.field ? `去掉引号，写成“${a.field}: ${a.plain}”。` : `去掉引号，写成 ${a.plain}。`),
  why: "日期、数和选择的词外面不用引号。",
  wrong: lesson("课名: 《搭石》\n    级别: “县级”"),
  right: lesson("课名: 《搭石》\n    级别: 县级"),
});

/** A value that is typed in a way that its field does not take. */
export function explainValue(
  issue: z.core.$ZodIssue,
  document: SourceDocument,
  path: DataPath,
  { field, label }: { readonly field: Field | undefined; readonly label: string | undefined },
): Diagnostic {
  if (issue.code === "custom") {
    const { mistake, within } = issue.params as { readonly mistake: Mistake; readonly within?: Characters };
    const place = document.locate(path, within);
    const { value = "" } = mistake.args as { readonly value?: unknown };
    const quoted = /^[“”‘’"']+([^“”‘’"']+)[“”‘’"']+$/.exec(String(value));
    if (quoted) return quotedValue.at(place, { ...(label && { field: label }), value: quoted[0], plain: quoted[1]! });
    return mistake.at(place, { field: label, sample: sampleOf(field) });
  }
  if (issue.code === "invalid_type") {
    const place = document.locate(path);
    const expected = { string: "text", array: "list" }[issue.expected as string] ?? "map";
    const raw = issue.input;
    const args = { ...(label && { field: label }), expected: [expected] as never, found: shapeOf(raw as Data), raw };
    const sample = expected === "text" ? undefined : sampleOf(field);
    return wrongShape.at(place, { ...args, sample });
  }
  throw new Error(`nothing is worded for zod's ${issue.code}`);
}

/** How a value may be typed: the example of the field, else its needed keys with their examples. */
function sampleOf(field: Field | undefined): string | undefined {
  if (field?.example) return field.example;
  const keys = Object.values(field?.value.fields ?? {});
  if (keys.length === 0) return undefined;
  const some = keys.some(({ required }) => required) ? keys.filter(({ required }) => required) : keys.slice(0, 2);
  return `{${some.map(({ label, example }) => `${label}: ${example ?? "…"}`).join(", ")}}`;
}
