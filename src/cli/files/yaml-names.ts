/** The name that a term file usually has: such a file is one, whatever is in it. */
export const usualTerm = "term.yaml";

/** Whether a file is one that yanxiu reads records from. */
export const isYaml = (path: string): boolean => /\.ya?ml$/i.test(path);
