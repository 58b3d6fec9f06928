import { one } from "./one.ts";
export const checks = [one];
