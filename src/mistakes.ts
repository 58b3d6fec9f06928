// Every mistake yanxiu can report, in the order `yanxiu explain` lists them.
import { checks } from "./checks/index.ts";
import { type Code, catalogue } from "./diagnostics/catalogue/index.ts";
import { type DeclaredMistake, defineMistake } from "./diagnostics/define-mistake.ts";
import { explanations } from "./diagnostics/explanations/index.ts";
import { characterMistakes } from "./source/characters.ts";
import { ignoreMistakes } from "./source/ignores/check-ignores.ts";
import { emptyFile } from "./source/read-document.ts";
import { encodingMistakes } from "./source/read-text.ts";
import { flowMistakes } from "./source/slips/flow-slips.ts";
import { noDash, wrongIndent } from "./source/slips/layout.ts";
import { lineStartMistakes } from "./source/slips/line-start-slips.ts";
import { mixedPeople } from "./source/slips/mixed-people.ts";
import { valueMistakes } from "./source/slips/value-slips.ts";
import { tooDeep } from "./source/yaml/explain-errors.ts";
import { mapMistakes } from "./source/yaml/map-mistakes.ts";
import { scalarMistakes } from "./source/yaml/scalar-mistakes.ts";
import { syntaxMistakes } from "./source/yaml/syntax-mistakes.ts";

const list: readonly DeclaredMistake[] = [
  ...encodingMistakes,
  ...characterMistakes,
  emptyFile,
  ...lineStartMistakes,
  ...flowMistakes,
  ...valueMistakes,
  mixedPeople,
  noDash,
  wrongIndent,
  ...mapMistakes,
  ...scalarMistakes,
  ...syntaxMistakes,
  tooDeep,
  ...checks.flatMap(({ mistakes = [] }) => mistakes),
  ...ignoreMistakes,
];

/** Those not yet declared beside their rules. */
const rest = (Object.keys(catalogue) as Code[]).map((code) =>
  defineMistake(code, catalogue[code].severity, { ...(catalogue[code] as object), ...explanations[code] } as never),
);

/** By code. */
export const mistakes: ReadonlyMap<string, DeclaredMistake> = new Map(
  [...list, ...rest].map((mistake) => [mistake.code, mistake as DeclaredMistake]),
);
