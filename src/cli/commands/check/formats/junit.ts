import type { Diagnostic } from "../../../../diagnostics/diagnostic.ts";
import { placeText } from "../../../../diagnostics/place-text.ts";
import { severityWords } from "../../../print/colors.ts";
import { everyRelated } from "../../../print/diagnostics.ts";
import { unreadText } from "../../../print/summary.ts";
import { visible } from "../../../print/visible.ts";
import type { Format, ResultsToWrite } from "./format.ts";

/** JUnit XML: a suite per file, a case per diagnostic. If a diagnostic does not fail the check, its case passes; what was not judged is skipped. */
export const junit: Format = ({ diagnostics, extent, fails }) => {
  const files = [...new Set(diagnostics.map(({ file }) => file))];
  const suites = files.map((file) => ({ file, found: diagnostics.filter((d) => d.file === file) }));
  const failures = diagnostics.filter(fails).length;
  const skipped = unreadText(extent.unread);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="yanxiu check" tests="${(diagnostics.length || 1) + skipped.length}" failures="${failures}">`,
    ...suites.flatMap(({ file, found }) => suite(file, found, fails)),
    ...(suites.length === 0 ? nothingFound : []),
    ...skipped.flatMap(notJudged),
    "</testsuites>",
  ].join("\n");
};

const notJudged = (why: string): string[] => [
  '  <testsuite name="没有核查" tests="1" failures="0" skipped="1">',
  `    <testcase classname="yanxiu check" name="没有核查"><skipped message=${quoted(why)}/></testcase>`,
  "  </testsuite>",
];

// If a report has no case, its readers think that nothing was run.
const nothingFound = [
  '  <testsuite name="yanxiu check" tests="1" failures="0">',
  '    <testcase classname="yanxiu check" name="没有发现问题"/>',
  "  </testsuite>",
];

function suite(file: string, found: readonly Diagnostic[], fails: ResultsToWrite["fails"]): string[] {
  const failures = found.filter(fails).length;
  return [
    `  <testsuite name=${quoted(file)} tests="${found.length}" failures="${failures}">`,
    ...found.flatMap((d) => testCase(d, fails(d))),
    "  </testsuite>",
  ];
}

function testCase(d: Diagnostic, failed: boolean): string[] {
  const words = escaped(
    [
      `${placeText(d)} ${severityWords[d.severity]} ${d.message}`,
      d.hint,
      ...everyRelated(d.count ? (d.related ?? []) : []),
    ]
      .filter(Boolean)
      .join("\n"),
  );
  return [
    `    <testcase classname=${quoted(d.file)} name=${quoted(`${d.cell ? placeText(d) : `${d.line}:${d.column}`} ${d.code}`)} file=${quoted(d.file)} line="${d.line}">`,
    failed
      ? `      <failure type=${quoted(d.code)} message=${quoted(d.message)}>${words}</failure>`
      : `      <system-out>${words}</system-out>`,
    "    </testcase>",
  ];
}

const quoted = (text: string): string => `"${escaped(text).replaceAll("\n", "&#10;")}"`;

/** Text for XML 1.0. A sign stands for what XML forbids: control characters, lone surrogates, U+FFFE, U+FFFF. */
const escaped = (text: string): string =>
  visible(text)
    .replace(/[\p{Cs}\ufffe\uffff]/gu, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
