import { expect, test } from "vitest";
import { openTerm } from "../../src/pipeline.ts";
import { termCards } from "../../src/records/term-cards.ts";

const [whole, ...cards] = termCards();

test.each(cards.map(({ label, example }) => [label, example]))(
  "the example of %s can be copied into term.yaml",
  (label, example) => {
    const others = whole!.example.split("\n").filter((line) => !line.startsWith(`${label}:`));
    const text = [...others, example].join("\n");
    const { value, diagnostics } = openTerm({ file: "term.yaml", bytes: Buffer.from(text) });
    expect(diagnostics).toEqual([]);
    expect(value).toBeDefined();
  },
);

test.each(cards.map((card) => [card.label, card]))("%s says what it is for", (_, card) => {
  expect(card.summary).toMatch(/^term\.yaml 的一项(，必填)?。.+。$/);
  expect(card.fields.length).toBeGreaterThan(0);
});
