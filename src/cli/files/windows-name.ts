/** The same text for all names that mean one file in Windows, where capitals make no difference. */
export const windowsName = (name: string): string => name.normalize().toLowerCase();
