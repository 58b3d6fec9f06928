import { attributesOf } from "../../figures/query/attributes.ts";
import type { KindName } from "../../records/kinds/index.ts";
import { holdsPeople } from "../../school/participants.ts";
import type { AnnexColumnDefinition } from "./annex-file.ts";

type Look = Pick<AnnexColumnDefinition, "look" | "width">;

/** A column with the look and the width that what it prints has for usual: a name is not broken, nor is a date. */
export function withUsualLook(column: AnnexColumnDefinition, kind: KindName): AnnexColumnDefinition {
  const { look = "居中", width = 24 } = usualLook(column, kind);
  return { ...column, look: column.look ?? look, width: column.width ?? width };
}

function usualLook({ template }: AnnexColumnDefinition, kind: KindName): Partial<Look> {
  if (template === number) return { look: "一行", width: 9 };
  const field = attributesOf(kind).find(({ label }) => label === template)?.field;
  if (!field) return {};
  return holdsPeople(field.value) ? { look: "姓名" } : field.value.date ? { look: "一行", width: 20 } : {};
}

/** The name of a row's number. */
const number = "序号";
