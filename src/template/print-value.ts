import { type Content, figureInline, type Inline } from "./content.ts";
import { isGroup, isList, type TemplateValue } from "./template-value.ts";

/** What a value prints; `undefined` for a group, which can only be printed name by name, and for records, which need a form. */
export function printValue(value: TemplateValue): Content | undefined {
  if (value === undefined || value === "") return [];
  if (typeof value === "string") return lines(value);
  if (typeof value === "number") return [{ type: "text", text: String(value) }];
  if (typeof value === "boolean") return [{ type: "text", text: value ? "是" : "否" }];
  if (isList(value)) return joined(value);
  if (isGroup(value)) return undefined;
  if (value.type === "figure") return [figureInline(value)];
  if (value.type === "chart") return value.chart ? [{ type: "text", text: value.chart.caption }] : [];
  if (value.type === "condition" || value.type === "pictures") return [];
  if (value.type === "records") return undefined;
  return value.content;
}

function lines(text: string): Content {
  return text
    .split(/\r\n?|\n/)
    .flatMap((line, i): Inline[] => [
      ...(i > 0 ? [{ type: "break" } as const] : []),
      ...(line === "" ? [] : [{ type: "text", text: line } as const]),
    ]);
}

// 顿号 between the elements, as in 林秋野、沈一舟.
function joined(values: readonly TemplateValue[]): Content | undefined {
  const parts = values.map(printValue);
  if (!parts.every((part) => part !== undefined)) return undefined;
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, i): Content => (i > 0 ? [{ type: "text", text: "、" }, ...part] : part));
}
