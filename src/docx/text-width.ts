const latinBesideHan = /[0-9A-Za-z](?=[\u3400-\u9fff])|[\u3400-\u9fff](?=[0-9A-Za-z])/g;

/** Width in characters of the Chinese font: ASCII takes half of one, and Word adds a quarter between 汉字 and digits. */
export function widthInChars(text: string): number {
  let width = (text.match(latinBesideHan)?.length ?? 0) / 4;
  for (const character of text) width += character <= "~" ? 0.5 : 1;
  return width;
}
