import packageJson from "../../../../../package.json" with { type: "json" };
import type { Diagnostic, Place } from "../../../../diagnostics/diagnostic.ts";
import { cellName, placeText } from "../../../../diagnostics/place-text.ts";
import { mistakes } from "../../../../mistakes.ts";
import { byCodePoint } from "../../../by-code-point.ts";
import { inCell } from "../../../print/in-cell.ts";
import { toJson } from "../../../print/json.ts";
import { unreadText } from "../../../print/summary.ts";
import { fingerprints } from "../fingerprints.ts";
import type { Format } from "./format.ts";

const levels = { error: "error", warning: "warning", notice: "note" } as const;

/** SARIF 2.1.0 (OASIS), for code scanning and editors. Columns count UTF-16 units. */
export const sarif: Format = ({ diagnostics, extent }) => {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort(byCodePoint);
  const names = fingerprints(diagnostics);
  const driver = { name: "yanxiu", version: packageJson.version, language: "zh-CN", rules: codes.map(rule) };
  const notes = unreadText(extent.unread).map((text) => ({ level: "note", message: { text } }));
  return toJson({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver },
        language: "zh-CN",
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: notes }],
        columnKind: "utf16CodeUnits",
        results: diagnostics.map((d, i) => result(d, codes, names[i]!)),
      },
    ],
  });
};

const rule = (code: string): object => {
  const { severity, why, wrong, right } = mistakes.get(code)!;
  return {
    id: code,
    shortDescription: { text: why },
    help: { text: `${why}\n\n不对：\n${wrong}\n\n对：\n${right}` },
    defaultConfiguration: { level: levels[severity] },
  };
};

function result(d: Diagnostic, codes: readonly string[], fingerprint: string): object {
  return {
    ruleId: d.code,
    ruleIndex: codes.indexOf(d.code),
    level: levels[d.severity],
    message: { text: [inCell(d) + d.message, d.hint].filter(Boolean).join("。") },
    locations: [location(d)],
    ...(d.related && { relatedLocations: d.related.map(location) }),
    partialFingerprints: { "yanxiu/1": fingerprint },
  };
}

/** Of a cell the row is the line; its name stands as a logical location. */
const location = (place: Place): object => {
  const { file, line, column, length, cell } = place;
  const characters = { startColumn: column, ...(length !== undefined && { endColumn: column + length }) };
  return {
    physicalLocation: {
      artifactLocation: { uri: file.split("/").map(encodeURIComponent).join("/") },
      region: { startLine: line, ...(!cell && characters) },
    },
    ...(cell && { logicalLocations: [{ name: cellName(place), fullyQualifiedName: placeText(place) }] }),
  };
};
