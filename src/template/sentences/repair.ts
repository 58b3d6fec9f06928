// Stops and brackets that are left behind when something between them is not printed. Values are tokens, so only what a
// template says is mended.
const repairs: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/（[，、；：]*）|“”|《》/g, ""],
  [/([（“])[，、；：]+/g, "$1"],
  [/[，、；：]+([）])/g, "$1"],
  [/[，、：]+(?=[。；！？])/g, ""],
  [/[，、]+(?=，)|、(?=、)/g, ""],
  [/，、/g, "，"],
  [/：[，、；]+/g, "："],
  [/([；。])[，、；]+/g, "$1"],
];

/** A paragraph does not begin with a stop. */
export const withoutLeadingStops = (text: string): string => text.replace(/^\s*[，、；：。]+/, "");

/** A text whose stops fit together. It may begin with one, as a part of a sentence does. */
export function repair(text: string): string {
  let mended = text;
  for (let before = ""; before !== mended; ) {
    before = mended;
    for (const [pattern, instead] of repairs) mended = mended.replace(pattern, instead);
  }
  return mended;
}
