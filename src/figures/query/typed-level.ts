import type { AnyRecord } from "../../records/kinds/index.ts";
import { unitWords } from "../../records/settings/unit-words.ts";
import { levelMeant, usualLevel } from "../../records/values/levels.ts";
import type { Facts } from "../facts.ts";
import type { Attribute } from "./attributes.ts";

/** A 镇 is a place; 学区级 and 集团级 are only two words for what schools form together. */
const ofTown = /(?:镇|乡|街道|镇街)级$/;

/**
 * A level as the record has it, where the unit calls that level after itself and something else was typed: 镇级 in a 集团 is not
 * 集团级. `undefined` for all others, which are called as the place calls them (domain.md 12.28).
 */
export function typedLevel(record: AnyRecord, attribute: Attribute, { school }: Facts): string | undefined {
  const { field, label } = attribute;
  const own = Object.entries(unitWords(school.settings).levels ?? {});
  if (!field?.value.inPlaceWords || own.length === 0 || typeof record.texts !== "function") return undefined;
  const [{ text = "" } = {}, more] = record.texts(label as never);
  const meant = more === undefined ? levelMeant(text) : undefined;
  const called = own.find(([level]) => level === meant)?.[1];
  const usual = usualLevel(text) ?? "";
  const isOther = called !== undefined && ofTown.test(usual);
  return school.settings.wording?.片区级 === undefined && isOther ? usual : undefined;
}
