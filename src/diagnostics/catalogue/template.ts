export const templateEntries = {};
