import { createHash } from "node:crypto";
import { otherPlaces } from "../../../../diagnostics/each-place.ts";
import { inCell } from "../../../print/in-cell.ts";
import { toJson } from "../../../print/json.ts";
import { unreadText } from "../../../print/summary.ts";
import { fingerprints } from "../fingerprints.ts";
import type { Format } from "./format.ts";

const severities = { error: "major", warning: "minor", notice: "info" } as const;

/**
 * GitLab's Code Quality report (a subset of Code Climate's): `description`, `check_name`, `fingerprint`, `severity`,
 * `location`. A fault in several places is one for each place, since each has a location. What was not judged is one of them, as there is nowhere else to say it.
 */
export const gitlab: Format = ({ diagnostics: faults, extent }) => {
  const diagnostics = faults.flatMap((d) => [d, ...otherPlaces(d)]);
  const names = fingerprints(diagnostics);
  return toJson([
    ...diagnostics.map((d, i) => ({
      description: [inCell(d) + d.message, d.hint].filter(Boolean).join("。"),
      check_name: d.code,
      fingerprint: names[i],
      severity: severities[d.severity],
      location: { path: d.file, lines: { begin: d.line } },
    })),
    ...unreadText(extent.unread).map((description) => ({
      description,
      check_name: "not-judged",
      fingerprint: createHash("sha256").update(description).digest("hex"),
      severity: severities.notice,
      location: { path: extent.unread![0], lines: { begin: 1 } },
    })),
  ]);
};
