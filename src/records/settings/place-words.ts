import { level, levelNamed } from "../values/levels.ts";
import type { Level } from "../words/level-words.ts";
import type { Settings } from "./settings.ts";
import { type UnitSettings, unitTypeOf } from "./unit.ts";
import { unitWords } from "./unit-words.ts";

/** What of term.yaml decides how levels are called. */
export type PlaceSettings = UnitSettings & Pick<Settings, "region">;

/** Whether the school is a 园: by 单位类别, 用语 or its name. */
export const isKindergarten = (settings: PlaceSettings): boolean => unitTypeOf(settings) === "幼儿园";

/** A level, however it is typed, as the place and the school call it (domain.md 12.28); any other word as it is. */
export function levelCalled(word: string, settings: PlaceSettings): string {
  const meant = levelNamed(word);
  return meant === undefined ? word : (ownWords(settings)[meant] ?? meant);
}

/** The same for every level that a text names. */
export const levelsCalled = (text: string, settings: PlaceSettings): string =>
  text.includes("级") ? text.replace(usual, (word) => levelCalled(word, settings)) : text;

const usual = new RegExp(level.choices!.filter((word) => word.endsWith("级")).join("|"), "g");

const ownWords = (settings: PlaceSettings): { readonly [level in Level]?: string } => ({
  ...unitWords(settings).levels,
  县级: settings.region?.county?.endsWith("区") ? "区级" : (settings.wording?.县级 ?? "县级"),
  ...(settings.wording?.片区级 && { 片区级: settings.wording.片区级 }),
});
