/** What shared/language.md measures in the running text of a report: how many numbers, how often 我校, and whether anything is called by its name. */

/** A section of a report: its heading (empty for what stands before the first) and its paragraphs. */
export interface Section {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** The running text of a report by its 一、二、三、 sections, from the paragraphs of the document. */
export function sectionsOf(texts: readonly string[]): readonly Section[] {
  const sections: { heading: string; paragraphs: string[] }[] = [{ heading: "", paragraphs: [] }];
  for (const text of texts) {
    const heading = /^[一二三四五六七八九十]{1,3}、(.+)$/.exec(text)?.[1];
    if (heading !== undefined) sections.push({ heading, paragraphs: [] });
    else if (!/^（[一二三四五六七八九十]+）/.test(text)) sections.at(-1)!.paragraphs.push(text);
  }
  return sections;
}

const date = /\d{4}(?:[—-]\d{4})?(?:学年度?|年度|年)?(?:第\d+期|\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月\d{1,2}日/g;
const called = /《[^》]*》|“[^”]*”/g;
const itemNumber = /^\d+\. /;

/** Numbers in a text. Days, years and issues of a journal are none, nor is what stands inside a title. */
export const numbersIn = (text: string): readonly string[] =>
  text
    .replace(itemNumber, "")
    .replace(called, "")
    .replace(date, "")
    .match(/\d+(?:\.\d+)?%?/g) ?? [];

const hanIn = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/** Numbers for every 100 Han characters. */
export function density(paragraphs: readonly string[]): number {
  const han = hanIn(paragraphs.join(""));
  return han === 0 ? 0 : (100 * paragraphs.flatMap(numbersIn).length) / han;
}

/** The share of paragraphs that begin with 我校, 我园. */
export function selfishness(paragraphs: readonly string[]): number {
  const found = paragraphs.filter((text) => /^(?:\d+\. )?(?:我校|我园|我院)/.test(text));
  return paragraphs.length === 0 ? 0 : found.length / paragraphs.length;
}

/** Whether a section calls something by its name: a work, a topic, or one of these people and groups. */
export const callsByName = ({ paragraphs }: Section, names: readonly string[]): boolean =>
  paragraphs.some((text) => /《|“/.test(text) || names.some((name) => text.includes(name)));
