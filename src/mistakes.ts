// Every mistake yanxiu can report, in the order `yanxiu explain` lists them.
import { checks } from "./checks/index.ts";
import { baselineMistakes } from "./cli/commands/check/baseline/baseline-mistakes.ts";
import { fileMistakes } from "./cli/files/file-mistakes.ts";
import { type Code, catalogue } from "./diagnostics/catalogue/index.ts";
import { type DeclaredMistake, defineMistake } from "./diagnostics/define-mistake.ts";
import { explanations } from "./diagnostics/explanations/index.ts";

const list: readonly DeclaredMistake[] = [
  ...Object.values(fileMistakes),
  ...checks.flatMap(({ mistakes = [] }) => mistakes),
  ...Object.values(baselineMistakes),
];

/** Those not yet declared beside their rules. */
const rest = (Object.keys(catalogue) as Code[]).map((code) =>
  defineMistake(code, catalogue[code].severity, { ...(catalogue[code] as object), ...explanations[code] } as never),
);

/** By code. */
export const mistakes: ReadonlyMap<string, DeclaredMistake> = new Map(
  [...list, ...rest].map((mistake) => [mistake.code, mistake as DeclaredMistake]),
);
