export const fileEntries = {};
