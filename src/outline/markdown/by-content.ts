import { type Content, plainText } from "../../template/content.ts";
import type { Column } from "../blocks.ts";

/** A longer text wraps. */
const mostChars = 24;
/** The room at both sides of a cell. */
const margins = 1;

/** Columns as wide as the longest line in them, within bounds: 序号 narrow, 内容 wide. */
export const byContent = (columns: readonly Column[], rows: readonly (readonly Content[])[]): readonly Column[] =>
  columns.map((column, i) => {
    const texts = [column.header, ...rows.map((cells) => plainText(cells[i] ?? [], "\n"))];
    const longest = Math.max(...texts.flatMap((text) => text.split("\n")).map(charsOf));
    return { ...column, width: Math.min(mostChars, Math.max(1, longest)) + margins };
  });

/** ASCII takes half of a character. */
const charsOf = (text: string): number => [...text].reduce((sum, one) => sum + (one <= "~" ? 0.5 : 1), 0);
