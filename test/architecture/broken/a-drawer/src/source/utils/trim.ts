export const trim = 1;
