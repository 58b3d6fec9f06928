/** Arguments of a mistake in a value. The reader of the record adds the label of the field. */
export interface OfField {
  readonly field?: string;
}

/** The same with the text as it was typed. */
export interface Typed extends OfField {
  readonly value: string;
}

/** How a message names the field. */
export const keyWord = ({ field }: OfField): string => (field ? `“${field}”` : "此处");

/** How a message says in which way a value is written. */
export const shapeWords = { text: "一段文字", map: "一组“名称: 内容”", list: "列表" };
export type Shape = keyof typeof shapeWords;
