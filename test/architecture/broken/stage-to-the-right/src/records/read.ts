import { sum } from "../figures/sum.ts";
