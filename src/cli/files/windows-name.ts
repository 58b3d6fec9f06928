/** The same text for names that are one file to Windows: capitals do not tell files apart there. */
export const windowsName = (name: string): string => name.normalize().toLowerCase();
