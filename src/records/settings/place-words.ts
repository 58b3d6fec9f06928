import { level, levelNamed } from "../values/levels.ts";
import type { Level } from "../words/level-words.ts";
import type { Settings } from "./settings.ts";

/** What of term.yaml decides how levels are called. */
export type PlaceSettings = Pick<Settings, "school" | "region" | "wording">;

/** Whether the school is a 园: by 用语, else by its name. */
export const isKindergarten = ({ school, wording }: PlaceSettings): boolean => (wording?.学校 ?? school).endsWith("园");

/** A level, however it is typed, as the place and the school call it (domain.md 12.28); any other word as it is. */
export function levelCalled(word: string, settings: PlaceSettings): string {
  const meant = levelNamed(word);
  return meant === undefined ? word : (ownWords(settings)[meant] ?? meant);
}

/** The same for every level that a text names. */
export const levelsCalled = (text: string, settings: PlaceSettings): string =>
  text.replace(usual, (word) => levelCalled(word, settings));

const usual = new RegExp(level.choices!.filter((word) => word.endsWith("级")).join("|"), "g");

const ownWords = (settings: PlaceSettings): { readonly [level in Level]?: string } => ({
  县级: settings.region?.county?.endsWith("区") ? "区级" : (settings.wording?.县级 ?? "县级"),
  ...(isKindergarten(settings) && { 校级: "园级" }),
});
