import { dirname, sep } from "node:path";
import type { Checked } from "../../diagnostics/diagnostic.ts";
import { type Include, openSettings, type RawFile, type Settings, type SourceFile } from "../../pipeline.ts";
import { includedFiles, usualFiles } from "./included-files.ts";
import { type NamedTerm, readNamedTerms } from "./named-terms.ts";
import { type ReadFile, readFile } from "./read-file.ts";

/** A term file with those that it is made of. */
interface OpenedTerm {
  readonly settings: Settings | undefined;
  readonly include: readonly Include[] | undefined;
  readonly named: readonly NamedTerm[];
}

/** Reads a term file (absolute path), and those under 学期文件 before it. */
export function openTerm(
  term: string,
  raw: RawFile,
  nameOf: (path: string) => string,
  read: ReadFile,
): Checked<OpenedTerm> {
  const alone = openSettings(raw);
  const { include, termFiles } = alone;
  if (termFiles.length === 0)
    return { value: { settings: alone.value, include, named: [] }, diagnostics: alone.diagnostics };
  const named = readNamedTerms(term, termFiles, nameOf, read);
  const years = named.value.map(({ settings }) => settings);
  const opened = openSettings(raw, years);
  return {
    value: { settings: opened.value, include: include ?? [], named: named.value },
    diagnostics: [...opened.diagnostics, ...named.diagnostics],
  };
}

type Years = NonNullable<SourceFile["years"]>;

/** The record files of a term, each with the terms under 学期文件 that include it, the earliest first. */
export function recordPaths(
  term: string,
  { include, named }: OpenedTerm,
  read: ReadFile,
): Checked<ReadonlyMap<string, Years>> {
  const own = include ? includedFiles(term, include, read.given) : usualFiles(term);
  const sorted = named.toSorted((a, b) => (a.settings.period.from < b.settings.period.from ? -1 : 1));
  const parts = sorted.map(({ path, settings }) => ({
    ...includedFiles(path, settings.include, read.given),
    settings,
  }));
  const paths = new Map<string, Years>();
  for (const { value, settings } of parts)
    for (const path of value) paths.set(path, [...(paths.get(path) ?? []), settings]);
  // What the term includes itself is of all its years.
  for (const path of own.value) paths.set(path, paths.get(path) ?? []);
  return { value: paths, diagnostics: [...parts, own].flatMap(({ diagnostics }) => diagnostics) };
}

/** The record files (absolute) of a term that lie outside its folder: those that it shares with others, and of other terms. */
export function filesOutside(term: string): readonly string[] {
  const raw = readFile(term, term).value;
  if (raw === undefined) return [];
  const { value } = openTerm(term, raw, (path) => path, readFile);
  return [...recordPaths(term, value, readFile).value.keys()].filter((path) => !path.startsWith(dirname(term) + sep));
}
