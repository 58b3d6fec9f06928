/** The name that a term file usually has: such a file is one, whatever is in it. */
export const usualTerm = "term.yaml";

export const isYaml = (path: string): boolean => /\.ya?ml$/i.test(path);

/** Whether a file is one that yanxiu reads records from: YAML, a workbook or a csv file. */
export const isRecordFile = (path: string): boolean => isYaml(path) || /\.(?:xlsx|csv)$/i.test(path);

/** Names that never hold what a school typed. */
export const skipped = (name: string): boolean =>
  // ~$登记.xlsx is what Excel leaves beside a workbook that is open.
  name.startsWith(".") || name.startsWith("~$") || name === "报告" || name === "node_modules";
