import type { Content } from "../../template/content.ts";

/** Room for one character of 五号 with some to spare, and at both sides of a cell, in mm. */
const character = 4;
const margins = 2;

/** Names joined by 、 in lines that fit a column of so many mm, so that no name is broken: 林秋野、许知行 and below it 沈一舟. */
export function nameLines(content: Content, width: number): Content {
  const room = Math.max(1, Math.floor((width - margins) / character));
  return content.map((inline) =>
    inline.type === "text"
      ? {
          ...inline,
          text: inline.text
            .split("\n")
            .map((line) => wrapped(line, room))
            .join("\n"),
        }
      : inline,
  );
}

function wrapped(line: string, room: number): string {
  const lines: string[] = [];
  for (const name of line.split("、")) {
    const before = lines.at(-1);
    const longer = before === undefined ? name : `${before}、${name}`;
    if (before === undefined || longer.length > room) lines.push(name);
    else lines[lines.length - 1] = longer;
  }
  return lines.join("\n");
}
