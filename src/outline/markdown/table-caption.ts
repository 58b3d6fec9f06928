/** 表：各校区教师人数 on the line above a table is its caption. 表1 各校区教师人数 is one, too: its number is counted anew. */
const pattern = /^[ \t\u3000]*表[ \t]*(\d*)(?:[ \t]*[：:][ \t]*|(?<=\d)[ \t\u3000]+)(\S.*?)\s*$/;

/** What a line says if it is the caption of a table. `start`: where the caption begins in the line. */
export function tableCaption(
  line: string,
): { readonly number: string; readonly text: string; readonly start: number } | undefined {
  const [, number = "", text] = pattern.exec(line) ?? [];
  return text === undefined ? undefined : { number, text, start: line.indexOf("表") };
}

/** The lines of a paragraph, the last of them apart if it is the caption of the table below. */
export function withoutCaption(typed: string): { readonly rest: string; readonly caption: string | undefined } {
  const lines = typed.split("\n");
  const caption = tableCaption(lines.at(-1)!)?.text;
  return { rest: (caption === undefined ? lines : lines.slice(0, -1)).join("\n"), caption };
}
