/** What no sentence may look like, whatever is missing in it. */
const signs: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["两个标点挨着", /[，、；：][。；！？，、：]|。。/],
  ["空的括号", /（[，、；]?）|“”|《》|〔|〕|｜/],
  ["括号里以标点开头", /[（“][，、；：]/],
  ["句首的标点", /(^|⏎|[。；])[，、；：。]/],
  ["没有内容的其中", /其中(?=[，。；]|$)|(^|⏎)其中/],
  ["没有下文", /(?:有|为|是|在|的|由|获|被评为|参加了|用于|围绕)(?=[。；，]|$)(?<!获奖)/],
  ["没有上文", /(^|⏎|。)(?:的|等|任|获|发表于|承担)/],
  ["数是0", /(?<![\d.])0(?:项|人|次|节|篇|名|个|对|期|份|本|%|人次)/],
  ["程序的痕迹", /undefined|NaN|\{\{|\}\}|\ue000|\ue001|\ue002|—(?=[。，])/],
  ["只剩几个字", /(^|⏎|。)[^。；⏎]{1,3}(?=[。；]|$)/],
  ["没有句号", /[^。！？⏎](?=⏎|$)/],
];

/** What is broken in some sentences, in words. */
export const brokenIn = (text: string): readonly string[] =>
  text === "" ? [] : signs.flatMap(([what, pattern]) => (pattern.test(text) ? [`${what}：${text}`] : []));
