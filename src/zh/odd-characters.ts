/** What a character that only looks like what was meant is: nothing, a plain space, or another character. */
export interface OddCharacter {
  /** From 0, in the line as typed. */
  readonly at: number;
  readonly typed: string;
  readonly plain: string;
}

/** Characters without a shape that web pages, chats and programs put between others. */
const invisible =
  "[\\u00AD\\u115F\\u1160\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\u{E0001}-\\u{E01EF}]";
/** Spaces of web pages and typesetters. */
const spaces = "[\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F]";
/** Radicals and compatibility forms, which PDF files and old fonts hold in place of the character. */
const lookalike = "[\\u2E80-\\u2EF3\\u2F00-\\u2FD5\\uF900-\\uFAD9\\u{2F800}-\\u{2FA1D}]";
/** A Latin letter whose mark is a character of its own: the í of pinyin from another system. After `\` it is an escape of YAML. */
const apart = "(?<!\\\\)\\p{Script=Latin}\\p{M}+";

/** A character as the source of a web page has it. */
const entity = "&(?:[a-zA-Z]{2,6}|#\\d{2,6}|#[xX][\\da-fA-F]{2,5});";
const entities: Readonly<Record<string, string>> = {
  ...{ nbsp: " ", ensp: " ", emsp: " ", amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", middot: "·", bull: "•" },
  ...{ ldquo: "“", rdquo: "”", lsquo: "‘", rsquo: "’", mdash: "—", ndash: "–", hellip: "…", times: "×", shy: "" },
  ...{ zwj: "", zwnj: "", lrm: "", rlm: "" },
};

const mayBeOdd = new RegExp(`${entity}|${invisible}|${spaces}|${lookalike}|\\p{M}`, "u");
const odd = new RegExp(`(${invisible}+)|(${spaces})|(${lookalike})|(${apart})|(${entity})`, "gu");
/** An emoji is made of several characters, some of them without a shape. */
const inEmoji = /(?:\p{Extended_Pictographic}|\u20E3|[\u{1F3FB}-\u{1F3FF}])$/u;

/** Whether a text may hold such characters at all: most hold none, and need not be looked through. */
export const mayHoldOddCharacters = (text: string): boolean => mayBeOdd.test(text);

/** The characters of a line that only look like what was meant. Spaces of any kind before its first character stay. */
export function oddCharacters(line: string, indent = line.search(/\S/)): OddCharacter[] {
  const found: OddCharacter[] = [];
  for (const { 0: typed, 1: unseen, 2: space, 5: written, index } of line.matchAll(odd)) {
    if (unseen !== undefined && inEmoji.test(line.slice(0, index))) continue;
    if (space !== undefined && index < indent) continue;
    const plain = unseen !== undefined ? "" : space !== undefined ? " " : written ? meantBy(typed) : plainForm(typed);
    if (plain !== typed) found.push({ at: index, typed, plain });
  }
  return found;
}

function meantBy(entity: string): string {
  const name = entity.slice(1, -1);
  const code = /^#[xX]/.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (!name.startsWith("#")) return entities[name] ?? entity;
  if (code < 32 || (code > 0xd7ff && code < 0xf900)) return entity;
  const character = String.fromCodePoint(code);
  return new RegExp(`^${invisible}$`, "u").test(character) ? "" : character.replace(/\u00A0/, " ");
}

const plainForm = (typed: string): string => {
  const at = radicals.indexOf(typed);
  return at >= 0 && /^[\u2E80-\u2EF3]/.test(typed) ? radicals[at + 1]! : typed.normalize(formOf(typed));
};

// NFKC would also change full-width letters, but it alone knows the radicals of U+2F00.
const formOf = (typed: string): "NFC" | "NFKC" => (/^[\u2E80-\u2FD5]/.test(typed) ? "NFKC" : "NFC");

/** Radicals of U+2E80 that stand for a whole character, each with it (Unicode: EquivalentUnifiedIdeograph). */
const radicals: readonly string[] = Array.from(
  "⺁厂⺇几⺋卩⺌小⺍小⺎兀⺏尣⺒巳⺓幺⺗㣺⺙攴⺛旡⺞歺⺟母⺠民⺤爫⺩王⺫罒⺬示⺮竹⺯糸⺱罓⺷羊⺸芈⺻聿⺼肉⺽臼⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞飠⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟",
);

/** A text without any odd characters. */
export const plainCharactersOf = (text: string): string =>
  mayHoldOddCharacters(text)
    ? text
        .split("\n")
        .map((line) => withPlainCharacters(line, oddCharacters(line, 0)))
        .join("\n")
    : text;

/** A line without its odd characters. */
export function withPlainCharacters(line: string, found: readonly OddCharacter[]): string {
  let plain = "";
  let at = 0;
  for (const one of found) {
    plain += line.slice(at, one.at) + one.plain;
    at = one.at + one.typed.length;
  }
  return plain + line.slice(at);
}
