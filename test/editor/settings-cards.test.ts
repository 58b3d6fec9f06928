import { expect, test } from "vitest";
import { settingsCards } from "../../src/editor/settings-cards.ts";
import { openSettings } from "../../src/pipeline.ts";

const [whole, ...cards] = settingsCards();

test.each(cards.map(({ label, example }) => [label, example]))(
  "the example of %s can be copied into term.yaml",
  (label, example) => {
    const others = whole!.example.split("\n").filter((line) => !line.startsWith(`${label}:`));
    const text = [...others, example].join("\n");
    const { value, diagnostics } = openSettings({ file: "term.yaml", bytes: Buffer.from(text) });
    expect(diagnostics).toEqual([]);
    expect(value).toBeDefined();
  },
);

test("要求 takes any key of what it counts, other keys take only their own", () => {
  const takesOthers = cards.filter(({ fields }) =>
    fields.some(({ label, type }) => label === "其他" && type === "筛选"),
  );
  expect(takesOthers.map(({ label }) => label)).toEqual(["要求"]);
});

test.each(cards.map((card) => [card.label, card]))("%s says what it is for", (_, card) => {
  expect(card.summary).toMatch(/^term\.yaml 的一项(，必填)?。.+。$/);
  expect(card.fields.length).toBeGreaterThan(0);
});
