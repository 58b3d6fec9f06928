/** A field with its result. It is not marked as out of date, so that no program asks whether to count anew. */
export const fieldRuns = (instruction: string, result: string): string =>
  `${fieldStart(instruction)}${result}${fieldEnd}`;

/** The beginning of a field whose result goes on over paragraphs. */
export const fieldStart = (instruction: string): string =>
  `${sign("begin")}<w:r><w:instrText xml:space="preserve"> ${instruction.replace(/"/g, "&quot;")} </w:instrText></w:r>${sign("separate")}`;

const sign = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

export const fieldEnd = sign("end");
