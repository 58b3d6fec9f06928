import { isMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import { valueUnder } from "../../records/define-kind.ts";
import type { FieldType } from "../../records/field.ts";
import { type AnyRecord, type KindName, kindOf } from "../../records/kinds/index.ts";
import { isAtLeast, levelMeant, lowestOf } from "../../records/values/levels.ts";
import { firstRanks } from "../../records/values/rank.ts";
import { levels } from "../../records/words/level-words.ts";
import { usualWord } from "../../records/words/usual-words.ts";
import { holdsPeople } from "../../school/participants.ts";
import { prizeRanks, prizesInOrder } from "../../school/prize-order.ts";
import { fullName } from "../../school/roster.ts";
import { nearest } from "../../zh/nearest.ts";
import type { Facts } from "../facts.ts";
import type { Attribute } from "./attributes.ts";
import { onPresence } from "./part-of-record.ts";
import { unknownValue } from "./question-mistakes.ts";

/** What a word of a question means: the values of which one is enough, or with `not` (非小课题) those that must not be there. */
export interface Meant {
  readonly words: readonly string[];
  readonly not: boolean;
}

/**
 * A word of a question as records hold it: 县 is 县级, 县级以上 this level and the higher ones, 二等奖以上 likewise, 非小课题 anything
 * but 小课题. A word that can never match is a mistake, unless `anyWord` lets free words be.
 */
export function understand(
  name: KindName,
  attribute: Attribute,
  typed: string,
  facts: Facts,
  anyWord = false,
): Meant | Mistake {
  const isFree = anyWord && attribute.field?.value.choices === undefined;
  const read = (word: string): readonly string[] | Mistake => {
    if (isFree || onPresence.has(word)) return [word];
    const places = attribute.ranking && firstRanks(word);
    if (places) return places;
    return rankedFrom(name, attribute, word, facts) ?? ofWord(name, attribute, word, facts);
  };
  const except = exceptedBy(name, attribute, typed, facts);
  const words = read(except ?? typed);
  return isMistake(words) ? words : { words, not: except !== undefined };
}

/** 小课题 of 非小课题, where the word does not begin with 非 by itself. */
function exceptedBy(name: KindName, attribute: Attribute, typed: string, facts: Facts): string | undefined {
  const inner = /^非(.+)$/.exec(typed)?.[1];
  if (inner === undefined) return undefined;
  const known = wordsOf(name, attribute, facts);
  const isAsked = known.includes(inner) || attribute.field?.value.choices !== undefined;
  return isAsked && !known.includes(typed) ? inner : undefined;
}

/** The levels or prizes that 县级以上 or 二等奖及以上 means; `undefined` if the word asks for no such thing. */
function rankedFrom(name: KindName, { label, field }: Attribute, typed: string, { school }: Facts) {
  const lowest = lowestOf(typed);
  const { inPlaceWords, ownWords, schema } = field?.value ?? ({} as Partial<FieldType>);
  if (lowest === undefined || !(inPlaceWords || ownWords === "prizes")) return undefined;
  const order = inPlaceWords ? levels : prizesInOrder(school.settings);
  const rank = prizeRanks(school.settings);
  const meant = inPlaceWords ? levelMeant(lowest) : String(schema!.safeParse(lowest).data);
  const found = order.filter((word) => (inPlaceWords ? isAtLeast(word, meant) : rank(word) <= rank(meant)));
  if (found.length > 0 && order.some((word) => word === meant)) return found;
  const near = field!.value.meanings?.suggested(lowest);
  const choices = order.map((word) => `${word}以上`);
  return unknownValue(kindOf(name).label, label, typed, { choices, near: near && `${near}以上` });
}

function ofWord(name: KindName, attribute: Attribute, typed: string, facts: Facts): readonly string[] | Mistake {
  const { label } = kindOf(name);
  const value = attribute.field?.value;
  if (value?.choices && !value.open) {
    const { success, data } = value.schema.safeParse(typed);
    if (!success) {
      const near = value.meanings?.suggested(typed);
      return unknownValue(label, attribute.label, typed, { choices: value.choices, near });
    }
    return [typeof data === "boolean" ? (data ? "是" : "否") : String(data)];
  }
  const words = wordsOf(name, attribute, facts);
  const meant = value?.open
    ? usualWord(value, String(value.schema.safeParse(typed).data), facts.school.settings)
    : typed;
  if (words.includes(meant)) return [meant];
  // If records are missing, one of them may have the word.
  if (words.includes(typed) || !facts.school.allRead) return [typed];
  const near = value?.open ? value.meanings?.suggested(typed) : nearest(typed, words);
  const isWrong = value?.open === true || attribute.inOrder !== undefined || near !== undefined;
  return isWrong ? unknownValue(label, attribute.label, typed, { choices: words, near }) : [typed];
}

/** The values of all entries of a record, also of events outside the days. */
function everyValueOf(record: AnyRecord, { entry, valuesOf }: Attribute, facts: Facts): readonly string[] {
  const list = entry && valueUnder(record, entry.list);
  return Array.isArray(list) ? list.flatMap((one) => entry!.valuesOf(one)) : valuesOf(record, facts);
}

/** Every word that an attribute may have: those of the records, of its field, of term.yaml and of the roster. */
function wordsOf(name: KindName, attribute: Attribute, facts: Facts): readonly string[] {
  const { settings, roster, records } = facts.school;
  const value = attribute.field?.value;
  const isOfSets = attribute.isOfSets || value?.holds === "group" || value?.holds === "campus";
  const classes = Object.entries(settings.hoursClasses ?? {});
  return [
    ...new Set([
      ...records[name].flatMap((record) => everyValueOf(record, attribute, facts)),
      ...(value?.choices ?? []),
      ...(attribute.inOrder?.(settings) ?? []),
      ...(value?.open ? Object.keys({ ...settings.forms, ...settings.categories }) : []),
      ...(value && holdsPeople(value) ? roster.teachers.map(fullName) : []),
      ...(isOfSets ? roster.sets : []),
      ...(value?.ownWords === "prizes" ? Object.keys(settings.prizes ?? {}) : []),
      ...(value?.ownWords === "hoursClasses" ? classes.flatMap(([word, { as }]) => [word, ...(as ? [as] : [])]) : []),
    ]),
  ];
}
