const numeral = "[一二三四五六七八九十]{1,3}";

/** Typed numbers and signs that no running text begins a line with; 三、四年级, 3.5小时, （2）班 and **粗体** are text. */
const items = new RegExp(
  [
    "\\d{1,2}(?:、(?!\\d)|[.．](?!\\d)|[)）])",
    "[（(]\\d{1,2}[）)](?!班)",
    "[①-⑳⑴-⒇⒈-⒛㈠-㈩]",
    `${numeral}、(?!${numeral}(?:、|年级)|[个组月期轮届次])`,
    `[（(]${numeral}[）)](?!班|年级)`,
    "[A-Za-z](?:、|[.．)）](?=[\\s\\u4e00-\\u9fff]))(?![A-Za-z])",
    "[·•●○■□◆◇▪※★☆→]",
    "-(?![-\\d|:])",
    "\\*(?!\\*)",
  ]
    .map((one) => `(?:${one})`)
    .join("|"),
  "y",
);

/** Words that count. Within a sentence they count its parts, so they begin a line of their own only after a whole one. */
const words = new RegExp(`第${numeral}[，、：:]|其${numeral}[，、：:]|${numeral}是`, "y");
const wholeSentence = /[。！？；：:;][”’）》】]*\s*$/;

/** Whether a line of typed text is a line of its own in print: an item of a list that is numbered by hand. */
export function beginsItem(line: string, before: string): boolean {
  const start = /\S|$/.exec(line)!.index;
  const begins = (pattern: RegExp) => {
    pattern.lastIndex = start;
    return pattern.test(line);
  };
  return begins(items) || (begins(words) && wholeSentence.test(before));
}
