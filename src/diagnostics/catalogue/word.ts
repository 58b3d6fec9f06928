export const wordEntries = {};
