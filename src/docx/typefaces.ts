/** A font by its name in Word, and the fonts to use if it is not installed. */
export interface Typeface {
  readonly name: string;
  readonly alternatives: readonly string[];
}

export const xiaoBiaoSong: Typeface = { name: "方正小标宋简体", alternatives: ["华文中宋", "宋体"] };
export const fangSong: Typeface = { name: "仿宋_GB2312", alternatives: ["仿宋", "FangSong"] };
export const kaiTi: Typeface = { name: "楷体_GB2312", alternatives: ["楷体", "KaiTi"] };
export const heiTi: Typeface = { name: "黑体", alternatives: ["SimHei"] };
export const song: Typeface = { name: "宋体", alternatives: ["SimSun"] };

/** What a name holds of which family it is: a font that is not installed is replaced by one of its family. */
const families: readonly (readonly [sign: RegExp, family: Typeface])[] = [
  [/小标宋|大标宋/, xiaoBiaoSong],
  [/仿宋|FangSong/i, fangSong],
  [/楷|Kai/i, kaiTi],
  [/黑|Hei|圆/i, heiTi],
];

/** A font by its name. 小标宋 alone is the usual one of that family. */
export function typefaceOf(name: string): Typeface {
  if (name === "小标宋") return xiaoBiaoSong;
  const family = families.find(([sign]) => sign.test(name))?.[1] ?? song;
  return { name, alternatives: [family.name, ...family.alternatives].filter((other) => other !== name) };
}
