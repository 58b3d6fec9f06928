import type { Field } from "../../records/field.ts";
import { levelCalled } from "../../records/settings/place-words.ts";
import type { Settings } from "../../records/settings/settings.ts";

/** Whom and what a school may choose in a form. */
export interface FormSchool {
  readonly settings: Settings;
  /** Names of teachers, first those that the form is for. */
  readonly people: readonly string[];
  /** Names that may stand for several people: 全员, groups, campuses. */
  readonly sets: readonly string[];
  readonly groupNames: readonly string[];
  readonly campusNames: readonly string[];
}

/** What is to be typed in the cells of a column, as far as a spreadsheet can know it. */
export type CellEntry =
  | { readonly type: "text" }
  | { readonly type: "date" }
  | { readonly type: "number"; readonly isWhole: boolean }
  | { readonly type: "choice"; readonly words: readonly string[]; readonly others: "refused" | "asked about" | "fine" };

/** Only a date that has a day is a date for a spreadsheet: of a month it would make the first day, so that stays a text. */
export function cellEntry({ value }: Field, school: FormSchool): CellEntry {
  const { date, syntax, holds } = value;
  if (date) return { type: date.month ? "text" : "date" };
  const suggested = suggestedFor(holds, school);
  if (suggested) return suggested.length > 0 ? { type: "choice", words: suggested, others: "fine" } : { type: "text" };
  const choices = value.choices ?? syntax.text?.choices;
  if (choices) return choiceOf(value, choices, school.settings);
  const numbers = syntax.text?.numbers ?? value.rest?.syntax.text?.numbers;
  // What is never whole is a month: 2024.9.
  if (numbers?.minimum === undefined || numbers.whole === "never") return { type: "text" };
  return { type: "number", isWhole: numbers.whole === "always" };
}

function suggestedFor(holds: Field["value"]["holds"], school: FormSchool): readonly string[] | undefined {
  if (holds === "group") return school.groupNames;
  if (holds === "campus") return school.campusNames;
  return holds === "people" || holds === "people with more" ? [...school.people, ...school.sets] : undefined;
}

/** Words of the place and of the school; where several may be written, what is not in the list is right, too. */
function choiceOf(value: Field["value"], choices: readonly string[], settings: Settings): CellEntry {
  const { syntax, open, ownWords, inPlaceWords } = value;
  const words = inPlaceWords ? choices.map((word) => levelCalled(word, settings)) : choices;
  const own = Object.entries((ownWords && settings[ownWords]) ?? {});
  const added = own.filter(([, { as }]) => as === undefined || choices.includes(as)).map(([word]) => word);
  const isOpen = open || syntax.text?.pattern === undefined;
  const others = syntax.list ? "fine" : isOpen ? (ownWords ? "asked about" : "fine") : "refused";
  return { type: "choice", words: [...new Set([...words, ...added])], others };
}
