export const recordEntries = {};
