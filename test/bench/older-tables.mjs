import { bundled } from "./bundled.mjs";
import { costOfChild } from "./cost-of-child.mjs";
import { each, interleaved, median, table } from "./spread.mjs";

const term = "examples/central-school/term.yaml";
// A build while this runs empties dist/.
const apart = "node_modules/.cache";

/** Reports of a school year in one process. */
export async function warmReports(rounds) {
  const starts = await interleaved({ node: () => costOfChild(["-e", ""]) }, rounds, 1);
  const node = median(each(starts.node, "wall"));
  const { fromFiles, fromRecords } = await bundled("reports-per-second.ts", (m) => m.reportsPerSecond(term, 3));
  const rows = { "from files to docx": fromFiles, "from records to docx": fromRecords };
  return [
    "In one warm process, the whole school year of `examples/central-school` each time:",
    "",
    ...table(
      ["work", "per second", "starts of node that one takes"],
      Object.entries(rows).map(([name, rate]) => [name, rate.toFixed(1), (1000 / rate / node).toFixed(2)]),
    ),
  ];
}

/** The writer of Word files against the docx library. */
export async function docxWriter(rounds) {
  const { time, memory } = await bundled("docx-against-library.ts", (m, href) => m.docxAgainstLibrary(rounds, href));
  return [
    "One docx of a school year (six pages of text, annexes of 250 and 59 rows), as a share of what the `docx`",
    `library takes for the same one, median of ${rounds} interleaved rounds:`,
    "",
    ...table(
      ["", "share"],
      [
        ["time, warm", time.toFixed(2)],
        ["memory at its most, above loading both", memory.toFixed(2)],
      ],
    ),
  ];
}

/** Contents, captions, footnotes, charts. */
export async function docxExtras(rounds) {
  const features = await bundled("docx-features.ts", (m) => m.docxFeatures(rounds));
  return [
    `The price of what a docx may have besides, warm, against the same six pages without it; the quickest of ${rounds}`,
    "interleaved rounds. The library that draws charts is loaded once, before:",
    "",
    ...table(
      ["", "time", "size"],
      features.map(({ name, time, size }) => [name, time.toFixed(2), size.toFixed(2)]),
    ),
  ];
}

/** Photos in a report. */
export async function photoCosts(rounds) {
  const photos = await bundled("photos-against-plain.ts", (m, href) => m.photosAgainstPlain(rounds, href));
  return [
    "Photos, as ratios to writing the same report without any; a photo is made ready once in a run:",
    "",
    ...table(
      ["", "ratio"],
      [
        ["writing a report with four photos that are ready", photos.written.toFixed(2)],
        ["making one photo of 12 megapixels ready", photos.developed.toFixed(0)],
        ["memory at its most for one of 48 megapixels, in sizes of its pixels", photos.memory.toFixed(1)],
      ],
    ),
  ];
}

/** A report in a school's own Word file. */
export async function ownWordFile(rounds) {
  const frame = await bundled("price-of-frame.ts", (m) => m.priceOfFrame(rounds));
  return [
    "A report in a school's own Word file, as a ratio to the plain one:",
    "",
    ...table(
      ["", "ratio"],
      [
        ["four pages of text", frame.small.toFixed(2)],
        ["with annexes of 250 and 59 rows", frame.large.toFixed(2)],
        ["reading that file, once in a run, against four pages of text", frame.read.toFixed(2)],
      ],
    ),
  ];
}

/** Workbooks against YAML. */
export async function workbookCosts(rounds) {
  const of = Math.min(rounds, 5);
  const sizes = await bundled("workbooks.ts", (m, href) => m.workbooks(of, href), apart);
  return [
    "Workbooks, as ratios to reading the same records from YAML, each with its records explained; median of",
    `${of} interleaved rounds, warm. Memory at its most is that of writing and reading one:`,
    "",
    ...table(
      ["rows", "read", "written", "memory"],
      sizes.map(({ rows, read, write, memory }) => [rows, read.toFixed(1), write.toFixed(1), memory.toFixed(1)]),
    ),
  ];
}

/** Files as large as one may be. */
export async function largeFiles() {
  const large = await bundled("check-against-ajv.ts", (m, href) => m.largeFiles(href), apart);
  return [
    "One file as large as one may be, read with its records and explained; time once, cold:",
    "",
    ...table(
      ["16 MiB of", "memory at its most, in sizes of the file", "time, as a ratio to `js-yaml`"],
      large.map(({ name, memory, time }) => [name, memory.toFixed(0), time.toFixed(1)]),
    ),
  ];
}
