import { d } from "./d.ts";
import { b } from "./b.ts";
export const a = () => b + d;
