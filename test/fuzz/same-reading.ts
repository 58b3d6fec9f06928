import { readText } from "../../src/source/decode-text.ts";
import type { Data, DataPath, SourceDocument } from "../../src/source/document.ts";
import { plainCharacters } from "../../src/source/plain-characters.ts";
import { readDocument, readYaml } from "../../src/source/read-document.ts";
import { readPlain } from "../../src/source/yaml/plain-yaml.ts";

/** Whether a file is plain, and if so, how the two readings of it differ. */
export function sameReading(bytes: Uint8Array): { readonly plain: boolean; readonly problem?: string } {
  const typed = readText("甲.yaml", bytes).value;
  if (typed === undefined) return { plain: false };
  // What stands in place of odd characters is decided before either reads the text.
  const { text } = plainCharacters("甲.yaml", typed);
  if (!readPlain(text)) return { plain: false };
  const fast = readDocument("甲.yaml", new TextEncoder().encode(text));
  const slow = readYaml("甲.yaml", text);
  const [told] = [...slow.diagnostics, ...fast.diagnostics];
  if (told) return { plain: true, problem: `${told.line}:${told.column} ${told.code} in a plain file` };
  if (JSON.stringify(slow.value.data) !== JSON.stringify(fast.value.data))
    return {
      plain: true,
      problem: `plain: ${JSON.stringify(fast.value.data)}, yaml: ${JSON.stringify(slow.value.data)}`,
    };
  const places = [...placesOf(slow.value)];
  const other = [...placesOf(fast.value)].find((place, i) => place !== places[i]);
  return other === undefined ? { plain: true } : { plain: true, problem: `another place: ${other}` };
}

function* placesOf({ data, locate, locateKey }: SourceDocument): Iterable<string> {
  for (const path of pathsOf(data))
    yield JSON.stringify([path, locate(path), locateKey(path), locate(path, { offset: 1, length: 1 })]);
}

/** Every path into the data, and one step beyond each. */
function* pathsOf(data: Data, path: DataPath = []): Iterable<DataPath> {
  yield path;
  yield [...path, "没有"];
  yield [...path, 99];
  if (data === null || typeof data === "string") return;
  for (const [step, inner] of Object.entries(data))
    yield* pathsOf(inner, [...path, Array.isArray(data) ? Number(step) : step]);
}
