import { partsOfText } from "../../records/values/people.ts";
import { plainName } from "../../records/values/text.ts";
import type { Column } from "../columns.ts";
import { notRead } from "./mapping-fields.ts";

/** What people type where they have nothing to say, and what a survey writes for a question that was skipped. */
const nothing = /^[\s（(【[]*(?:无|没有|暂无|空|跳过|\/|[-—–]+)[\s）)】\].。]*$/;

/** A title behind a name. 全体老师 is nobody's name. */
const title = /^((?!全|各|本|所有)\p{Script=Han}{2,4})(?:老师|同志|副?(?:校长|园长|书记|主任))$/u;

/** Between the answers of a question with several. */
const severalAnswers = /┋/g;

/** A free answer as it would stand in a register; `undefined` for one that says nothing. `words`: what stands for what. */
export function answerText(
  typed: string,
  { field: { value } }: Column,
  words: ReadonlyMap<string, string>,
): string | undefined {
  const plain = typed.replace(severalAnswers, "、").trim();
  const whole = words.get(typed) ?? words.get(plain);
  if (whole !== undefined) return whole === notRead ? undefined : whole;
  if (nothing.test(plain)) return undefined;
  if (value.holds === "people" || value.holds === "people with more") return namesIn(plain, words);
  return value.date ? plain.replace(/[\sT]+\d{1,2}[:：]\d{2}(?:[:：]\d{2}(?:\.\d+)?)?$/, "") : plain;
}

function namesIn(typed: string, words: ReadonlyMap<string, string>): string | undefined {
  const names = partsOfText(typed)
    .flatMap(({ offset, length }) => apart(typed.slice(offset, offset + length)))
    .map((name) => words.get(name) ?? withoutTitle(name))
    .filter((name) => name !== notRead && !nothing.test(name));
  return names.length === 0 ? undefined : names.join("、");
}

/** Names that only a space or 和 parts; 沈 一舟 and 李和平 are one. */
function apart(part: string): string[] {
  const names = part.split(/[\s\u3000\u00a0]+|(?<=\p{Script=Han}{2})[和与及](?=\p{Script=Han}{2})/u);
  const areNames = names.every((name) => /^\p{Script=Han}{2,4}$/u.test(withoutTitle(name)));
  return areNames ? names : [plainName(part)];
}

const withoutTitle = (name: string): string => title.exec(name)?.[1] ?? name;
