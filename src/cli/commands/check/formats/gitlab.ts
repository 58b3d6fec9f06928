import { everyRelated } from "../../../print/diagnostics.ts";
import { inCell } from "../../../print/in-cell.ts";
import { toJson } from "../../../print/json.ts";
import { fingerprints } from "../fingerprints.ts";
import type { Format } from "./format.ts";

const severities = { error: "major", warning: "minor", notice: "info" } as const;

/**
 * GitLab's Code Quality report (a subset of Code Climate's): `description`, `check_name`, `fingerprint`, `severity`,
 * `location`.
 */
export const gitlab: Format = ({ diagnostics }) => {
  const names = fingerprints(diagnostics);
  return toJson(
    diagnostics.map((d, i) => ({
      description: [inCell(d) + d.message, d.hint, ...everyRelated(d.count ? (d.related ?? []) : [])]
        .filter(Boolean)
        .join("。"),
      check_name: d.code,
      fingerprint: names[i],
      severity: severities[d.severity],
      location: { path: d.file, lines: { begin: d.line } },
    })),
  );
};
