import type { Mistake } from "../../diagnostics/define-mistake.ts";
import type { Place } from "../../diagnostics/diagnostic.ts";
import type { Places } from "../../records/read/place-in.ts";
import type { Settings } from "../../records/settings/settings.ts";

/** Where a mistake in an entry of 要求 or 折算表 stands: in term.yaml, or in the file of the place that was adopted. */
export function placeWithin(
  settings: Settings,
  key: string,
  index: number,
  adopted: Places | undefined,
  { mark, path }: Mistake,
): Place {
  const [places, start] = adopted ? [adopted, []] : [settings, [key, index]];
  return mark === "key" ? places.placeOfKey(...start, ...path) : places.place(...start, ...path);
}
