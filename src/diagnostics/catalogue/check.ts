export const checkEntries = {};
