/** Width in characters of the Chinese font: ASCII takes half of one, as in 仿宋 and 宋体. */
export function widthInChars(text: string): number {
  let width = 0;
  for (const character of text) width += character <= "~" ? 0.5 : 1;
  return width;
}
