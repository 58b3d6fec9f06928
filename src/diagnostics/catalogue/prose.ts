import { warning } from "./entry.ts";

const onlyTag = (tag: string) => `写成 ${tag}，由程序印出。`;

/** Slips in what a school writes itself. All are warnings: a person decides. */
export const proseEntries = {
  "prose/placeholder": warning<{ text: string }>(
    (a) => `“${a.text}”像是留着要填的空，或复制时带来的残留`,
    () => "填上真实的内容；没有就删去。",
  ),
  // Numbering and counts
  "prose/numbering-gap": warning<{ number: string; expected: string }>(
    (a) => `序号“${a.number}”接不上，这里该是“${a.expected}”`,
    (a) => `补上漏掉的一条，或改成“${a.expected}”。`,
  ),
  "prose/stray-letter": warning<{ number: string; without: string }>(
    (a) => `序号“${a.number}”里多了字母`,
    (a) => `写成“${a.without}”。`,
  ),
  "prose/ordinal-missing": warning<{ word: string; missing: string }>(
    (a) => `有“${a.word}”，没有“${a.missing}”`,
    (a) => `补上“${a.missing}”的内容，或把各条的次序改正。`,
  ),
  "prose/count-differs": warning<{ stated: string; listed: number }>(
    (a) => `写的是“${a.stated}”，列出的是${a.listed}项`,
    () => "补上或删去一项，或把数改正。",
  ),
  "prose/nothing-follows": warning<object>(
    () => "冒号后面没有内容",
    () => "补上要列的内容，或改成句号。",
  ),
  "prose/parts-of-total": warning<{ total: string; sum: string; difference: string }>(
    (a) => `各部分相加是${a.sum}，与总数${a.total}差${a.difference}`,
    () => "核对各数；其余的也写明，如“其余为校级”。",
  ),
  // Names and words
  "prose/other-place": warning<{ name: string; school: string }>(
    (a) => `“${a.name}”不是本校、本地的名称，记录里也没有出现过`,
    () => "从别处抄来的就改成自己的；确有往来的，先登记这次活动。",
  ),
  "prose/other-level": warning<{ word: string; better: string }>(
    (a) => `“${a.word}”与学期文件“所在”里的县区对不上`,
    (a) => `是否想写“${a.better}”？`,
  ),
  "prose/period-word": warning<{ word: string; type: string; own: string }>(
    (a) => `“${a.word}”与报告的时段（${a.type}）对不上`,
    (a) => `写成“${a.own}”或 {{时段词}}；说的是别的时段就写明是哪一段。`,
  ),
  "prose/other-word": warning<{ word: string; own: string; tag: string }>(
    (a) => `“${a.word}”不是学期文件“用语”里的说法`,
    (a) => `写成“${a.own}”或 ${a.tag}。`,
  ),
  "prose/plan-text": warning<{ text: string }>(
    (a) => `“${a.text}”是打算，不是做过的事`,
    () => "写已经做了什么；打算移到“下阶段打算”。",
  ),
  "prose/wrong-word": warning<{ word: string; better: string }>(
    (a) => `“${a.word}”像是打错了`,
    (a) => `是否想写“${a.better}”？`,
  ),
  "prose/outdated": warning<{ word: string; better: string }>(
    (a) => `“${a.word}”的提法已经过时`,
    (a) => `核对是否应写“${a.better}”。`,
  ),
  // Signs
  "prose/half-width": warning<{ signs: readonly string[]; corrected: readonly string[]; count: number }>(
    (a) => `汉字之间用了半角的 ${a.signs.join(" ")}${a.count > 1 ? `，这一段共${a.count}处` : ""}`,
    (a) => `改成 ${a.corrected.join(" ")}。`,
  ),
  "prose/doubled-stop": warning<{ text: string; first: string }>(
    (a) => `标点“${a.text}”重复了`,
    () => "只留一个。",
  ),
  "prose/joined-lines": warning<object>(
    () => "这里只换了行，没有空行，印出来与下一行连成一段",
    () => "要另起一段，中间空一行；本是一段的，写在一行里。",
  ),
  "prose/inner-space": warning<{ before: string; after: string }>(
    (a) => `“${a.before}”和“${a.after}”之间有空格`,
    () => "删去空格；漏了字就补上，分开的两句加上标点。",
  ),
  "prose/unfinished-paragraph": warning<{ ending: string }>(
    (a) => (a.ending ? `这一段以“${a.ending}”收尾，话没有说完` : "这一段没有收尾的标点"),
    () => "补全这句话，用句号收尾；下一段是接着说的就并成一段。",
  ),
  "prose/unclosed-bracket": warning<{ sign: string; other: string }>(
    (a) => `有一个 ${a.sign} 没有收尾`,
    (a) => `在这一段里补上 ${a.other}。`,
  ),
  "prose/unopened-bracket": warning<{ sign: string; other: string }>(
    (a) => `有一个 ${a.sign} 前面没有 ${a.other}`,
    (a) => `在这一段里补上 ${a.other}，或删去 ${a.sign}。`,
  ),
  // What the records say
  "prose/claim": warning<{ claim: string; label: string; counted: string; tag: string }>(
    (a) => `写的是“${a.claim}”，按记录${a.label}是${a.counted}`,
    (a) => `写确切的数：${a.tag}；记录漏了就补录。`,
  ),
  "prose/frequency": warning<{ claim: string; stretch: string; who: string; empty: number; of: number }>(
    (a) => `写的是“${a.claim}”，按记录“${a.who}”${countedStretches(a)}没有活动`,
    () => "写实际的次数；漏记的活动就补录。",
  ),
  "prose/vague": warning<{ word: string; tag: string }>(
    (a) => `“${a.word}”不是确切的数，记录里算得出来`,
    (a) => onlyTag(a.tag),
  ),
  "prose/typed-figure": warning<{ written: string; label: string; tag: string }>(
    (a) => `“${a.written}”是手打的数，记录改了它不会跟着改`,
    (a) => onlyTag(a.tag),
  ),
  "prose/wrong-figure": warning<{ written: string; label: string; counted: string; tag: string }>(
    (a) => `写的是“${a.written}”，按记录${a.label}是${a.counted}`,
    (a) => `${onlyTag(a.tag).slice(0, -1)}；记录漏了就补录。`,
  ),
  "prose/rounded-figure": warning<{ written: string; label: string; counted: string; tag: string }>(
    (a) => `“${a.written}”与记录不符，${a.label}是${a.counted}`,
    (a) => onlyTag(a.tag),
  ),
  "prose/unit-word": warning<{ noun: string; written: string; better: string }>(
    (a) => `“${a.noun}”的量词不用“${a.written.slice(-1)}”`,
    (a) => `写成“${a.better}”；说的是人就写明，如“${a.written}教师”。`,
  ),
  // People
  "prose/named-shortfall": warning<{ name: string; requirement: string | undefined; byRecords: boolean }>(
    (a) =>
      a.byRecords
        ? `“${a.name}”没有达到“${a.requirement}”，总结里不写这样的姓名`
        : `这里写“${a.name}”没有达到要求，总结里不写这样的姓名`,
    (a) => `改写成人数${a.requirement ? `：{{未达标 "${a.requirement}"}}` : "，如“有2人”"}；名单另报。`,
  ),
  "prose/personal-data": warning<{ what: string }>(
    (a) => `这里像是${a.what}，报告里不该有`,
    () => "删去。",
  ),
};

const countedStretches = ({ stretch, empty, of }: { stretch: string; empty: number; of: number }): string =>
  stretch === "两周" ? `有${empty}处连着两周` : `${of}个${stretch === "月" ? "月" : "教学周"}里有${empty}个`;
