export const diagnose = 1;
