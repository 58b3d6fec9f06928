import type { Computed } from "../../src/figures/compute.ts";
import type { Facts } from "../../src/figures/facts.ts";
import { type AnnexKind, framed } from "../../src/outline/annexes/define-annex.ts";
import type { Annex } from "../../src/outline/blocks.ts";
import { workWord } from "../../src/school/school-words.ts";

/** A computed annex in the office's frame; `undefined` when there is nothing to list. */
export function makeAnnex(kind: AnnexKind, facts: Facts, computed: Computed): Annex | undefined {
  const body = kind.make(facts, computed);
  return body && framed(kind.name, body, facts, workWord(facts.school.settings, undefined));
}
