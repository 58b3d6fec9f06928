import { diagnose } from "../diagnostics/diagnose.ts";
import type { ProseCheck } from "./define-prose-check.ts";
import { runningText, withoutTitles } from "./prose-text.ts";

const words = {
  学期: {
    own: "本学期",
    clash:
      /本学年(?!第?[一二上下]|[上下]学期)|[这本]一?学年|一学年(?=来|以来)|本年度|今年(?!\s*\d|[一二三四五六七八九十]|初|春|秋|暑|寒|年)/g,
  },
  学年: {
    own: "本学年",
    clash: /[本这]一?学期|一学期(?=来|以来)|本年度|今年(?!\s*\d|[一二三四五六七八九十]|初|春|秋|暑|寒|年)/g,
  },
  年度: { own: "本年度", clash: /[本这]一?学[期年]|一学[期年](?=来|以来)/g },
  多年: {
    own: "这一时期",
    clash: /[本这]一?学[期年]|一学[期年](?=来|以来)|本年度|今年(?!\s*\d|[一二三四五六七八九十])/g,
  },
} as const;
/** 上学期 is another period than the report's, unless it is there to compare with or to go on from. */
const before = { 学期: /上一?(?:学期|学年)/g, 学年: /上一?学年/g, 年度: /去年|上一?年度/g, 多年: undefined } as const;
const compared =
  /比|较|同期|基础|延续|承接|相同|持平|增|减|提高|下降|遗留|提出|整改|反馈|立项|确定|以来|起|末|底|结束|总结/;

/** 本学期, 本学年 and 本年度 agree with the period of the report (domain.md 3, 4.6). */
export const periodWord: ProseCheck = {
  name: "period-word",
  rule: "本学期、本学年、本年度与报告的时段一致",
  *run(text, { facts }) {
    const { type } = facts.school.settings.period;
    const { own, clash } = words[type];
    for (const { text: typed, start } of runningText(text)) {
      const body = withoutTitles(typed);
      const found = [...body.matchAll(clash)];
      for (const match of body.matchAll(before[type] ?? /$^/g)) {
        const around = body.slice(Math.max(0, match.index - 10), match.index + match[0].length + 16);
        if (!compared.test(around)) found.push(match);
      }
      for (const match of found) {
        const args = { word: match[0], type, own };
        yield diagnose("prose/period-word", text.place(start + match.index, match[0].length), args);
      }
    }
  },
};
