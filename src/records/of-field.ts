/** Arguments of a mistake in the value of a field; the reader of the record adds the field's label. */
export interface OfField {
  readonly field?: string;
}

/** The same with the text as it was typed. */
export interface Typed extends OfField {
  readonly value: string;
}

/** The field as a message names it. */
export const keyWord = ({ field }: OfField): string => (field ? `“${field}”` : "此处");

/** How a value is written, as a message calls it. */
export const shapeWords = { text: "一段文字", map: "一组“名称: 内容”", list: "列表" };
export type Shape = keyof typeof shapeWords;
