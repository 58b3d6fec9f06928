import { defineMistake } from "../diagnostics/define-mistake.ts";
import { outsideNames, outsideRank } from "../figures/named/outside-totals.ts";
import { readRank } from "../records/values/rank-text.ts";
import type { ProseCheck } from "./define-prose-check.ts";
import { sentencesOnThePast } from "./tense.ts";

const wrongRank = defineMistake("prose/wrong-rank", "warning", {
  message: (a: { written: string; name: string; rank: string }) =>
    `写的是“${a.written}”，“外部总数”里登记的${a.name}名次是${a.rank}`,
  hint: (a) => `写成 {{外部名次 "${a.name}"}}，由程序印出；登记错了就改记录。`,
  why: "名次是别人公布的，要和登记的来源一致。",
  wrong: "公开课数位列全县第三。",
  right: '公开课数位列全县{{外部名次 "全县公开课数"}}。',
});

/** 位列全区第二, 排名第3: not 第二届, 第二轮. */
const stated =
  /(?:[位排]列|名列|位居|排名?|居|列)[^，。；、第]{0,10}?((?:并列)?第\s*(?:\d{1,3}|[一二三四五六七八九十百]{1,5})[名位]?)(?![届期批次轮学个周季年月组])/;

const placeWord = /全[国省市州盟县区旗片镇乡]/g;

/** A rank that a sentence gives beside the name of a 外部总数 is the one that is recorded. */
export const ranks: ProseCheck = {
  needsRecords: true,
  *run(text, facts) {
    const names = outsideNames(facts, "rank");
    for (const sentence of names.length > 0 ? sentencesOnThePast(text) : []) {
      const found = stated.exec(sentence.text);
      const written = found?.[1];
      const name = written && nameIn(sentence.text, names);
      const rank = name && outsideRank(name, facts)?.text;
      if (!found || !rank || readRank(written) === rank) continue;
      const { index } = found;
      const at = index + found[0].length - written.length;
      yield wrongRank.at(sentence.place(at, written.length), { written, name, rank });
    }
  },
};

const placesIn = (text: string): readonly string[] => text.match(placeWord) ?? [];

/** The name that a sentence means: the longest that it says, with or without 全区 and 数, unless it says another place. */
function nameIn(text: string, names: readonly string[]): string | undefined {
  const places = placesIn(text);
  const said = names.flatMap((name) => {
    const own = placesIn(name);
    const bare = name.replace(placeWord, "");
    const noun = [bare, bare.replace(/总?数$/, "")].find((one) => one !== "" && text.includes(one));
    const isElsewhere = own.length > 0 && places.length > 0 && !places.some((one) => own.includes(one));
    return noun === undefined || isElsewhere ? [] : [{ name, length: noun.length }];
  });
  const longest = Math.max(...said.map(({ length }) => length));
  const [only, ...others] = said.filter(({ length }) => length === longest);
  return others.length === 0 ? only?.name : undefined;
}
