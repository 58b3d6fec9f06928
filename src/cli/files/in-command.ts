/** A name as it has to be typed in a command: in quotes if there is a space or a bracket in it. */
export const inCommand = (shown: string): string => (/[\s()&;]/.test(shown) ? `"${shown}"` : shown);
