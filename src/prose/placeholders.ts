import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { ProseCheck } from "./define-prose-check.ts";
import { han, type Paragraph } from "./prose-text.ts";

const placeholder = defineMistake("prose/placeholder", "warning", {
  message: (a: { text: string }) => `“${a.text}”像是留着要填的空，或复制时带来的残留`,
  hint: () => "填上真实的内容；没有就删去。",
  why: "留着的空会原样印出来。",
  wrong: "本学年的研修由__牵头。",
  right: "本学年的研修由教导处牵头。",
});

/** What people leave to be filled in later, and what a web page or Word leaves behind. */
const patterns: readonly RegExp[] = [
  /[_＿]{2,}/g,
  /\*{3,}/g,
  new RegExp(`(?<=${han})\\*(?=${han})`, "g"),
  /(?<![A-Za-z])(?:20)?[xX×Ｘｘ]{2,}(?![A-Za-z])/g,
  /(?<![\dA-Za-z+＋])[xX×Ｘ](?=年|月|日|老师|校长|学校|小学|中学|县|市(?!场)|省)/g,
  /[○◯〇]{2,}/g,
  /[?？]{2,}/g,
  /某某|某(?:县|市|省|小学|中学|学校)(?!级)/g,
  /[（(【[]\s{0,3}(?:待[补定填续核写]|此处|数据待|插入|请填|略\s{0,3}[）)】\]])[^）)】\]\n]{0,20}/g,
  /(?<![有仍尚亟期])待补(?!充|足)|(?:此处|这里|在此)(?:填写|插入|填入|省略|补上|输入)|请(?:在此)?(?:填写|输入)(?:内容|文字|数据)|[点单]击此处/g,
  /\[bookmark:[^\]\n]{0,60}\]|_GoBack|错误[！!]\s*(?:未找到引用源|未定义书签)/gi,
  /相关文档\s*最新文档|^\s*(?:相关文档|最新文档|相关推荐|猜你喜欢|热门文档)[：:]?\s*$/g,
  /转载请注明|本文(?:来自|来源)|(?:文档|免费)下载|百度文库|道客巴巴|豆丁网|阅读全文/g,
  /(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z])/g,
];

/** Nothing is left to be filled in (domain.md 4.5). */
export const placeholders: ProseCheck = {
  rule: "不留待填的空、代替字和网页残留",
  mistakes: [placeholder],
  *run(text) {
    for (const paragraph of text.paragraphs) {
      const found = [
        ...patterns.flatMap((pattern) =>
          [...paragraph.text.matchAll(pattern)].map((m) => ({ at: m.index, text: m[0] })),
        ),
        ...loneStars(paragraph),
      ];
      let end = -1;
      for (const one of found.sort((a, b) => a.at - b.at)) {
        if (one.at < end) continue;
        end = one.at + one.text.length;
        yield placeholder.at(paragraph.place(one.at, one.text.length), { text: one.text.trim() });
      }
    }
  },
};

/** `**` that makes nothing bold: a single one, or two around what nobody sets in bold, such as **中学制度”、“**县. */
function loneStars({ text }: Paragraph): { at: number; text: string }[] {
  const marks = [...text.matchAll(/(?<!\*)\*\*(?!\*)/g)].map(({ index }) => index);
  const found: { at: number; text: string }[] = [];
  for (let i = 0; i < marks.length; i++) {
    const [open, close] = [marks[i]!, marks[i + 1]];
    const inside = close === undefined ? undefined : text.slice(open + 2, close);
    if (inside !== undefined && isBold(inside)) i++;
    else found.push({ at: open, text: `**${/^[\u4e00-\u9fff]{0,2}/.exec(text.slice(open + 2))![0]}` });
  }
  return found;
}

const isBold = (inside: string): boolean =>
  /\S/.test(inside) &&
  !/[、，；（“《]\s*$/.test(inside) &&
  inside.split("“").length === inside.split("”").length &&
  inside.split("（").length === inside.split("）").length;
