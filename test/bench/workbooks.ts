import { writeWorkbook } from "../../src/excel/write-workbook.ts";
import { checkAlone, openWorkbook, type RawFile, recordSheets } from "../../src/pipeline.ts";
import type { Data, DataMap } from "../../src/source/document.ts";
import { readDocument } from "../../src/source/read-document.ts";
import { peakInNewProcess } from "./check-against-ajv.ts";
import { manyRecords } from "./many-records.ts";

const sizes = [3_000, 30_000] as const;
const each = 300;

const yamlOf = (rows: number) => manyRecords(rows / each, each);

/** The records of the files, as one school types them. */
function dataOf(files: readonly RawFile[]): DataMap {
  const all: { [kind: string]: Data[] } = {};
  for (const { file, bytes } of files)
    for (const [kind, list] of Object.entries(readDocument(file, bytes).value.data as DataMap))
      all[kind] = (all[kind] ?? []).concat(list as Data[]);
  return all;
}

const written = (rows: number): Promise<Uint8Array> => writeWorkbook(recordSheets(dataOf(yamlOf(rows))));

async function read(bytes: Uint8Array): Promise<void> {
  const { value } = await openWorkbook({ file: "登记.xlsx", bytes });
  if (checkAlone(value!).diagnostics.some(({ severity }) => severity === "error")) throw new Error("refused");
}

const works = {
  none: (rows: number) => void yamlOf(rows),
  yaml: (rows: number) => void yamlOf(rows).map((file) => checkAlone(file)),
  written: (rows: number) => written(rows),
};

/** Most memory of a process that has done one of the works on so many rows, in bytes; `bytes`: a workbook instead. */
export async function peak(rows: string, work: keyof typeof works | "read"): Promise<number> {
  if (work === "read") await read(await written(Number(rows)));
  else await works[work](Number(rows));
  return process.resourceUsage().maxRSS * 1024;
}

async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

/**
 * Workbooks of so many rows, read and written, as ratios to reading the same records from YAML; medians of interleaved rounds.
 * Memory is that of a process that writes and reads one, too.
 */
export async function workbooks(rounds: number, self: string) {
  const results = [];
  for (const rows of sizes) {
    const yaml = yamlOf(rows);
    const data = dataOf(yaml);
    const bytes = await written(rows);
    const times = { yaml: [] as number[], read: [] as number[], write: [] as number[] };
    for (let round = -1; round < rounds; round++) {
      const one = {
        yaml: await timeOf(() => yaml.map((file) => checkAlone(file))),
        read: await timeOf(() => read(bytes)),
        write: await timeOf(() => writeWorkbook(recordSheets(data))),
      };
      // The first round warms up.
      if (round >= 0) for (const name of ["yaml", "read", "write"] as const) times[name].push(one[name]);
    }
    const memory = (work: string) => peakInNewProcess(self, String(rows), work);
    const [none, ofYaml, ofRead] = [memory("none"), memory("yaml"), memory("read")];
    results.push({
      rows,
      read: median(times.read) / median(times.yaml),
      write: median(times.write) / median(times.yaml),
      memory: (ofRead - none) / (ofYaml - none),
    });
  }
  return results;
}
