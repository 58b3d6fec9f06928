export { sealed } from "./word/seal.ts";
export const load = (...all: unknown[]) => all.length;
