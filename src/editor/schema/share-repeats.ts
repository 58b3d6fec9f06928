import type { JsonSchema } from "./syntax-schema.ts";

/**
 * The same schema with every key's schema written once: repeated ones move to `definitions`, under the key's name.
 * It is a third as long, and a file that people look at.
 */
export function shareRepeats(schema: JsonSchema): JsonSchema {
  const counts = new Map<string, number>();
  everyKey(schema, (_, written) => counts.set(written, (counts.get(written) ?? 0) + 1));
  const names = new Map<string, string>();
  const used = new Set<string>();
  everyKey(schema, (key, written) => {
    if ((counts.get(written) ?? 0) < 2 || names.has(written)) return;
    let name = key;
    for (let n = 2; used.has(name); n++) name = `${key}${n}`;
    used.add(name);
    names.set(written, name);
  });
  const definitions = [...names].map(([written, name]) => [name, replaced(JSON.parse(written), names)]);
  return { ...(replaced(schema, names) as JsonSchema), definitions: Object.fromEntries(definitions) };
}

/** Every schema of a key, the outer before the inner. */
function everyKey(node: unknown, see: (key: string, written: string) => void): void {
  if (typeof node !== "object" || node === null) return;
  const { properties, ...rest } = node as { properties?: object };
  for (const [key, schema] of Object.entries(properties ?? {})) see(key, JSON.stringify(schema));
  for (const inner of [...Object.values(properties ?? {}), ...Object.values(rest)]) everyKey(inner, see);
}

function replaced(node: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof node !== "object" || node === null) return node;
  if (Array.isArray(node)) return node.map((item) => replaced(item, names));
  return Object.fromEntries(
    Object.entries(node).map(([keyword, value]) => [
      keyword,
      keyword === "properties" ? referred(value, names) : replaced(value, names),
    ]),
  );
}

function referred(properties: object, names: ReadonlyMap<string, string>): object {
  const entries = Object.entries(properties).map(([key, schema]) => {
    const name = names.get(JSON.stringify(schema));
    return [key, name === undefined ? replaced(schema, names) : { $ref: `#/definitions/${name}` }];
  });
  return Object.fromEntries(entries);
}
