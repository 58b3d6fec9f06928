import type { SchoolChanges } from "../../../batch/school-snapshot.ts";
import { visible } from "../../print/visible.ts";

/** So many figures are told of one school. */
const mostFigures = 6;

/** What is different from the last run, in one line. */
export function changesText({ added, removed, records, figures, newErrors, goneErrors }: SchoolChanges): string {
  const kinds = Object.entries(records).map(([kind, more]) => `${kind} ${signed(more)}`);
  const counts = [...(added > 0 ? [`+${added}`] : []), ...(removed > 0 ? [`−${removed}`] : [])].join("、");
  const shown = figures.slice(0, mostFigures).map(({ label, before, now }) => `${label} ${before}→${now}`);
  const more = figures.length - shown.length;
  const parts = [
    ...(counts ? [`记录 ${counts}（${kinds.join("，")}）`] : []),
    ...(shown.length > 0 ? [shown.join("，") + (more > 0 ? `，另有${more}个数字变了` : "")] : []),
    ...(newErrors > 0 ? [`新出现${newErrors}处错误`] : []),
    ...(goneErrors > 0 ? [`改好${goneErrors}处错误`] : []),
  ];
  return visible(parts.join("；"));
}

const signed = (more: number): string => (more > 0 ? `+${more}` : `−${-more}`);
