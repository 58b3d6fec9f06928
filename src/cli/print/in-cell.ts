import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { placeText } from "../../diagnostics/place-text.ts";

/** What stands before a message in formats that have only line and column: the name of the cell. Empty in a text file. */
export const inCell = (d: Diagnostic): string => (d.cell ? `${placeText(d)}：` : "");
