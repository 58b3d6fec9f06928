/** A key and its value. The value has nothing that YAML would take for a sign. */
const entry = /^\s*([^\s：:]+)\s*[：:]\s*([^\s,，：:#&*!|>%@`{}[\]"'][^,：:#{}[\]"']*?)\s*$/u;

/**
 * A text that is a map typed without spaces behind the colons, as a map: 姓名：许知行，教研组：语文组. `undefined` if a key in it
 * is none of `labels`, or a value may not stand as it is.
 */
export function mapInText(typed: string, labels: readonly string[]): string | undefined {
  const entries = typed.split(/[，,；;](?=\s*[^\s，,；;：:]+\s*[：:])/u).map((part) => entry.exec(part));
  const fixed = entries.flatMap((found) => (found && labels.includes(found[1]!) ? [`${found[1]}: ${found[2]}`] : []));
  if (fixed.length < entries.length) return undefined;
  return fixed.length === 1 ? fixed[0] : `{${fixed.join(", ")}}`;
}
