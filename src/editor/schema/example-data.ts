/** An example as data where it is one text or number; `undefined` for one that is written as a map or a list. */
export function exampleData(example: string): string | number | undefined {
  if (example === "" || /^[[{]/.test(example)) return undefined;
  return /^(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/.test(example) ? Number(example) : example;
}
