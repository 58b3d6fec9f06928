import type { Place } from "../diagnostics/diagnostic.ts";
import type { ChartData } from "../figures/charts/define-chart.ts";
import type { Content } from "./content.ts";
import type { PhotoRow } from "./template-value.ts";

/** What one `{{…}}` came to in a run. */
export interface Slot {
  readonly content: Content;
  /**
   * What it means for its sentence: a `value` is printed, and the sentence falls if it is empty; `words` such as 其中 are printed
   * and decide nothing; a `condition` (当) decides and prints nothing.
   */
  readonly role: "value" | "words" | "condition";
  readonly isEmpty: boolean;
  /** Printed in place of its paragraph, if nothing else stands in that. */
  readonly pictures?: PhotoRow;
  /** What follows a list that names only some: it depends on what stands after it. */
  readonly tail?: ListTail;
  /** It is a block of its own, not a part of a sentence: a chart, or the place of one that has nothing to show. */
  readonly isBlock?: true;
  readonly chart?: ChartData;
  /** Where and how it was typed, for messages. */
  readonly place?: Place;
  readonly typed: string;
}

/** The end of a list that does not name all. */
export type ListTail =
  /** The school's own words. */
  | { readonly words: string }
  /** 等20项，详见附件2: the number of all, and the annex that lists them, if the report has it. */
  | { readonly total: Content; readonly annex: string }
  /** ；其余详见附件2: after items that are sentences, 等20项 cannot stand. */
  | { readonly annex: string; readonly isRest: boolean };

/** Prints nothing and decides nothing, but is a slot: what it stands in can be chosen. */
export const nothing: Slot = { content: [], role: "words", isEmpty: false, typed: "" };

/** Works a slot out when it is asked for the first time. */
export type LateSlot = () => Slot;

/**
 * A text in which every slot is a token: U+E000, its index, U+E001. Slots are worked out late: of a part in 〔 〕 the
 * alternatives behind the printed one are never asked for.
 */
export interface Filled {
  readonly text: string;
  readonly slots: readonly LateSlot[];
}

/** Matches a token; its first group is the index of the slot. */
export const token = /\ue000(\d+)\ue001/g;

/** The token of a slot. */
export const tokenOf = (index: number): string => `\ue000${index}\ue001`;

/** The content of a line of text with tokens, without Markdown. */
export function contentOf({ text, slots }: Filled): Content {
  return text.split(/(\ue000\d+\ue001)/).flatMap((part): Content => {
    const index = /^\ue000(\d+)\ue001$/.exec(part)?.[1];
    if (index !== undefined) return slots[Number(index)]!().content;
    return part === "" ? [] : [{ type: "text", text: part }];
  });
}
